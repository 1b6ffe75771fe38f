import type { DeliveryState } from '../core/edition.ts';
import type { Plan, Subscription } from '../core/subscription.ts';
import type { Document } from '../message/document.ts';

/** How the last post went. */
export interface LastPost {
  /** Of its edition, in milliseconds since the epoch. */
  readonly at: number;
  /** Of the part that fared worst. */
  readonly state: DeliveryState;
  /** Where people read it; null when the platform has no such address. */
  readonly url: string | null;
}

/** A subscription as people ask about it. */
export interface SubscriptionState {
  readonly subscription: Subscription;
  /** The next three posts, in milliseconds since the epoch; none while it rests. */
  readonly next: readonly number[];
  readonly last: LastPost | null;
}

/**
 * The subscriptions of the channel in which something was typed. Each throws a UserError where there is no channel, for
 * those who may not, and for an id that is not there; the id may be left out when there is one subscription.
 */
export interface SubscriptionDesk {
  /** The asker's zone, else that of the channel's other subscriptions; null when it has to be asked for. IANA. */
  zone(): Promise<string | null>;
  /** From local state alone, and for everybody; none where there is no channel. */
  here(): Promise<readonly Subscription[]>;
  /** Also looks whether the bot can really post there. */
  add(plan: Plan): Promise<SubscriptionState>;
  list(): Promise<readonly SubscriptionState[]>;
  edit(id: string | undefined, changes: Partial<Plan>): Promise<SubscriptionState>;
  pause(id: string | undefined): Promise<SubscriptionState>;
  /** Looks, too, whether the bot can post. Nothing that was imported meanwhile floods the channel. */
  resume(id: string | undefined): Promise<SubscriptionState>;
  remove(id: string | undefined): Promise<Subscription>;
  /** What would be posted; null when there is nothing new. @param at milliseconds since the epoch; undefined for the next time */
  preview(id: string | undefined, at: number | undefined): Promise<Preview>;
  /** Posts as `preview` shows it, and remembers nothing of it. @returns false when there is nothing to post */
  test(id: string | undefined): Promise<boolean>;
  /**
   * What became of the article that words, an address or an id mean, one answer for each subscription.
   * @throws UserError when there is no such article, or no subscription
   */
  why(query: string): Promise<WhyAnswer>;
}

/** What a subscription would post, when the posts until then come on time and no more articles do. Times are milliseconds since the epoch. */
export interface Preview {
  readonly subscription: Subscription;
  readonly at: number;
  /** When a post is due, from then on: `at` itself when one is due then; null when none is. Of one that rests, if it were resumed. */
  readonly due: number | null;
  /** Until when it can be foreseen: `at`, or earlier where too many posts come first. */
  readonly foreseen: number;
  /** Null when there would be nothing to post, and when it cannot be foreseen. */
  readonly document: Document | null;
}

/** What became of an article in a channel. Times are milliseconds since the epoch. */
export type Fate =
  /** `url` of the message, when it has one; `uncertain` when it is not known whether it arrived. */
  | { readonly kind: 'sent'; readonly at: number; readonly url: string | null; readonly uncertain: boolean }
  /** It is in an edition that is on its way. */
  | { readonly kind: 'sending'; readonly at: number }
  /** It competes for a place the next time. `at` null: the subscription rests. */
  | { readonly kind: 'waiting'; readonly at: number | null }
  /** `rule`: what of the plan keeps it out; `value`: the excluded word, for `without`. */
  | {
      readonly kind: 'filtered';
      readonly rule: 'topics' | 'without' | 'sources' | 'languages';
      readonly value: string | null;
    }
  /** Of another article, by its headline. */
  | { readonly kind: 'copy'; readonly of: string }
  /** It came before the edition of that time, in which others mattered more. */
  | { readonly kind: 'below'; readonly at: number }
  /** The story was told by another article, and this one brought nothing new. */
  | { readonly kind: 'told'; readonly at: number; readonly url: string | null }
  /** It came before all that the subscription looks at, which is what came after `since`. */
  | { readonly kind: 'before'; readonly importedAt: number; readonly since: number }
  | { readonly kind: 'withdrawn'; readonly at: number }
  /** `why` is the platform's word. */
  | { readonly kind: 'failed'; readonly at: number; readonly why: string };

/** What became of one article; `fates` has one for each subscription of the channel, at least one. */
export interface WhyAnswer {
  readonly headline: string;
  readonly url: string | null;
  readonly fates: readonly { readonly subscription: Subscription; readonly fate: Fate }[];
}
