import { z } from 'zod';
import { cronMistake } from './cron.ts';

/** What can be wrong with a cadence or its zone. Each issue of the two schemas has one of these as its message. */
export const CADENCE_MISTAKES = [
  'no-such-cadence',
  'no-such-time',
  'no-times',
  'too-many-times',
  'same-time-twice',
  'no-such-day',
  'no-days',
  'same-day-twice',
  'no-such-hours',
  'no-such-minutes',
  'no-such-cron',
  'cron-never',
  'cron-too-often',
  'no-such-zone',
] as const;

export type CadenceMistake = (typeof CADENCE_MISTAKES)[number];

const wallClock = z.string({ error: 'no-such-time' }).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'no-such-time');

const wallClocks = z
  .array(wallClock, { error: 'no-such-time' })
  .min(1, 'no-times')
  .max(24, 'too-many-times')
  .refine(areDistinct, 'same-time-twice')
  .overwrite((times) => times.toSorted());

const weekdays = z
  .array(z.int({ error: 'no-such-day' }).min(1, 'no-such-day').max(7, 'no-such-day'), {
    error: 'no-such-day',
  })
  .min(1, 'no-days')
  .refine(areDistinct, 'same-day-twice')
  .overwrite((days) => days.toSorted());

const every = (least: number, most: number, error: CadenceMistake) =>
  z.int({ error }).min(least, error).max(most, error);

const expression = z
  .string({ error: 'no-such-cron' })
  .overwrite((text) => text.trim().replace(/\s+/g, ' '))
  .superRefine((text, context) => {
    const message = cronMistake(text);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });

const shape = <Shape extends z.core.$ZodLooseShape>(fields: Shape) =>
  z.strictObject(fields, { error: 'no-such-cadence' });

/**
 * How often a subscription is posted. Times are `HH:MM` on the clocks of a zone, which stands beside it (`zoneSchema`);
 * days are those of ISO 8601, Monday is 1; `hourly` and `minutely` count hours and minutes that pass, whatever clocks
 * show. Times and days come out sorted, cron expressions with single spaces.
 */
export const cadenceSchema = z.discriminatedUnion(
  'kind',
  [
    shape({ kind: z.literal('daily'), at: wallClock }),
    /** Monday to Friday. */
    shape({ kind: z.literal('weekdays'), at: wallClock }),
    shape({ kind: z.literal('weekly'), days: weekdays, at: wallClock }),
    shape({ kind: z.literal('several'), at: wallClocks }),
    shape({ kind: z.literal('hourly'), every: every(1, 7 * 24, 'no-such-hours') }),
    shape({ kind: z.literal('minutely'), every: every(5, 24 * 60, 'no-such-minutes') }),
    shape({ kind: z.literal('cron'), expression }),
  ],
  { error: 'no-such-cadence' },
);

export type Cadence = z.output<typeof cadenceSchema>;

/** What a refusal of `cadenceSchema` or `zoneSchema` is about, first of all; for the catalogue's sentence. */
export function cadenceMistake(error: z.ZodError): CadenceMistake {
  const [issue] = error.issues;
  return CADENCE_MISTAKES.find((mistake) => mistake === issue?.message) ?? 'no-such-cadence';
}

function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
