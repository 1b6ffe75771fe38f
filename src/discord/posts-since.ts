import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { Explain } from './post-errors.ts';
import type { Read } from './posting-api.ts';
import { beforeAllSince, isHigher } from './snowflake.ts';

/** Threads that Discord gives at one go, at most. Source: docs.discord.com/developers/resources/channel. */
const PAGE = 100;

const threads = z.array(
  z.object({
    id: z.string(),
    parent_id: z.string().nullish(),
    owner_id: z.string().nullish(),
    thread_metadata: z.object({ archive_timestamp: z.string() }),
  }),
);
const active = z.object({ threads });
const archived = z.object({ threads, has_more: z.boolean() });

/**
 * The posts in a forum that somebody has made since a time, open ones and those that were put away.
 * @param since milliseconds since the epoch
 * @returns their ids
 * @throws PostError
 */
export async function postsSince(
  read: Read,
  { workspace, id: forum }: Channel,
  author: string,
  since: number,
  explain: Explain,
): Promise<string[]> {
  const after = beforeAllSince(since);
  const ofForum = (one: z.output<typeof threads>[number]) =>
    one.parent_id === forum && one.owner_id === author && isHigher(one.id, after);
  // One that is put away meanwhile is then seen a second time, not missed.
  const open = await read(Routes.guildActiveThreads(workspace), {}, active, explain);
  const found = open.threads.filter(ofForum);
  let before: { before?: string } = {};
  for (;;) {
    const query = { ...before, limit: String(PAGE) };
    const page = await read(Routes.channelThreads(forum, 'public'), query, archived, explain);
    found.push(...page.threads.filter(ofForum));
    // The last that was put away comes first.
    const earliest = page.threads.at(-1)?.thread_metadata.archive_timestamp;
    if (!page.has_more || earliest === undefined || Date.parse(earliest) < since) break;
    before = { before: earliest };
  }
  return [...new Set(found.map(({ id }) => id))];
}
