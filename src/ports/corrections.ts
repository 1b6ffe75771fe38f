import type { Channel } from '../core/channel.ts';
import type { ArticleState } from '../core/correction.ts';
import type { Action, DeliveryState, MessageReference } from '../core/edition.ts';
import type { Document } from '../message/document.ts';
import type { Part } from './deliveries.ts';

/** A delivery of an edition that shows a changed article. */
export interface StandingDelivery {
  readonly id: string;
  readonly action: Action;
  /** Of a post, the number of its part; corrections are numbered on from there. */
  readonly part: number;
  /** Of a correction: the delivery that it belongs to. */
  readonly target: string | null;
  /** Of a note: what it is about. */
  readonly articleId: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly reference: MessageReference | null;
  /** Of a correction: what the message says. */
  readonly document: Document | null;
}

/** An edition that shows a changed article. */
export interface EditionToCorrect {
  readonly id: string;
  /** As it was read: counts what changed. */
  readonly changes: number;
  readonly subscriptionId: string;
  readonly channel: Channel;
  /** Milliseconds since the epoch. */
  readonly publishedAt: number;
  readonly parts: readonly Part[];
  /** Ids of the articles that it shows. */
  readonly articles: readonly string[];
  /** By their numbers. */
  readonly deliveries: readonly StandingDelivery[];
}

/** A correction to deliver. Once delivered it is not made again, whoever asks for it. */
export interface NewCorrection {
  readonly action: 'edit' | 'note';
  /** Names it, at most 24 letters and digits; null for the next number of its edition. */
  readonly id: string | null;
  readonly target: string;
  readonly articleId: string | null;
  readonly document: Document;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
}

/** What becomes of an edition that was looked at. */
export interface EditionCorrections {
  readonly edition: Pick<EditionToCorrect, 'id' | 'changes' | 'channel'>;
  /** Ids of corrections that nobody has tried yet, which these replace. */
  readonly replaced: readonly string[];
  /** In the order in which they are made. */
  readonly corrections: readonly NewCorrection[];
}

/** What has to be put right in messages that were sent. Times are milliseconds since the epoch. */
export interface CorrectionStore {
  /**
   * Queues editions that show articles which changed.
   * @param publishedAfter older ones stay as they are
   * @returns whether there are more: so many at most are queued at one go
   */
  queueChanged(publishedAfter: number, now: number, limit: number): Promise<boolean>;
  /** Editions to be looked at, those that wait longest first; what cannot be read is dropped. */
  editionsToCorrect(now: number, limit: number): Promise<readonly EditionToCorrect[]>;
  /** Articles as they are now, withdrawn or not, by their ids. */
  articleStates(ids: readonly string[]): Promise<ReadonlyMap<string, ArticleState>>;
  /**
   * Looks at an edition again later, or as soon as the last of its parts is settled.
   * @param when `while open`: only if a part of it is not settled yet
   */
  postponeCorrections(
    edition: Pick<EditionToCorrect, 'id' | 'changes'>,
    until: number,
    when: 'while open' | 'anyway',
  ): Promise<void>;
  /**
   * Keeps corrections and takes the edition off the queue, all or nothing.
   * @returns false when something has changed meanwhile: then it stays on the queue
   */
  correct(corrections: EditionCorrections, at: number): Promise<boolean>;
}
