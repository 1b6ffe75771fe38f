import { deu, eng, fra, ita, nld, pol, por, rus, spa, ukr } from 'stopword';
import { primaryLanguage } from '../core/language-tag.ts';

/** By ISO 639-1. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  de: deu,
  en: eng,
  es: spa,
  fr: fra,
  it: ita,
  nl: nld,
  pl: pol,
  pt: por,
  ru: rus,
  uk: ukr,
};

const sets = new Map<string, ReadonlySet<string>>();

/** True for words such as "the" that carry no meaning of their own in any of the languages. @param word in lower case */
export function isStopWord(word: string, languages: readonly string[]): boolean {
  return languages.some((language) => stopWords(language).has(word));
}

/** Those words in one language, in lower case; none when there is no list. */
export function stopWords(language: string): ReadonlySet<string> {
  const code = primaryLanguage(language);
  let set = sets.get(code);
  if (set === undefined) {
    set = new Set(LISTS[code] ?? []);
    sets.set(code, set);
  }
  return set;
}
