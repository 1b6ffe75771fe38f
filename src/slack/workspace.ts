import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { MessageReference } from '../core/edition.ts';
import { lookError } from './failures.ts';

/** The workspace that the token belongs to. */
export interface Workspace {
  /** The team. */
  readonly id: string;
  /** Under which its messages are read: `https://name.slack.com/`. */
  readonly url: string;
  /** As whom we post there. `botId` is null when Slack does not tell it. */
  readonly userId: string;
  readonly botId: string | null;
}

/** What we take of an answer. Source: docs.slack.dev/reference/methods/auth.test. */
const answer = z.looseObject({
  team_id: z.string(),
  url: z.url(),
  user_id: z.string(),
  bot_id: z.string().nullish(),
});

/** The workspace, asked for when it is first needed and once. @throws PostError */
export function workspaceOf(client: webApi.WebClient): () => Promise<Workspace> {
  let known: Workspace | null = null;
  return async () => {
    if (known !== null) return known;
    try {
      const found = answer.parse(await client.auth.test());
      known = { id: found.team_id, url: found.url, userId: found.user_id, botId: found.bot_id ?? null };
      return known;
    } catch (error) {
      throw lookError(error);
    }
  };
}

/** A message that stands in a channel or, with `under`, in the thread of another. */
export function referenceTo(
  workspace: Workspace,
  channel: string,
  ts: string,
  under: MessageReference | null,
): MessageReference {
  return { id: ts, channel, url: permalink(workspace, channel, ts, under?.id ?? null) };
}

/** Where a message is read. `thread`: the message in whose thread it is. */
function permalink(workspace: Workspace, channel: string, ts: string, thread: string | null): string {
  const url = new URL(`archives/${channel}/p${ts.replace('.', '')}`, workspace.url);
  if (thread !== null) {
    url.searchParams.set('thread_ts', thread);
    url.searchParams.set('cid', channel);
  }
  return url.href;
}
