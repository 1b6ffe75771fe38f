import { type AppliedSubscriptions, applySubscriptions } from '../app/apply-subscriptions.ts';
import { formatProblem } from '../core/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { FiledSubscriptions, SubscriptionFile } from '../ports/subscription-file.ts';

/** Where it is told what became of the operator's file. */
export interface SubscriptionNews {
  /** Only when something has changed. */
  changed(counts: Omit<AppliedSubscriptions, 'problems'>): void;
  /** Once, when it is first seen. */
  problem(sentence: string): void;
}

/** An operator who names no file any more wants none of its subscriptions; nobody could remove them in chat. */
const NO_FILE: FiledSubscriptions = { path: '', subscriptions: [], mistaken: [], problems: [] };

/** Keeps the store up to the operator's file of subscriptions, and tells what changed and what is wrong. */
export class SubscriptionWatch {
  readonly #file: SubscriptionFile | null;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #news: SubscriptionNews;
  /** What is still to be applied. */
  #open: FiledSubscriptions | null = null;
  #told: ReadonlySet<string> = new Set();

  /** @param file null when the settings name none: then the store's are removed, unless other processes may have one */
  constructor(file: SubscriptionFile | null, store: Store, clock: Clock, news: SubscriptionNews) {
    this.#file = file;
    this.#store = store;
    this.#clock = clock;
    this.#news = news;
  }

  /** Looks once, and applies what the file says now. */
  async look(): Promise<void> {
    // Where a clock of its own says that the store is elsewhere, another process may be the one that has the file.
    if (this.#file === null && (await this.#store.time()) !== null) return;
    const filed = (await (this.#file?.look() ?? NO_FILE)) ?? this.#open;
    if (filed === null) return;
    this.#open = filed;
    const { problems, ...counts } = await applySubscriptions(this.#store, this.#clock, filed);
    // An id that somebody has may be free the next time.
    this.#open = problems.length > 0 ? filed : null;
    if (counts.added + counts.changed + counts.removed > 0) this.#news.changed(counts);
    const current = new Set([...filed.problems, ...problems].map(formatProblem));
    for (const sentence of current.difference(this.#told)) this.#news.problem(sentence);
    this.#told = current;
  }
}
