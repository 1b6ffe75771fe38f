import { numbersFrom } from '../../support/seed-files.ts';
import { articleAt, type Language, vocabularyOf } from './corpus.ts';

/** What people look for: whole words, or what they have typed so far. */
export interface Query {
  readonly text: string;
  readonly isUnfinished: boolean;
}

/** Words that stand in many articles. */
const COMMON = 20;
const TOPICS = 40;
/** Letters after which suggestions are asked for. */
const TYPED = 4;

/** By what each kind is called, so many queries for a store that holds so many articles; always the same ones. */
export function queriesFor(articles: number, rounds: number): Record<string, Query[]> {
  const next = numbersFrom(rounds);
  const below = (end: number) => Math.floor(next() * end);
  const word = (language: Language, end: number) => vocabularyOf(language)[below(end)]?.text ?? '';
  const headline = (language: Language) => {
    let article = articleAt(below(articles), articles).article;
    while (article.language !== language) article = articleAt(below(articles), articles).article;
    return article.headline.toLowerCase().replace('.', '').split(' ');
  };
  const rarest = (language: Language) => {
    const rank = (text: string) => vocabularyOf(language).findIndex((known) => known.text === text);
    return headline(language).toSorted((a, b) => rank(b) - rank(a))[0] ?? '';
  };
  const kinds: Record<string, () => string> = {
    'a rare word': () => rarest('en'),
    'a common word': () => word('en', COMMON),
    'two words of a headline': () => headline('en').slice(2, 4).join(' '),
    'two common words': () => `${word('en', COMMON)} ${word('en', COMMON)}`,
    'a phrase in Cyrillic': () => headline('ru').slice(1, 4).join(' '),
    'a topic': () => `topic${below(TOPICS)}`,
    'what nobody says': () => `s${word('en', COMMON)}zzq`,
  };
  const some = (make: () => string, isUnfinished: boolean) =>
    Array.from({ length: rounds }, (): Query => ({ text: make(), isUnfinished }));
  const begun = some(() => rarest('en'), true).map((query, index) => ({
    ...query,
    text: query.text.slice(0, 1 + (index % TYPED)),
  }));
  return {
    ...Object.fromEntries(Object.entries(kinds).map(([kind, make]) => [kind, some(make, false)])),
    [`one to ${TYPED} letters, for suggestions`]: begun,
  };
}
