import type { Channel } from '../core/channel.ts';
import type { Problem } from '../core/problem.ts';
import type { Plan } from '../core/subscription.ts';

/** A subscription as the operator's file has it. */
export interface FiledSubscription {
  readonly id: string;
  readonly channel: Channel;
  readonly plan: Plan;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

/** What the operator's file says. */
export interface FiledSubscriptions {
  /** Of the file, as the operator named it. */
  readonly path: string;
  /** Each without a mistake, and with an id of its own. */
  readonly subscriptions: readonly FiledSubscription[];
  /** Ids of those that have a mistake; null stands for some of which the id is not known. */
  readonly mistaken: readonly (string | null)[];
  readonly problems: readonly Problem[];
}

/** The operator's file of subscriptions. */
export interface SubscriptionFile {
  /**
   * Looks at it. Whatever keeps it from being read is a problem, not an exception.
   * @returns null when it says what it said at the last look, or is being written just now
   */
  look(): Promise<FiledSubscriptions | null>;
}
