import type { Channel, Platform } from '../core/channel.ts';
import type { Discussion } from '../core/discussion.ts';
import type { Part } from './deliveries.ts';

/** A discussion that is being opened. Times are milliseconds since the epoch. */
export interface ClaimedDiscussion extends Discussion {
  /** Who opens it: an id of their own. */
  readonly holder: string;
  /** When its next message was first sent, and perhaps arrived; null when it surely did not. */
  readonly doubtSince: number | null;
}

/** What became of the wish to open one. */
export type DiscussionClaim =
  /** Nobody else opens it meanwhile. */
  | { readonly kind: 'claimed'; readonly discussion: ClaimedDiscussion }
  | { readonly kind: 'open'; readonly discussion: Discussion }
  /** Somebody else is opening it. */
  | { readonly kind: 'busy' };

/** What is kept of discussions. Times are milliseconds since the epoch. */
export interface DiscussionStore {
  /** The one about an article in a channel, once it is open; null when it is not. */
  discussion(articleId: string, channel: Channel): Promise<Discussion | null>;
  /**
   * Takes a discussion to open it: of several who want to, one gets it until the lease is over. The key of the first who
   * did stays its key.
   */
  claimDiscussion(
    wanted: Omit<Discussion, 'posted'>,
    holder: string,
    now: number,
    leaseUntil: number,
  ): Promise<DiscussionClaim>;
  /**
   * Keeps how far it is opened. @param leaseUntil null when its holder lets go of it
   * @returns false when somebody else has taken it meanwhile
   */
  keepDiscussion(discussion: ClaimedDiscussion, leaseUntil: number | null): Promise<boolean>;
  /** Nothing is kept of one that is being opened, unless somebody else has taken it meanwhile. */
  dropDiscussion(discussion: ClaimedDiscussion): Promise<void>;
  /** Those whose holder has lost its time, as when its process was killed. Each is told once. */
  abandonedDiscussions(platforms: readonly Platform[], now: number): Promise<readonly Discussion[]>;
  /**
   * It is open. From now on it is put right when its articles change, as editions are: it is one, without a subscription.
   * @param parts as they were posted @param articleIds of what they tell of
   * @returns false when somebody else has taken it meanwhile
   */
  openDiscussion(
    discussion: ClaimedDiscussion,
    parts: readonly Part[],
    articleIds: readonly string[],
    at: number,
  ): Promise<boolean>;
  /** What was posted of an open one; null when it is too old to be put right. */
  partsOf(discussion: Discussion): Promise<readonly Part[] | null>;
  /** What stands of it says something else. What was put right of it is put right anew. */
  retellDiscussion(discussion: Discussion, parts: readonly Part[], at: number): Promise<void>;
  /** Its thread is gone: the next is another one. */
  forgetDiscussion(discussion: Discussion): Promise<void>;
  /** Those that are open, about one article in any channel. */
  discussionsOf(articleId: string): Promise<readonly Discussion[]>;
  /** What an edition has posted for the article alone in a channel, with a thread of its own; null when there is none. */
  storyThread(articleId: string, channel: Channel): Promise<Discussion | null>;
  /** The id of the tag that posts in a forum get when no other fits; null when nobody has chosen one. */
  tagFor(channel: Channel): Promise<string | null>;
  rememberTag(channel: Channel, tag: string): Promise<void>;
}
