import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { startNewsdesk } from '../support/newsdesk.ts';
import { CHANNELS } from '../support/trial/channels.ts';
import type { Fate } from '../support/trial/fate.ts';
import { Trial } from '../support/trial/trial.ts';
import { wrongsOf } from '../support/trial/wrongs.ts';

const { slackWhole, slackStory, discordDigest, discordStory } = CHANNELS;

async function aTrial(): Promise<Trial> {
  const channels = [slackWhole, slackStory, discordDigest, discordStory];
  const trial = await Trial.of({ channels, waves: 1 });
  onTestFinished(() => trial.close());
  return trial;
}

/** Runs the program on the trial's database. */
async function run(trial: Trial, ...args: readonly string[]): Promise<void> {
  const settings = { DATABASE_URL: trial.database.url };
  const { code, stderr } = await startNewsdesk(temporaryFolder(), args, { settings }).ended();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}

/** A bot lives until everything is posted. */
async function liveOn(trial: Trial): Promise<void> {
  const bot = trial.start();
  await trial.settled();
  bot.signal('SIGTERM');
  expect(await bot.ended()).toMatchObject({ code: 0 });
}

describe('after a backup is restored, nothing is posted twice', () => {
  it.each<readonly [what: string, step: NonNullable<Fate['death']>['step'] | null]>([
    ['that fell due only after the backup was made', null],
    ['of which a part had been posted when it was made', 'settled'],
  ])('%s', async (_, step) => {
    const trial = await aTrial();
    const file = join(temporaryFolder(), 'copy.db');
    if (step !== null) await trial.start({ death: { step, passing: 1 } }).ended();
    await run(trial, 'backup', file);
    await liveOn(trial);
    expect(await wrongsOf(trial)).toEqual([]);
    const posted = await trial.database.rows('select id, reference from deliveries order by id');

    await run(trial, 'restore', file, '--force');
    expect(await trial.database.rows("select id from deliveries where state = 'sent'")).not.toHaveLength(
      posted.length,
    );
    await liveOn(trial);
    expect(await wrongsOf(trial)).toEqual([]);
    expect(await trial.database.rows('select id, reference from deliveries order by id')).toEqual(posted);
  });
});
