import { primaryLanguage } from '../core/language-tag.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import type { Words } from './words.ts';

const CATALOGUES: Readonly<Record<string, Words>> = { en, fr, de, es, ru };

/** The languages that the fixed words exist in, ISO 639-1. */
export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** The words for a locale such as `fr-CA`; English when there are none. */
export function wordsFor(locale: string): Words {
  return CATALOGUES[languageOf(locale)] ?? en;
}

/** The locale for dates and numbers beside the words for a locale: a Finnish date in an English sentence would read badly. */
export function formatLocale(locale: string): string {
  return languageOf(locale) === primaryLanguage(locale) ? locale : languageOf(locale);
}

/** The language that `wordsFor` answers in. */
export function languageOf(locale: string): string {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? 'en';
  return Object.hasOwn(CATALOGUES, language) ? language : 'en';
}
