import { z } from 'zod';

/** A time zone of the IANA database, spelled as the database spells it. The only issue is `no-such-zone`. */
export const zoneSchema = z.string({ error: 'no-such-zone' }).transform((name, context) => {
  const zone = timeZoneNamed(name);
  if (zone !== null) return zone;
  context.addIssue({ code: 'custom', message: 'no-such-zone' });
  return z.NEVER;
});

const known = new Map<string, string | null>();
/** Names that are remembered: more than there are zones, less than somebody could make up. */
const MOST_KNOWN = 2000;

/** The zone of this name in any case, as the IANA database spells it; null when there is none. */
export function timeZoneNamed(name: string): string | null {
  if (known.size >= MOST_KNOWN) known.clear();
  return known.getOrInsertComputed(name, lookUp);
}

function lookUp(name: string): string | null {
  // `Intl` takes offsets such as +05:30, too, which keep no summer time.
  if (!/^[a-z][\w/+-]{1,63}$/i.test(name)) return null;
  try {
    // Each of the two knows names that the other one refuses.
    new Intl.DateTimeFormat('en', { timeZone: name });
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
