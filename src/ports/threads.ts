import type { Channel } from '../core/channel.ts';
import type { Tag } from '../core/discussion.ts';
import type { MessageReference } from '../core/edition.ts';

/** What posts in a channel can be labelled with. */
export interface Tags {
  /** Whether a post is refused without one. */
  readonly areRequired: boolean;
  /** Those that the bot may use; none where posts have no tags. */
  readonly tags: readonly Tag[];
}

/** What a channel is to people. */
export interface ChannelLook {
  /** Without a sign before it: `news`. */
  readonly name: string;
  /** Whether everybody in the workspace may read it. */
  readonly isPublic: boolean;
  /** Whether every post there is a thread of its own. */
  readonly isForum: boolean;
}

/** What there is to know and to do about threads, beside posting in them. */
export interface Threads {
  /** @throws PostError when that cannot be found out */
  tagsIn(channel: Channel): Promise<Tags>;
  /**
   * Sees to it that people can read a thread and write in it: one that was put away is opened again.
   * @param opening the message that the thread belongs to, or the post in a forum
   * @returns `gone` when somebody has deleted it
   * @throws PostError
   */
  reopen(channel: Channel, opening: MessageReference): Promise<'open' | 'gone'>;
  /** @throws PostError when that cannot be found out */
  lookOf(channel: Channel): Promise<ChannelLook>;
}
