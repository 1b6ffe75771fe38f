import { z } from 'zod';
import { parseSince } from '../command/since.ts';
import { PLATFORMS } from '../core/channel.ts';
import { ACTIONS, DELIVERY_STATES, NO_SUBSCRIPTION } from '../core/edition.ts';
import { UserError } from '../core/errors.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import type { DeliveryLine } from '../ports/deliveries.ts';
import type { Settings } from '../settings/schema.ts';
import { openStore } from '../store/open.ts';
import { systemClock } from '../system.ts';
import { jsonText, print } from './output.ts';

/** Deliveries that are printed at once. */
const MOST = 100_000;

/** What is typed after `newsdesk deliveries`. */
const options = z.object({
  state: z.enum(DELIVERY_STATES).optional(),
  action: z.enum(ACTIONS).optional(),
  platform: z.enum(PLATFORMS).optional(),
  channel: z.string().optional(),
  subscription: z.string().optional(),
  since: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(MOST).default(50),
  json: z.boolean().default(false),
});

/** Prints the delivery log, the latest first; a bot may be running on the database. @throws UserError */
export async function deliveries(
  settings: Settings,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { since, json, ...filters } = parsed(given);
  const from =
    since === undefined
      ? undefined
      : await parseSince(since, { now: systemClock.now(), zone: settings.TIMEZONE, locale: settings.LOCALE });
  if (from === null) throw new UserError('bad-since', wordsFor('en').errors.badSince(since ?? ''));
  const store = await openStore(settings.DATABASE_URL, 'reader', systemClock);
  try {
    const lines = await store.deliveries({ ...filters, since: from?.at });
    if (json) for (const line of lines) print(jsonText(inFull(line)));
    else if (lines.length === 0) print('No delivery fits.');
    else for (const line of lines) print(inShort(line, settings.TIMEZONE));
  } finally {
    await store.close();
  }
}

function parsed(given: Readonly<Record<string, unknown>>): z.output<typeof options> {
  const result = options.safeParse(given);
  if (result.success) return result.data;
  // What can be chosen is chosen by now, and any text is one.
  const most = MOST.toLocaleString('en');
  throw new UserError(
    'not-a-number',
    `--limit is a whole number from 1 to ${most}, not “${given.limit}”. Leave it out for the latest 50.`,
  );
}

/** Times as ISO 8601. */
function inFull({ publishedAt, nextAt, settledAt, ...line }: DeliveryLine): object {
  return { ...line, publishedAt: iso(publishedAt), nextAt: iso(nextAt), settledAt: iso(settledAt) };
}

/** "2026-11-22 09:00  sent  slack C1  daily, part 1  https://…". */
function inShort(line: DeliveryLine, timeZone: string): string {
  const { state, action, channel, subscription, part, attempts, nextAt, failure, url, isTest } = line;
  const at = (time: number) =>
    Temporal.Instant.fromEpochMilliseconds(time)
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
      .replace('T', ' ');
  return [
    at(line.publishedAt),
    state.padEnd(9),
    `${channel.platform} ${channel.id}`,
    `${subscription === NO_SUBSCRIPTION ? 'discussion' : subscription}${isTest ? ' (test)' : ''}, ${action === 'post' ? '' : `${action} of `}part ${part}`,
    ...(attempts > 1 ? [`${attempts} tries`] : []),
    ...(failure === null ? [] : [failure]),
    ...(nextAt === null || attempts === 0 ? [] : [`next try ${at(nextAt)}`]),
    ...(url === null ? [] : [url]),
  ].join('  ');
}

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
