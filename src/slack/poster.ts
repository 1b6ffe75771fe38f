import type { Channel } from '../core/channel.ts';
import { PostError, type Poster } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import { editMessage } from './edit.ts';
import { findMessage } from './find.ts';
import { LIMITS } from './limits.ts';
import { lookOf } from './look.ts';
import { obstaclesIn } from './obstacles.ts';
import { callingOnce } from './once.ts';
import { postMessage } from './post.ts';
import { reopenThread } from './reopen.ts';
import type { SlackSettings } from './settings.ts';
import { type Workspace, workspaceOf } from './workspace.ts';

/** Milliseconds that a call may take before it is given up. */
const ANSWER_WITHIN = 20_000;

/** Posting with one call each, which nothing repeats: a message whose answer was lost may have arrived. */
export function slackPoster(settings: SlackSettings, log: Log, answerWithin = ANSWER_WITHIN): Poster {
  const client = callingOnce(settings, log, answerWithin);
  const workspace = workspaceOf(client);
  const workspaceWith = async (channel: Channel): Promise<Workspace> => {
    const ours = await workspace();
    if (channel.workspace === ours.id) return ours;
    throw new PostError({ kind: 'obstacle', obstacle: { kind: 'removed', names: [] } });
  };
  return {
    pace: LIMITS.pace,
    async post(channel, message) {
      return postMessage(client, await workspaceWith(channel), channel, message);
    },
    async edit(channel, edit) {
      await workspaceWith(channel);
      await editMessage(client, channel, edit);
    },
    async find(channel, message, since) {
      return findMessage(client, await workspaceWith(channel), channel, message, since);
    },
    obstacles: (channel, needs) => obstaclesIn(client, workspace, channel, needs),
    tagsIn: async () => ({ areRequired: false, tags: [] }),
    async reopen(channel, opening) {
      await workspaceWith(channel);
      return reopenThread(client, channel, opening);
    },
    async lookOf(channel) {
      await workspaceWith(channel);
      return lookOf(client, channel);
    },
  };
}
