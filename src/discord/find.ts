import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import { withDeadline } from '../core/deadline.ts';
import type { MessageReference } from '../core/edition.ts';
import { type Found, type Outgoing, PostError } from '../ports/chat.ts';
import { bearsMark } from './mark.ts';
import { isForum as isForumType, mayReadHistory } from './obstacles.ts';
import { type Explain, explainIn, explainInThread, explainReading, UNKNOWN_CHANNEL } from './post-errors.ts';
import type { Read } from './posting-api.ts';
import { postsSince } from './posts-since.ts';
import { posted, referenceTo } from './reference.ts';
import type { Servers } from './servers.ts';
import { beforeAllSince, justBefore } from './snowflake.ts';

/** Calls for one search. What stands among more than some two thousand messages is not looked for any further. */
const MOST_CALLS = 20;
/** Likewise in a forum, where each of our posts has to be opened: those of an edition, and of others beside it. */
const MOST_CALLS_IN_FORUM = 100;
/** Messages that Discord gives at one go, at most. Source: docs.discord.com/developers/resources/message. */
const PAGE = 100;

/** A message that was perhaps posted. */
interface Wanted {
  readonly channel: Channel;
  readonly message: Outgoing;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** How it is looked for. */
interface Search {
  readonly read: Read;
  readonly channel: Channel;
  readonly key: string;
  /** The bot's id: others can copy a mark. */
  readonly author: string;
  readonly explain: Explain;
}

/**
 * Looks for a message by its mark.
 * @param author the bot's id
 * @param deadline milliseconds for all of it
 * @throws PostError when Discord does not answer, or asks to wait, or there is no such channel any more
 */
export async function findMessage(
  servers: Servers,
  author: string,
  unbounded: Read,
  deadline: number,
  { channel, message, since }: Wanted,
): Promise<Found> {
  const isForum = isForumType((await servers.kindOf(channel))?.type);
  const most = isForum ? MOST_CALLS_IN_FORUM : MOST_CALLS;
  const read = bounded(unbounded, most, AbortSignal.timeout(deadline));
  const explain = explainReading(explainIn(servers, channel, { threads: false }));
  const search: Search = { read, channel, key: message.key, author, explain };
  try {
    const reference = await withDeadline(look(search, message, since, isForum), deadline, late);
    if (reference !== null) return { kind: 'found', reference };
  } catch (error) {
    if (error instanceof PostError && error.failure.kind === 'refused')
      return { kind: 'unknown', code: error.failure.code };
    throw error;
  }
  // Who may not read the history is shown an empty one, and told nothing.
  return (await mayReadHistory(servers, channel))
    ? { kind: 'absent' }
    : { kind: 'unknown', code: 'no Read Message History' };
}

function look(
  search: Search,
  { under }: Outgoing,
  since: number,
  isForum: boolean,
): Promise<MessageReference | null> {
  const { channel } = search;
  const after = beforeAllSince(since);
  // The thread of a message has its id; what is in a thread already has none of its own.
  if (under !== null) return inThread(search, under.channel === channel.id ? under.id : under.channel, after);
  return isForum ? inForum(search, since) : inChannel(search, channel.id, after);
}

const messages = z
  .array(posted.extend({ author: z.object({ id: z.string() }), components: z.unknown() }))
  .nullable();

/** From the oldest on: what is looked for is one of the first. */
async function inChannel(search: Search, id: string, after: string): Promise<MessageReference | null> {
  const { read, channel, explain } = search;
  for (let last = after; ; ) {
    const query = { after: last, limit: String(PAGE) };
    const page = (await read(Routes.channelMessages(id), query, messages, explain)) ?? [];
    const found = page.find((one) => isSearched(search, one));
    if (found !== undefined) return referenceTo(channel, found);
    const [newest] = page;
    if (newest === undefined || page.length < PAGE) return null;
    last = newest.id;
  }
}

async function inThread(search: Search, id: string, after: string): Promise<MessageReference | null> {
  try {
    return await inChannel({ ...search, explain: explainInThread(search.explain) }, id, after);
  } catch (error) {
    if (!(error instanceof PostError)) throw error;
    const { failure } = error;
    // Nobody has opened it, or it was deleted.
    if (failure.kind === 'refused' && failure.code === UNKNOWN_CHANNEL) return null;
    throw error;
  }
}

/** A post may have been given another name since: who made it, when, and the mark are enough. */
async function inForum(search: Search, since: number): Promise<MessageReference | null> {
  const { read, channel, author, explain } = search;
  for (const id of await postsSince(read, channel, author, since, explain)) {
    // Its first message has its id.
    const found = await inThread(search, id, justBefore(id));
    if (found !== null) return found;
  }
  return null;
}

function isSearched(
  { author, key }: Search,
  message: { readonly author: { readonly id: string }; readonly components: unknown },
): boolean {
  return message.author.id === author && bearsMark(message.components, key);
}

/** As many calls as are allowed, until it is too late. */
function bounded(read: Read, most: number, over: AbortSignal): Read {
  let calls = 0;
  return async (path, query, answer, explain) => {
    calls += 1;
    if (calls > most) throw new PostError({ kind: 'refused', code: 'too many messages since', final: false });
    if (over.aborted) throw late();
    return read(path, query, answer, explain);
  };
}

function late(): PostError {
  return new PostError({ kind: 'unreachable', code: 'TimeoutError' });
}
