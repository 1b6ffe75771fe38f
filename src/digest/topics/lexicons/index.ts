import type { Lexicon } from '../lexicon.ts';
import { ENGLISH } from './en.ts';
import { FRENCH } from './fr.ts';

/** By ISO 639-1. */
export const LEXICONS: Readonly<Record<string, Lexicon>> = {
  en: ENGLISH,
  fr: FRENCH,
};
