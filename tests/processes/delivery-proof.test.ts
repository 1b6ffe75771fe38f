/** That the trials of delivery see what they are made to see: what is taken out of the bot is missed. */
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../support/trial/channels.ts';
import type { Missing } from '../support/trial/fate.ts';
import { Trial } from '../support/trial/trial.ts';
import { wrongsOf } from '../support/trial/wrongs.ts';

const { slackWhole, slackDigest, discordDigest } = CHANNELS;

/**
 * On each platform the answer to a post is lost, and somebody pauses a subscription while its edition is made.
 * @returns what is wrong when all is over
 */
async function wrongsWithout(missing: Missing | null): Promise<string[]> {
  const trial = await Trial.of({ channels: [slackWhole, slackDigest, discordDigest], waves: 1 });
  return wrongsOn(trial, missing).finally(() => trial.close());
}

async function wrongsOn(trial: Trial, missing: Missing | null): Promise<string[]> {
  const resting = trial.subscribed.find(({ channel }) => channel === slackDigest.channel)?.id ?? null;
  trial.slack.fail('chat.postMessage', { lost: 'cut' });
  trial.discord.fail({ kind: 'lost-answer', to: `/channels/${discordDigest.channel.id}/messages` });
  trial.start({ missing, pausing: resting });
  await trial.settled(resting);
  return wrongsOf(trial, resting);
}

const WRONGS: readonly (readonly [missing: Missing, wrong: RegExp])[] = [
  ['nonce', /^Discord has the message \d+ that no delivery knows: doubled$/],
  ['metadata', /^Slack has the message [\d.]+ that no delivery knows: doubled$/],
  ['guard', /^igest01-slack-0 has 1 editions, not 0$/],
];

describe.concurrent('a bot whose answers are lost', { timeout: 90_000 }, () => {
  it('has posted everything once', async () => {
    expect(await wrongsWithout(null)).toEqual([]);
  });

  it.for(WRONGS)('is found to have not, without its %s', async ([missing, wrong]) => {
    expect(await wrongsWithout(missing)).toEqual([expect.stringMatching(wrong)]);
  });
});
