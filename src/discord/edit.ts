import { Routes } from 'discord.js';
import type { Channel } from '../core/channel.ts';
import { type Edit, PostError } from '../ports/chat.ts';
import { contentOf } from './content.ts';
import { explainEditing, explainIn, THREAD_ARCHIVED } from './post-errors.ts';
import type { Change } from './posting-api.ts';
import type { Servers } from './servers.ts';
import { threadNameOf } from './threads.ts';

/**
 * Puts a message of ours right. In a thread that was put away nothing can be changed: it is opened again first, as any new
 * message would. Source: docs.discord.com/developers/resources/message#edit-message.
 * @throws PostError
 */
export async function editMessage(
  servers: Servers,
  change: Change,
  channel: Channel,
  { reference, part, key, threadName }: Edit,
): Promise<void> {
  const isInThread = reference.channel !== channel.id;
  const explain = explainEditing(explainIn(servers, channel, { threads: isInThread }), isInThread);
  const path = Routes.channelMessage(reference.channel, reference.id);
  // An edit that names nobody it may mention would mention everybody whom it names.
  const body = contentOf({ part, key });
  try {
    await change(path, body, explain);
  } catch (error) {
    if (!isArchived(error)) throw error;
    await change(Routes.channel(reference.channel), { archived: false }, explain);
    await change(path, body, explain);
  }
  if (threadName === null) return;
  try {
    // The thread of a message has its id. One that was put away can only be opened again with it.
    const name = threadNameOf({ threadName, part });
    await change(Routes.channel(reference.id), { name, archived: false }, explainEditing(explain, true));
  } catch (error) {
    // It has no thread, or one that is locked: what it says is right all the same.
    if (!isClosed(error)) throw error;
  }
}

function isClosed(error: unknown): boolean {
  return error instanceof PostError && ['refused', 'obstacle'].includes(error.failure.kind);
}

function isArchived(error: unknown): boolean {
  return (
    error instanceof PostError && error.failure.kind === 'refused' && error.failure.code === THREAD_ARCHIVED
  );
}
