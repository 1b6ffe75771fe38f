import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type OwnPostgres, startPostgres } from '../support/postgres-start.ts';
import { Crowd, type Member, manyChannels } from '../support/trial/crowd.ts';
import { wrongsOf } from '../support/trial/wrongs.ts';

/** Longer than a delivery is left to who has taken it, in milliseconds of real time. */
const PAST_THE_LEASE = 4000;

describe('four processes on one PostgreSQL', () => {
  let server: OwnPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('post 2,000 digests once each, while they are killed, stopped and cut off, and the database restarts', async () => {
    const crowd = await Crowd.of(server, manyChannels(100, 15, 500));
    onTestFinished(() => crowd.close());
    const members: Member[] = [];
    for (let n = 0; n < 4; n += 1) members.push(await crowd.join());
    const [first, second, third] = members;
    const t0 = Date.now();
    const say = (what: string) => process.stderr.write(`${what} ${Date.now() - t0}\n`);

    await crowd.hasDelivered(100);
    say('100');
    await first?.bot.kill();
    await crowd.join();
    await crowd.hasDelivered(400);
    say('400');
    second?.bot.signal('SIGSTOP');
    await crowd.hasDelivered(700);
    say('700');
    await crowd.restartDatabase();
    await crowd.hasDelivered(1000);
    say('1000');
    third?.link.cut();
    await setTimeout(PAST_THE_LEASE);
    second?.bot.signal('SIGCONT');
    third?.link.mend();
    say('mended');
    await crowd.trial.settled();
    say('settled');
    expect(await wrongsOf(crowd.trial)).toEqual([]);
  }, 240_000);
});
