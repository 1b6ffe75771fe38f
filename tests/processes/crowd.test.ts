import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { type OwnPostgres, startPostgres } from '../support/postgres-start.ts';
import { Crowd, manyChannels } from '../support/trial/crowd.ts';
import { wrongsOf } from '../support/trial/wrongs.ts';

/** Longer than a delivery is left to who has taken it, in milliseconds of real time. */
const PAST_THE_LEASE = 4000;

describe('processes on one PostgreSQL', () => {
  let server: OwnPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('post 2,000 digests once each: one is killed, one sleeps, one is cut off, and the database restarts', async () => {
    const crowd = await Crowd.of(server, manyChannels(100, 15, 500));
    onTestFinished(() => crowd.close());
    const [killed, sleeping, cutOff] = [await crowd.join(), await crowd.join(), await crowd.join()];
    await crowd.join();
    await crowd.hasDelivered(200);
    await killed.bot.kill();
    await crowd.join();
    await crowd.hasDelivered(400);
    sleeping.bot.signal('SIGSTOP');
    await crowd.hasDelivered(600);
    await crowd.restartDatabase();
    await crowd.hasDelivered(800);
    cutOff.link.cut();
    await setTimeout(PAST_THE_LEASE);
    sleeping.bot.signal('SIGCONT');
    cutOff.link.mend();
    await crowd.trial.settled();
    expect(await wrongsOf(crowd.trial)).toEqual([]);
  }, 120_000);

  /** One is stopped when it is about to post, and goes on when another one has posted in its place. @returns what is wrong then */
  async function awakened(missing: 'lease' | null, test: TestContext): Promise<readonly string[]> {
    const crowd = await Crowd.of(server, manyChannels(0, 0, 3));
    test.onTestFinished(() => crowd.close());
    const { bot } = await crowd.join({ missing, death: { step: 'allowed', passing: 1, only: 'stopped' } });
    await crowd.hasTaken();
    await crowd.join();
    await crowd.trial.settled();
    bot.signal('SIGCONT');
    if (missing === null) await bot.says('"code":"late"', 'stderr');
    else while (crowd.trial.slack.messages.length === 3) await setTimeout(20);
    return wrongsOf(crowd.trial);
  }

  it('that sleep longer than a delivery is theirs do not post it when they wake up', async (test) => {
    const [whole, without] = await Promise.all([awakened(null, test), awakened('lease', test)]);
    expect(whole).toEqual([]);
    // That it would be found out.
    expect(without).toContainEqual(expect.stringMatching(/no delivery knows: doubled$/));
  }, 60_000);
});
