import type { Channel } from './channel.ts';
import type { MessageReference } from './edition.ts';

/** Characters of a thread's name (Discord's limit). */
export const LONGEST_THREAD_NAME = 100;

/** The thread about an article in a channel. There is at most one. */
export interface Discussion {
  readonly articleId: string;
  readonly channel: Channel;
  /** Names its messages, the same at every try to open it: 16 hexadecimal digits. */
  readonly key: string;
  /** BCP 47, of its fixed words. */
  readonly locale: string;
  /** What stands of it: the message in the channel, or the post in a forum; then what was posted in its thread. */
  readonly posted: readonly MessageReference[];
}

/** What a post in a forum can be labelled with. */
export interface Tag {
  /** The platform's. */
  readonly id: string;
  readonly name: string;
}

/** What became of the wish to talk about an article. */
export type Discussed =
  /** `url`: where the thread is read; null when the platform has no such address. `isNew`: it was opened for this wish. */
  | { readonly kind: 'open'; readonly url: string | null; readonly isNew: boolean }
  /** The forum wants a tag: one of these. */
  | { readonly kind: 'tag-wanted'; readonly tags: readonly Tag[] };

/** Where a discussion is read; null when the platform has no such address. */
export function addressOf({ posted }: Pick<Discussion, 'posted'>): string | null {
  return (posted[1] ?? posted[0])?.url ?? null;
}
