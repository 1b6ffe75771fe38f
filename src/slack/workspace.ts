import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { lookError } from './failures.ts';

/** The workspace that the token belongs to. */
export interface Workspace {
  /** The team. */
  readonly id: string;
  /** Under which its messages are read: `https://name.slack.com/`. */
  readonly url: string;
}

/** What we take of an answer. Source: docs.slack.dev/reference/methods/auth.test. */
const answer = z.looseObject({ team_id: z.string(), url: z.url() });

/** The workspace, asked for when it is first needed and once. @throws PostError */
export function workspaceOf(client: webApi.WebClient): () => Promise<Workspace> {
  let known: Workspace | null = null;
  return async () => {
    if (known !== null) return known;
    try {
      const { team_id: id, url } = answer.parse(await client.auth.test());
      known = { id, url };
      return known;
    } catch (error) {
      throw lookError(error);
    }
  };
}

/** Where a message is read. `thread`: the message in whose thread it is. */
export function permalink(workspace: Workspace, channel: string, ts: string, thread: string | null): string {
  const url = new URL(`archives/${channel}/p${ts.replace('.', '')}`, workspace.url);
  if (thread !== null) {
    url.searchParams.set('thread_ts', thread);
    url.searchParams.set('cid', channel);
  }
  return url.href;
}
