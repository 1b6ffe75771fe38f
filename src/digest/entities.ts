import type { Article } from '../core/article.ts';
import { paragraphsOf } from '../core/body.ts';
import { sentences } from '../language/sentences.ts';
import { isStopWord } from '../language/stop-words.ts';

/** Entities that are named of an article. */
const MOST = 10;
/** A capitalised word, or initials: "Warhol", "MD-83", "U.S.". */
const NAME = String.raw`(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}\p{N}’'-]*)`;
/** Such words in a row; one small word may join them: "Bank of England". */
const RUN = new RegExp(
  String.raw`${NAME}(?:\s+(?:(?:of|for|de|du|des|van|von|der|bin|al)\s+)?${NAME})*`,
  'gu',
);

/**
 * The people, places and organisations that an article names most, by their fullest names: capitalised runs, a bare
 * surname counted for the person. None in scripts without capitals.
 */
export function entitiesOf({ body, language }: Pick<Article, 'body' | 'language'>): string[] {
  const counts = new Map<string, number>();
  const openings: string[] = [];
  for (const sentence of paragraphsOf(body).flatMap((paragraph) => sentences(paragraph, language))) {
    for (const { 0: run, index } of sentence.matchAll(RUN)) {
      const name = nameIn(run, language);
      if (name === '') continue;
      // A sentence's first word is capitalised whatever it is: alone it is a name only if it is one elsewhere.
      if (index === 0 && !name.includes(' ')) openings.push(name);
      else counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const fullNames = byLastWord(counts);
  for (const name of openings.filter((opening) => counts.has(opening) || fullNames.has(opening))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return ranked(merged(counts, fullNames)).slice(0, MOST);
}

/** Names of several words, by their last. */
function byLastWord(counts: ReadonlyMap<string, number>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of counts.keys()) {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (last !== name) found.set(last, [...(found.get(last) ?? []), name]);
  }
  return found;
}

/** The name in a run: without "The" or "L'" before it and "'s" behind it; empty for a date or a word of the language. */
function nameIn(run: string, language: string): string {
  const [first = '', ...others] = run.replace(/^\p{Lu}['’](?=\p{L})/u, '').split(/\s+/);
  const words = isStopWord(first.toLowerCase(), [language]) ? others : [first, ...others];
  // "L'appareil" leaves a word in small letters, which is no name.
  const name = words.join(' ').replace(/['’]s$/, '');
  return /^\p{Lu}/u.test(name) && !isDate(name, language) ? name : '';
}

/** "Kolesnikova" counts for "Maria Kolesnikova", when nobody else has that name. */
function merged(
  counts: ReadonlyMap<string, number>,
  fullNames: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const found = new Map(counts);
  for (const [name, count] of counts) {
    const [full, ...others] = fullNames.get(name) ?? [];
    if (full === undefined || others.length > 0) continue;
    found.set(full, (found.get(full) ?? 0) + count);
    found.delete(name);
  }
  return found;
}

/** Most named first; among equals, who was named first. */
function ranked(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** Months and weekdays are capitalised in some languages, and name nobody. */
function isDate(name: string, language: string): boolean {
  let names = calendars.get(language);
  if (names === undefined) {
    names = new Set(calendarNames(language));
    calendars.set(language, names);
  }
  return names.has(name);
}

const calendars = new Map<string, ReadonlySet<string>>();

function calendarNames(language: string): string[] {
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // Twelve months, and among their beginnings every weekday.
  const days = Array.from({ length: 12 }, (_, index) => Date.UTC(2025, index, index + 1));
  return days.flatMap((day) => [month.format(day), weekday.format(day)]);
}
