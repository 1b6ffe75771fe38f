import type { Channel, Platform } from '../core/channel.ts';
import type { Action, DeliveryState, MessageReference } from '../core/edition.ts';
import type { Document } from '../message/document.ts';
import type { Edit } from './chat.ts';

/** A message of an edition. */
export interface Part {
  readonly document: Document;
  /** The number of the part in whose thread it belongs; null for the channel itself. */
  readonly under: number | null;
  /** What the thread is called that it opens, or the post in a forum. */
  readonly threadName: string;
}

/** A delivery to be made. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly action: Action;
  readonly editionId: string;
  readonly subscriptionId: string;
  readonly channel: Channel;
  readonly part: Part;
  /** Of the message in whose thread it belongs. */
  readonly under: MessageReference | null;
  /** The message that an edit puts right; null for anything else. */
  readonly edits: Omit<Edit, 'part'> | null;
  /** Counted from 1. */
  readonly attempt: number;
  /** What the last attempt failed with; when there was none, null, or that it had to wait. */
  readonly lastFailure: string | null;
  /** When it was first sent, and perhaps arrived, in milliseconds since the epoch; null when it surely did not. */
  readonly doubtSince: number | null;
  /** Until when nobody else takes it, in milliseconds since the epoch. */
  readonly leaseUntil: number;
  /** Of the edition; of a correction, when that was made. In milliseconds since the epoch. */
  readonly publishedAt: number;
  /** When its edition was due, in milliseconds since the epoch; null where nothing fell due. */
  readonly dueAt: number | null;
}

/** What came of an attempt. `notBefore` is in milliseconds since the epoch. */
export type Outcome =
  | { readonly state: 'sent'; readonly reference: MessageReference }
  /** `failure` says why, in the platform's words. */
  | { readonly state: 'uncertain' | 'dead'; readonly failure: string }
  /**
   * Not now. `inDoubt`: it may have arrived; `untried`: it only had to wait, which counts as no attempt, and what it failed
   * with before is kept.
   */
  | {
      readonly state: 'pending';
      readonly notBefore: number;
      readonly failure: string;
      readonly inDoubt: boolean;
      readonly untried?: true;
    };

/** What became of an edition, as far as it has gone. */
export interface EditionRecord {
  readonly id: string;
  readonly subscriptionId: string;
  readonly publishedAt: number;
  /** `test`: nothing is remembered of it; `void`: it never arrived, so that what it showed is news again. */
  readonly kind: 'regular' | 'test' | 'void';
  readonly contentId: string;
  /** In the order of the parts; without corrections. */
  readonly deliveries: readonly {
    readonly state: DeliveryState;
    readonly reference: MessageReference | null;
    readonly failure: string | null;
  }[];
}

/** What of the delivery log is asked for; everything when nothing is said. */
export interface DeliveryQuery {
  readonly state?: DeliveryState | undefined;
  readonly action?: Action | undefined;
  readonly platform?: Platform | undefined;
  /** The platform's id. */
  readonly channel?: string | undefined;
  readonly subscription?: string | undefined;
  /** Of editions from then on, in milliseconds since the epoch. */
  readonly since?: number | undefined;
  readonly limit: number;
}

/** A line of the delivery log. Times are milliseconds since the epoch. */
export interface DeliveryLine {
  readonly id: string;
  readonly action: Action;
  /** Of its edition, counted from 1; of a correction, the one that it is about. */
  readonly part: number;
  readonly subscription: string;
  readonly channel: Channel;
  readonly isTest: boolean;
  readonly publishedAt: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** When it is tried next; null when it is not. */
  readonly nextAt: number | null;
  readonly settledAt: number | null;
  readonly failure: string | null;
  /** Where people read it. */
  readonly url: string | null;
}
