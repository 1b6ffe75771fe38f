import type { Channel } from '../core/channel.ts';
import type { Poster } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import type { TokenOf } from './access.ts';
import { editMessage } from './edit.ts';
import { findMessage } from './find.ts';
import { LIMITS } from './limits.ts';
import { lookOf } from './look.ts';
import { obstaclesIn } from './obstacles.ts';
import { postMessage } from './post.ts';
import { reopenThread } from './reopen.ts';
import { removed, seatsOf } from './seats.ts';
import type { SlackSettings } from './settings.ts';

/** Milliseconds that a call may take before it is given up. */
const ANSWER_WITHIN = 20_000;

/** Posting with one call each, which nothing repeats: a message whose answer was lost may have arrived. */
export function slackPoster(
  settings: Pick<SlackSettings, 'apiUrl'>,
  tokenOf: TokenOf,
  log: Log,
  answerWithin = ANSWER_WITHIN,
): Poster {
  const seatIn = seatsOf(settings, tokenOf, log, answerWithin);
  const seatFor = async (channel: Channel) => {
    const { client, workspace } = await seatIn(channel.workspace);
    const ours = await workspace();
    if (channel.workspace === ours.id) return { client, workspace: ours };
    throw removed();
  };
  return {
    pace: LIMITS.pace,
    async post(channel, message) {
      const { client, workspace } = await seatFor(channel);
      return postMessage(client, workspace, channel, message);
    },
    async edit(channel, edit) {
      const { client } = await seatFor(channel);
      await editMessage(client, channel, edit);
    },
    async find(channel, message, since) {
      const { client, workspace } = await seatFor(channel);
      return findMessage(client, workspace, channel, message, since);
    },
    obstacles: (channel, needs) => obstaclesIn(async () => (await seatFor(channel)).client, channel, needs),
    tagsIn: async () => ({ areRequired: false, tags: [] }),
    async reopen(channel, opening) {
      const { client } = await seatFor(channel);
      return reopenThread(client, channel, opening);
    },
    async lookOf(channel) {
      const { client } = await seatFor(channel);
      return lookOf(client, channel);
    },
  };
}
