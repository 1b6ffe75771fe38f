import { topicKey } from '../core/topic.ts';
import { timeZoneNamed } from '../core/zone.ts';
import type { Suggestion } from './context.ts';

/** Discord takes 25. */
const MOST = 20;

/** Names that the IANA database has changed, and `Intl` still lists as they were. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

interface Place {
  readonly zone: string;
  /** The whole name and the city's, as typed text is compared with them. */
  readonly key: string;
  readonly city: string;
}

let known: readonly Place[] | null = null;

/** The zone that somebody means, in IANA's spelling: by its name, or by a city that only one zone has; else null. */
export function zoneMeant(typed: string): string | null {
  const key = keyOf(typed);
  const cities = places().filter(({ city }) => city === key);
  const [only] = cities;
  const name = typed.trim().replace(/\s+/g, '_');
  return timeZoneNamed(name) ?? (only !== undefined && cities.length === 1 ? only.zone : null);
}

/**
 * Zones for what is typed so far: cities that begin with it, then names that do, then those that hold it; the zones of
 * the asker's country for nothing.
 * @param now milliseconds since the epoch, for the offset in the label
 */
export function suggestZones(typed: string, locale: string, now: number): Suggestion[] {
  const key = keyOf(typed);
  const zones = key === '' ? likelyIn(locale) : matching(key);
  return zones.slice(0, MOST).map((zone) => {
    const offset = offsetOf(zone, now);
    return { label: zone === offset ? zone : `${zone} · ${offset}`, value: zone };
  });
}

/** How a zone's city is called: `New York` for `America/New_York`. */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

function matching(key: string): string[] {
  const rank = ({ city, key: whole }: Place) =>
    city.startsWith(key) ? 0 : whole.startsWith(key) ? 1 : whole.includes(key) ? 2 : 3;
  return places()
    .map((place) => ({ place, rank: rank(place) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place.zone);
}

function likelyIn(locale: string): string[] {
  const zones = new Intl.Locale(locale).maximize().getTimeZones() ?? [];
  return [...zones.map((zone) => RENAMED[zone] ?? zone), 'UTC'];
}

function places(): readonly Place[] {
  known ??= [...Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone), 'UTC']
    .filter((zone, index, all) => all.indexOf(zone) === index)
    .map((zone) => ({ zone, key: keyOf(zone), city: keyOf(cityOf(zone)) }));
  return known;
}

function keyOf(text: string): string {
  return topicKey(text).replace(/[\s_-]/g, '');
}

/** "UTC+1", "UTC+5:30", "UTC". */
function offsetOf(zone: string, now: number): string {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const minutes = Math.round(offsetNanoseconds / 60_000_000_000);
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
