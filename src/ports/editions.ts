import type { Channel, Platform } from '../core/channel.ts';
import type { Shown } from '../core/edition.ts';
import type { Story } from '../core/story.ts';
import type { Pause, Subscription } from '../core/subscription.ts';
import type {
  ClaimedDelivery,
  DeliveryLine,
  DeliveryQuery,
  EditionRecord,
  Outcome,
  Part,
} from './deliveries.ts';
import type { Lease } from './leases.ts';

/** A subscription with what it was shown. Times are milliseconds since the epoch. */
export interface Reading {
  readonly subscription: Subscription;
  /** Of its editions of the last weeks, without tests and what never arrived; in no order. */
  readonly editions: readonly { readonly contentId: string; readonly publishedAt: number }[];
  /** Of its last edition that is older than three days; null when there is none. What came later still competes. */
  readonly settledAt: number | null;
}

/** Subscriptions that have fallen due. */
export interface DueReadings {
  /** The earliest first. */
  readonly readings: readonly Reading[];
  /** What is stored of these makes no sense, as after a change by hand. `reason` is for the operator. */
  readonly unreadable: readonly { readonly id: string; readonly reason: string }[];
}

/** Subscriptions that fall due later than a time, some at a time. */
export interface WaitingPage {
  /** Milliseconds since the epoch. */
  readonly dueAfter: number;
  /** The last of the page before; empty for the first page. */
  readonly afterId: string;
  readonly limit: number;
}

export interface WaitingSubscriptions {
  /** By their ids, without those that cannot be read. */
  readonly subscriptions: readonly Subscription[];
  /** Where the next page begins; null when there is none. */
  readonly lastId: string | null;
}

/** Articles that came lately, the latest first, some at a time. */
export interface ArrivalPage {
  /** Imported later than this, in milliseconds since the epoch. */
  readonly after: number;
  /** The last article of the page before; null for the first page. */
  readonly before: { readonly importedAt: number; readonly id: string } | null;
  /** At most 500, so that others get their turn. */
  readonly limit: number;
}

/** Articles that came lately, in their stories. */
export interface Arrivals {
  /** Each with its latest articles, whether they came lately or not. */
  readonly stories: readonly Story[];
  /** When each of those that came lately was imported, by its id, in milliseconds since the epoch; the latest first. */
  readonly importedAt: ReadonlyMap<string, number>;
}

/** What of a workspace is claimed; everything when nothing is said. */
export interface Claimable {
  /** Ids of channels that have to wait. */
  readonly without: readonly string[];
  /** Whether an edit is taken, too: never more than one. */
  readonly edits: boolean;
  /** Who works for the workspace. While somebody else does, nothing is taken. */
  readonly lease?: Lease | undefined;
}

/** What an edition says. */
export interface EditionContent {
  /** A fingerprint of the rest. */
  readonly id: string;
  readonly parts: readonly Part[];
  readonly shown: readonly Shown[];
}

/** An edition to keep, with a delivery for each part. */
export interface NewEdition {
  /** 16 hexadecimal digits. */
  readonly id: string;
  readonly contentId: string;
  readonly parts: number;
}

/** A subscription that fell due, and what becomes of it. */
export interface Publication {
  /** As it was read: when it has changed meanwhile, nothing is published. */
  readonly subscription: Subscription;
  /** When it falls due the next time; null for never. */
  readonly nextRunAt: number | null;
  /** Null when there is nothing to post. */
  readonly edition: NewEdition | null;
  /** What the subscription's pause is from now on. */
  readonly pause: Pause | null;
}

/** Subscriptions, what was made for them, and what became of it. All times are milliseconds since the epoch. */
export interface EditionStore {
  /** @returns false when there is one with this id already */
  addSubscription(subscription: Subscription): Promise<boolean>;
  /** Null when there is none, or none that can be read. */
  subscription(id: string): Promise<Subscription | null>;
  /** The oldest first, without those that cannot be read. */
  subscriptionsIn(channel: Channel): Promise<readonly Subscription[]>;
  /** Those of all channels of a workspace, by their ids, without those that cannot be read. */
  subscriptionsOf(workspace: Pick<Channel, 'platform' | 'workspace'>): Promise<readonly Subscription[]>;
  /** Ids of those of the operator's file. */
  subscriptionsFromFile(): Promise<readonly string[]>;
  /**
   * Replaces a subscription, its version going up by one.
   * @param subscription with the version that was read; @returns false when it has changed meanwhile, or is gone
   */
  changeSubscription(subscription: Subscription): Promise<boolean>;
  /** What of it is not sent yet never will be. @returns false when it is gone already */
  removeSubscription(id: string, at: number): Promise<boolean>;

  /**
   * Those of some platforms that have fallen due, the earliest first, readable or not.
   * @param skipped so many of the earliest are left to others
   */
  due(platforms: readonly Platform[], now: number, limit: number, skipped?: number): Promise<DueReadings>;
  /** Those that fall due later than a time. */
  waiting(page: WaitingPage): Promise<WaitingSubscriptions>;
  /** One subscription, as `due` reads it; null when it is gone. @param now may be a time to come, for previews */
  reading(id: string, now: number): Promise<Reading | null>;
  /** Articles that were imported after a time, with their stories. */
  arrivals(page: ArrivalPage): Promise<Arrivals>;
  /** What contents show, by their ids. */
  shownIn(contents: readonly string[]): Promise<ReadonlyMap<string, readonly Shown[]>>;

  /**
   * Keeps editions with their deliveries, each only if its subscription is as it was read, all in one transaction. For
   * an edition with the id of one that is kept already nothing is posted.
   * @param contents those of the editions that are not stored yet, or some that are
   * @returns ids of the subscriptions that were as read
   */
  publish(
    publications: readonly Publication[],
    contents: readonly EditionContent[],
    at: number,
  ): Promise<readonly string[]>;
  /** Keeps an edition that does not count, with its deliveries. */
  publishTest(
    subscription: Subscription,
    edition: NewEdition,
    content: EditionContent,
    at: number,
  ): Promise<void>;

  /**
   * Takes deliveries that nobody else makes meanwhile, those that wait longest first. A part waits for the parts before
   * it. What somebody took and did not settle in time is taken again, in doubt.
   * @param workspace those of one alone, at most one for each channel: what many wait for is found fast only so
   */
  claim(
    platforms: readonly Platform[],
    now: number,
    leaseUntil: number,
    limit: number,
    workspace?: string,
    among?: Claimable,
  ): Promise<readonly ClaimedDelivery[]>;
  /**
   * Takes workspaces of a platform with deliveries that can be made, in order, some at a time: those that nobody else
   * works for, so that of several who take at the same moment each gets others.
   * @param after the last of those before; empty for the first
   */
  takeWorkspaces(
    platform: Platform,
    now: number,
    after: string,
    limit: number,
    tenant: Pick<Lease, 'holder' | 'until'>,
  ): Promise<readonly string[]>;
  /**
   * Records what came of an attempt. That a message was sent is kept however late it comes; anything else only from
   * whoever tried last.
   * @param at milliseconds since the epoch
   */
  settle(delivery: Pick<ClaimedDelivery, 'id' | 'attempt'>, outcome: Outcome, at: number): Promise<void>;
  /**
   * Gives up what waits to be sent in editions that were published before a time, so that it is news again; and
   * corrections that are older than a day.
   * @returns how many deliveries
   */
  giveUpLate(publishedBefore: number, at: number): Promise<number>;
  /**
   * When there is the next delivery to make, later than a time; null when there is none. What somebody else works for may
   * be there when their time is over.
   */
  nextDelivery(platforms: readonly Platform[], after: number, holder: string): Promise<number | null>;
  /** The delivery log, the latest edition first. */
  deliveries(query: DeliveryQuery): Promise<readonly DeliveryLine[]>;
  /**
   * Forgets editions from before a time, with their deliveries; never the latest of a subscription, nor one that is still
   * to be delivered.
   * @returns how many, at most `limit`
   */
  forgetEditions(before: number, limit: number): Promise<number>;
  /** The latest editions of a subscription, tests too, the latest first. */
  editions(subscriptionId: string, limit: number): Promise<readonly EditionRecord[]>;
  /** Those of them that show one of these articles, the latest first. */
  editionsShowing(subscriptionId: string, articleIds: readonly string[]): Promise<readonly EditionRecord[]>;
}
