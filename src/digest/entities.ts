import type { Article } from '../core/article.ts';
import { paragraphsOf } from '../core/body.ts';
import { calendarWords } from '../language/calendar.ts';
import { sentences } from '../language/sentences.ts';
import { isStopWord } from '../language/stop-words.ts';
import { beginningOf } from './beginning.ts';

/** Entities that are named of an article. */
const MOST = 10;
/** More words in capitals are a title or a list. */
const LONGEST_NAME = 6;
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
  for (const sentence of sentencesOf(body, language)) {
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
  return ranked(merged(counts)).slice(0, MOST);
}

/** The sentences that have small letters: in a line of capitals nothing stands out. */
function sentencesOf(body: Article['body'], language: string): string[] {
  return beginningOf(paragraphsOf(body))
    .flatMap((paragraph) => sentences(paragraph, language))
    .filter((sentence) => /\p{Ll}/u.test(sentence));
}

/** Names of several words, by their last. */
function byLastWord(counts: ReadonlyMap<string, number>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of counts.keys()) {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (last !== name) {
      const names = found.get(last);
      if (names === undefined) found.set(last, [name]);
      else names.push(name);
    }
  }
  return found;
}

/** The name in a run: without "The" or "L'" before it and "'s" behind it; empty for a date or a word of the language. */
function nameIn(run: string, language: string): string {
  const [first = '', ...others] = run.replace(/^\p{Lu}['’](?=\p{L})/u, '').split(/\s+/);
  const words = isStopWord(first.toLowerCase(), [language]) ? others : [first, ...others];
  // "L'appareil" leaves a word in small letters, which is no name.
  const name = words.join(' ').replace(/['’]s$/, '');
  if (words.length > LONGEST_NAME) return '';
  return /^\p{Lu}/u.test(name) && !calendarWords(language).has(name.toLowerCase()) ? name : '';
}

/**
 * "President Maria Kolesnikova" counts for "Maria Kolesnikova", when that is said, too; so does "Kolesnikova", when nobody
 * else has that name.
 */
function merged(counts: ReadonlyMap<string, number>): Map<string, number> {
  const found = new Map(counts);
  const move = (name: string, to: string) => {
    found.set(to, (found.get(to) ?? 0) + (found.get(name) ?? 0));
    found.delete(name);
  };
  for (const name of counts.keys()) {
    const words = name.split(' ');
    const shorter = words
      .slice(1, -1)
      .map((_, skipped) => words.slice(skipped + 1).join(' '))
      .findLast((end) => found.has(end));
    if (shorter !== undefined) move(name, shorter);
  }
  const fullNames = byLastWord(found);
  for (const name of counts.keys()) {
    const [full, ...others] = fullNames.get(name) ?? [];
    if (full !== undefined && others.length === 0) move(name, full);
  }
  return found;
}

/** Most named first; among equals, who was named first. */
function ranked(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}
