import { counter } from '../plural.ts';
import type { DiscussionWords } from './words.ts';

/** "in 5 seconds" in this language. */
export const inSeconds = counter('en', { one: 'in # second', other: 'in # seconds' });

/** In English. */
export const discussionsEn: DiscussionWords = {
  inThread: 'Talk about it in the thread.',
  keyFacts: 'Key facts',
  by: (names) => `By ${names}`,
  alsoIn: 'Also discussed in ',
  opened: 'The thread is open: ',
  isThere: 'There is a thread about it: ',
  chooseTag: 'Posts in this forum need a tag. Choose one: I use it here from now on when no other fits.',
  tag: 'Tag',
  errors: {
    noTags:
      'Posts in this forum need a tag, and there is none that I may use. Ask whoever manages the forum to add one.',
    noChannel: 'Threads are opened in channels. Ask for it in a channel.',
    mayNotWrite:
      'You may not write in this channel, so I open no thread here for you. Ask in one where you may.',
    busy: 'The thread is being opened. Press again in a moment to get there.',
    cannotTell: (code) =>
      `I cannot find out whether the thread was opened (${code}). Look for it in this channel, or let me read its history and press again.`,
    tooMany: 'There are too many open threads in this server. Close some that nobody needs, and press again.',
    locked: 'Threads are closed to me in this channel. Ask an admin to open them, or use another channel.',
    wait: (seconds) => `The platform asks me to wait. Press again ${inSeconds(seconds)}.`,
    unreachable: 'The platform does not answer at the moment. Press again in a minute.',
    refused: (code) =>
      `The platform refused to open the thread (${code}). Press again, or ask whoever runs this bot.`,
  },
};
