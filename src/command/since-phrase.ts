import type { ParsedResult } from 'chrono-node';
import { instantOf, wallTimeAt } from '../core/wall-time.ts';
import { languageOf } from '../i18n/catalogue.ts';

const DAY = 24 * 3_600_000;

/** What people say before a time from which on they want something. */
const LEAD_IN = /^(?:since|from|depuis|à partir d[eu']|seit|ab|desde|a partir de|с|со|начиная с)\s*$/iu;

/** Readers of phrases by the languages of our words, each loaded when it is needed. */
const READERS = {
  en: () => import('chrono-node/en'),
  de: () => import('chrono-node/de'),
  fr: () => import('chrono-node/fr'),
  es: () => import('chrono-node/es'),
  ru: () => import('chrono-node/ru'),
} as const;

/**
 * The time that a phrase such as "yesterday", "last Monday" or "vor drei Tagen" means: read in the asker's language, else
 * in any other that we speak. All of it has to be understood.
 * @param now milliseconds since the epoch
 * @param zone IANA: of the asker
 * @param locale BCP 47: of the asker
 * @returns milliseconds since the epoch; null when nobody knows what it means, or when it is still to come
 */
export async function parsePhrase(
  phrase: string,
  now: number,
  zone: string,
  locale: string,
): Promise<number | null> {
  const asked = languageOf(locale);
  const others = Object.keys(READERS).filter((language) => language !== asked);
  for (const language of [asked, ...others] as (keyof typeof READERS)[]) {
    const { casual } = await READERS[language]();
    // Read as if the clock on the asker's wall were in UTC: where their day begins is ours to know.
    const wall = wallTimeAt(now, zone);
    const [found, another] = casual.parse(phrase, { instant: new Date(wall), timezone: 0 });
    if (found === undefined || another !== undefined || !isWhole(found, phrase)) continue;
    const at = instantOf(beginningOf(found, wall), zone);
    return at > now ? null : at;
  }
  return null;
}

function isWhole({ index, text }: ParsedResult, phrase: string): boolean {
  const [before, after] = [phrase.slice(0, index), phrase.slice(index + text.length)];
  return (
    (before.trim() === '' || LEAD_IN.test(before)) && after.trim() === '' && !/[\p{L}\p{N}-]$/u.test(before)
  );
}

/** The moment where one was said, else the day from its first minute. As wall time, like `wall`. */
function beginningOf({ start }: ParsedResult, wall: number): number {
  const said = start.date().getTime();
  const at = start.isCertain('hour') ? said : said - (said % DAY);
  // A day of the week alone is the last one that there was.
  const isWeekday = start.isCertain('weekday') && !start.isCertain('day');
  return isWeekday && at > wall ? at - 7 * DAY : at;
}
