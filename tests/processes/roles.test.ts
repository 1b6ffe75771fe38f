import { describe, expect, it, type TestContext } from 'vitest';
import { startPostgres } from '../support/postgres-start.ts';
import { Crowd, manyChannels } from '../support/trial/crowd.ts';
import { wrongsOf } from '../support/trial/wrongs.ts';

describe.concurrent('processes that share the work', () => {
  async function aCrowd({ onTestFinished }: TestContext): Promise<Crowd> {
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const crowd = await Crowd.of(server, { ...manyChannels(1, 2, 1), rate: 1 });
    onTestFinished(() => crowd.close());
    return crowd;
  }

  /** What the bot answers on each platform. */
  async function answers({ trial: { slack, discord } }: Crowd): Promise<string> {
    const [inSlack, inDiscord] = await Promise.all([
      slack.slashCommand({ command: '/digest' }),
      discord.slashCommand({ name: 'digest' }),
    ]);
    const [replies, reply] = await Promise.all([inSlack.waitForReplies(1), inDiscord.waitForReply()]);
    expect(replies).toHaveLength(1);
    return JSON.stringify([replies, reply]);
  }

  it('each do their own: one imports, one posts, one answers', async (test) => {
    const crowd = await aCrowd(test);
    const [story] = crowd.trial.stories;
    const noSlack = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' };
    const importer = await crowd.join({}, { ROLES: 'importer', ...noSlack, DISCORD_TOKEN: '' });
    await importer.bot.says('seeds imported', 'stderr');
    const [worker, gateway] = [
      await crowd.join({}, { ROLES: 'worker', SLACK_APP_TOKEN: '' }),
      await crowd.join({}, { ROLES: 'gateway' }),
    ];
    await gateway.bot.says('"msg":"ready"', 'stderr');
    expect(await answers(crowd)).toContain(story?.headline);
    await crowd.trial.settled();
    expect(await wrongsOf(crowd.trial)).toEqual([]);
    expect(worker.bot.stderr).toContain('editions are published');
    expect(gateway.bot.stderr).not.toMatch(/seeds imported|editions are published/);
    for (const { bot } of [worker, gateway, importer]) expect(bot.stderr).not.toContain('"level":50');
    // Of a spare that holds no connection otherwise, and a worker, the store is all that there is.
    await crowd.restartDatabase();
    for (const { bot } of [worker, gateway, importer]) {
      bot.signal('SIGTERM');
      expect(await bot.ended()).toMatchObject({ code: 0 });
    }
  });

  it('stand by where one of them answers, and take over when it ends', async (test) => {
    const crowd = await aCrowd(test);
    const first = await crowd.join();
    await first.bot.says('"msg":"ready"', 'stderr');
    const second = await crowd.join();
    await second.bot.says('another process listens: standing by', 'stderr');
    await answers(crowd);
    first.bot.signal('SIGTERM');
    await second.bot.says('taking over: listening', 'stderr');
    await answers(crowd);
    for (const { bot } of [first, second]) expect(bot.stderr).not.toContain('"level":50');
  });
});
