import { nextDue } from '../core/due.ts';
import type { Shown } from '../core/edition.ts';
import type { Reading } from '../ports/editions.ts';
import { nextForgetting, readingAt } from './reading-at.ts';
import { NewsSelector, type NewsSource } from './select-new.ts';

/**
 * What is done for one answer, counted in stories that compete: it takes less than a second. That is enough for every hour
 * until nothing competes any more, three days later, however much has come; finer cadences may not get as far.
 */
const MOST_LOOKED_AT = 40_000;
/** What one time to post takes beside that, counted in the same way. */
const EACH_TIME = 25;

/** A subscription as it will be at a time to come. */
export interface Played {
  readonly reading: Reading;
  /** The store, with what the editions until then will have shown. */
  readonly source: NewsSource;
  /** Until when it is known, in milliseconds since the epoch: the time that was asked for, or an earlier one. */
  readonly until: number;
}

/**
 * Plays the editions that are due before a time, as they are published when every one of them comes on time and nothing
 * more is imported. Nothing is stored.
 * @param reading as it is now; @param now and @param until milliseconds since the epoch
 */
export async function playEditions(
  store: NewsSource,
  reading: Reading,
  now: number,
  until: number,
): Promise<Played> {
  const { plan, nextRunAt } = reading.subscription;
  const next = (after: number) => nextDue(plan.cadence, plan.zone, after);
  const shown = new Map<string, readonly Shown[]>();
  const source = withShown(store, shown);
  const selector = new NewsSelector(source);
  let known = reading;
  let at = nextRunAt === null ? null : Math.max(nextRunAt, now);
  let lookedAt = 0;
  while (at !== null && at < until) {
    if (lookedAt > MOST_LOOKED_AT) return { reading: known, source, until: at };
    known = readingAt(known, at);
    const news = await selector.select(known, at);
    if (news.competing === 0) break;
    lookedAt += EACH_TIME + news.competing;
    if (news.entries.length > 0 || plan.sayNothing) {
      const contentId = `played at ${at}`;
      shown.set(contentId, news.shown);
      known = { ...known, editions: [...known.editions, { contentId, publishedAt: at }] };
      at = next(at);
    } else {
      // The same is old news at every time until then: a cadence of minutes is not played through weeks of nothing.
      const change = nextForgetting(known, at);
      at = change === null ? null : next(change - 1);
    }
  }
  return { reading: readingAt(known, until), source, until };
}

/** @param shown by content, beside what is stored */
function withShown(store: NewsSource, shown: ReadonlyMap<string, readonly Shown[]>): NewsSource {
  return {
    arrivals: (page) => store.arrivals(page),
    comparisons: (ids) => store.comparisons(ids),
    async shownIn(contents) {
      const stored = await store.shownIn(contents.filter((id) => !shown.has(id)));
      return new Map([...stored, ...shown]);
    },
  };
}
