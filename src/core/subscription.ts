import { z } from 'zod';
import { cadenceSchema } from './cadence.ts';
import { channelSchema } from './channel.ts';
import { nextDue } from './due.ts';
import { OBSTACLES } from './obstacle.ts';
import { MOST_ENTRIES } from './ranking.ts';
import { zoneSchema } from './zone.ts';

const DAY = 86_400_000;
/** Topics, keywords and so on, each. */
export const MOST_NAMES = 20;
export const LONGEST_NAME = 80;

export const STYLES = ['headlines', 'brief', 'full'] as const;
export const THREADS = ['none', 'digest', 'story'] as const;

const names = z
  .array(z.string().trim().min(1).max(LONGEST_NAME))
  .max(MOST_NAMES)
  .overwrite((all) => [...new Set(all)])
  .default([]);

/**
 * What somebody wants to get, and when. A story is wanted when an article of it is on one of the topics or says one of
 * the keywords, or when there are neither; articles with an excluded word, from another source or in another language
 * do not count.
 */
export const planSchema = z.strictObject({
  cadence: cadenceSchema,
  zone: zoneSchema,
  /** As typed; compared without case and accents. */
  topics: names,
  /** Words and phrases. */
  keywords: names,
  /** Words and phrases that nobody wants to read of. */
  without: names,
  sources: names,
  /** ISO 639-1. */
  languages: names,
  /** Entries at most. */
  size: z.int().min(1).max(MOST_ENTRIES).default(10),
  /** `headlines`: nothing else; `brief`: one line for each; `full`: the summary of each. */
  style: z.enum(STYLES).default('brief'),
  /** BCP 47: the language of the fixed words. */
  locale: z.string().max(35).refine(isLanguageTag),
  /** `digest`: one thread with the summaries; `story`: a message and a thread for each story. */
  threads: z.enum(THREADS).default('none'),
  /** Whether a line is posted when there is nothing new. */
  sayNothing: z.boolean().default(false),
});

export type Plan = z.output<typeof planSchema>;

/** Not whether anybody speaks it. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Why a subscription rests: somebody asked for it, or the bot cannot post there at present. */
const pauseSchema = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('asked'), at: z.int() }),
  z.strictObject({
    reason: z.literal('obstacle'),
    at: z.int(),
    obstacle: z.strictObject({ kind: z.enum(OBSTACLES), names: z.array(z.string()).readonly() }),
  }),
]);

export type Pause = z.output<typeof pauseSchema>;

/** A channel's wish for a digest. Times are milliseconds since the epoch. */
export const subscriptionSchema = z.strictObject({
  /** Short, to be typed. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  channel: channelSchema,
  plan: planSchema,
  /** Who it is from: people in chat, or the file of the operator. */
  origin: z.enum(['chat', 'file']),
  createdAt: z.int(),
  /** Nothing that was imported before is news to it. */
  since: z.int(),
  /** Null while somebody wants it to rest, and for a cadence that never comes again. */
  nextRunAt: z.int().nullable(),
  pause: pauseSchema.nullable(),
  /** Counts its changes, so that nobody acts on one that has changed meanwhile. */
  version: z.int().min(1),
});

export type Subscription = z.output<typeof subscriptionSchema>;

/**
 * When a subscription falls due with another plan, in milliseconds since the epoch; null when never. When its time has not
 * changed, what is due already stays so: else whoever edits in the minute before it is posted would lose it.
 */
export function nextRunWith({ plan, nextRunAt }: Subscription, wanted: Plan, now: number): number | null {
  const isSameTime =
    JSON.stringify(plan.cadence) === JSON.stringify(wanted.cadence) && plan.zone === wanted.zone;
  return isSameTime ? nextRunAt : nextDue(wanted.cadence, wanted.zone, now);
}

/** A subscription that rested, as it goes on. What came while it rested does not flood the channel. @param now milliseconds since the epoch */
export function resumed(subscription: Subscription, now: number): Subscription {
  const { plan, since, nextRunAt, pause } = subscription;
  return {
    ...subscription,
    since: pause === null ? since : Math.max(since, now - DAY),
    pause: null,
    nextRunAt: nextRunAt ?? nextDue(plan.cadence, plan.zone, now),
  };
}
