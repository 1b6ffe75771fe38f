import { setTimeout } from 'node:timers/promises';
import { rateLimited, refusedWith } from '../../doubles/discord/state/failures.ts';
import { CHANNELS } from './channels.ts';
import type { Trial } from './trial.ts';

/** Longer than the bot waits for an answer, in milliseconds. */
const TOO_LATE = 700;
/** In milliseconds; the bot still waits. */
const SLOW = 250;
/** Until what somebody has broken is mended, in milliseconds. */
const MENDED_AFTER = 400;

const POSTS = 'chat.postMessage';
const HISTORIES = ['conversations.history', 'conversations.replies'] as const;
/** Also what is read in a channel or a thread. */
const MESSAGES = /^\/channels\/\d+\/messages$/;
const ANYTHING = /^\/channels\//;

/** What goes wrong on the platforms, by its name. */
export type Faults = Readonly<Record<string, (trial: Trial) => void | Promise<void>>>;

/** What passes by itself. Posts that are stored late are for Discord alone, which knows them by their nonce. */
export const FAULTS: Faults = {
  'Slack: stored, then reset': ({ slack }) => slack.fail(POSTS, { lost: 'cut' }),
  'Slack: stored, then 500': ({ slack }) => slack.fail(POSTS, { status: 500, served: () => {} }),
  'Slack: 500': ({ slack }) => slack.fail(POSTS, { status: 500 }),
  'Slack: fatal_error': ({ slack }) => slack.fail(POSTS, { error: 'fatal_error' }),
  'Slack: 429': ({ slack }) => slack.fail(POSTS, { retryAfter: 1 }),
  'Slack: stored, no answer': ({ slack }) => slack.fail(POSTS, { lost: 'silent' }),
  'Slack: slow': ({ slack }) => slack.fail(POSTS, { slow: SLOW }),
  'Slack: history 500': ({ slack }) => HISTORIES.forEach((one) => void slack.fail(one, { status: 500 })),
  'Slack: history 429': ({ slack }) => HISTORIES.forEach((one) => void slack.fail(one, { retryAfter: 1 })),
  'Slack: history reset': ({ slack }) => HISTORIES.forEach((one) => void slack.fail(one, { lost: 'cut' })),
  'Slack: socket closed': ({ slack }) => slack.disconnectSockets(),
  'Discord: stored, then reset': ({ discord }) => discord.fail({ kind: 'lost-answer', to: ANYTHING }),
  'Discord: stored, then 500': ({ discord }) => discord.fail({ kind: 'disowned', status: 500, to: ANYTHING }),
  'Discord: 500': ({ discord }) => discord.fail({ ...refusedWith(500), to: ANYTHING }),
  'Discord: 429': ({ discord }) => discord.fail({ ...rateLimited(0.1), to: ANYTHING }),
  'Discord: stored, no answer': ({ discord }) => discord.fail({ kind: 'silence', to: ANYTHING }),
  'Discord: stored, half an answer': ({ discord }) => discord.fail({ kind: 'half-answer', to: ANYTHING }),
  'Discord: reset': ({ discord }) => discord.fail({ kind: 'lost-request', to: ANYTHING }),
  'Discord: slow': ({ discord }) => discord.fail({ kind: 'slow', ms: SLOW, to: ANYTHING }),
  'Discord: stored late': ({ discord }) => discord.fail({ kind: 'late', ms: TOO_LATE, to: MESSAGES }),
  'Discord: gateway closed, to be resumed': ({ discord }) => discord.disconnectSockets(),
  'Discord: invalid session': ({ discord }) => discord.endSessions(),
};

/** What somebody has to mend: the bot tries again a quarter of an hour later. */
export const OBSTACLES: Faults = {
  'Slack: not in the channel for a while': async ({ slack }) => {
    const { id } = CHANNELS.slackStory.channel;
    slack.workspace.changeChannel(id, { isMember: false });
    await setTimeout(MENDED_AFTER);
    slack.workspace.changeChannel(id, { isMember: true });
  },
  'Discord: no permission for a while': async ({ discord }) => {
    const { id } = CHANNELS.discordStory.channel;
    discord.servers.deny(id, 'sendMessages', 'sendMessagesInThreads');
    await setTimeout(MENDED_AFTER);
    discord.servers.deny(id);
  },
};

/** Kills the bot when a platform has done what it was asked and has not answered. By what it was asked, the rarest first. */
export const ARRIVALS: Readonly<Record<string, (trial: Trial, kill: () => void) => void>> = {
  "a forum's post": ({ discord }, done) =>
    discord.fail({ kind: 'silence', to: /^\/channels\/\d+\/threads$/, done }),
  'a thread on Discord': ({ discord }, done) =>
    discord.fail({ kind: 'silence', to: /^\/channels\/\d+\/messages\/\d+\/threads$/, done }),
  'a message on Discord': ({ discord }, done) => discord.fail({ kind: 'silence', to: MESSAGES, done }),
  'a message on Slack': ({ slack }, served) => slack.fail(POSTS, { lost: 'silent', served }),
};
