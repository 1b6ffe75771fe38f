import type { ChannelType } from 'discord.js';
import type { Channel } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import { PostError } from '../ports/chat.ts';

/** What kind of channel one is. */
export interface Kind {
  readonly type: ChannelType;
  /** Minutes after which a thread there is put away, as people's clients propose it; null when nobody has said. */
  readonly archiveAfter: number | null;
}

/** A channel of a server, as far as posting has to know it. */
export interface Place extends Kind {
  readonly name: string;
  /** What the bot may do there; null when nobody has told. */
  readonly permissions: bigint | null;
  /** What those may do there who have no role. */
  readonly permissionsOfEveryone: bigint;
  /** Of a forum: whether a post has to have a tag. */
  readonly isTagRequired: boolean;
  /** Of a forum. */
  readonly tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
}

/** A thread that there is. */
export interface KnownThread {
  /** Null when that is not known. */
  readonly archived: boolean | null;
  readonly locked: boolean;
}

/** What is known of servers and their channels. */
export interface Servers {
  /** What is known without asking; null when nothing is. */
  knownKind(channel: Channel): Kind | null;
  /** Null when nobody can tell, which posting will. @throws PostError when that cannot be found out now */
  kindOf(channel: Channel): Promise<Kind | null>;
  /** What keeps it from being known, where something does. @throws PostError when that cannot be found out now */
  placeOf(channel: Channel): Promise<Place | Obstacle>;
  /** The thread with an id; null when none is known. */
  threadOf(channel: Channel, id: string): KnownThread | null;
  /** There is a thread now. */
  threadOpened(channel: Channel, id: string): void;
  /** There is no such thread. @returns whether that is news: it was known from memory alone */
  threadMissed(channel: Channel, id: string): boolean;
}

/** @throws PostError when the chat has not signed in */
export type BotId = () => string;

/** What a place is, without doubt. @throws PostError */
export async function placeIn(servers: Servers, channel: Channel): Promise<Place> {
  const place = await servers.placeOf(channel);
  if (isPlace(place)) return place;
  throw new PostError({ kind: 'obstacle', obstacle: place });
}

export function isPlace(place: Place | Obstacle): place is Place {
  return 'permissions' in place;
}
