import type { Article } from '../../core/article.ts';
import { paragraphsOf } from '../../core/body.ts';
import { primaryLanguage } from '../../core/language-tag.ts';
import { dayOf } from './day.ts';
import { namesIn } from './names.ts';
import { numbersIn } from './numbers.ts';
import { tellingStem } from './stems.ts';
import { type PlacedWord, wordsInPlace } from './words-in-place.ts';

/** Characters of the text that are compared beside the headline: news says what happened at the top. */
const COMPARED = 600;
/** What a headline's word is worth beside one of the text. */
const HEADLINE = 2;
/** Terms that are kept. */
const MOST_TERMS = 60;
/** Words that stand for the headline in an article whose headline names nobody. */
const FIRST_WORDS = 25;

/** What articles are compared by when they are joined to stories. Plain JSON of about a kilobyte. */
export interface StoryFeatures {
  /** ISO 639-1, `und` when unknown. */
  readonly language: string;
  /** Of publication, in days since the epoch, UTC. */
  readonly day: number;
  /** Stems and numbers with their weight in this article, the heaviest first. */
  readonly terms: readonly (readonly [term: string, weight: number])[];
  /** Those of the terms that are words of names. */
  readonly names: readonly string[];
  /** Those of the names that the headline has; those of the first words when it has none. */
  readonly lead: readonly string[];
}

/** What of an article its features are made of. */
export type Comparable = Pick<Article, 'headline' | 'body' | 'summary' | 'language' | 'publishedAt'>;

/** What an article is compared by. Worked out once, when it is read. */
export function storyFeatures(article: Comparable): StoryFeatures {
  const language = primaryLanguage(article.language);
  const opening = openingOf(article);
  const headline = wordsInPlace(article.headline);
  const text = wordsInPlace(opening);
  const counts = new Map<string, number>();
  countStems(headline, HEADLINE, language, counts);
  countStems(text, 1, language, counts);
  for (const number of numbersIn(article.headline)) add(number, HEADLINE, counts);
  for (const number of numbersIn(opening)) add(number, 1, counts);

  const found = namesIn(headline, text, language);
  const first =
    found.inHeadline.size > 0 ? found.inHeadline : namesAmong(text.slice(0, FIRST_WORDS), found.all);
  const names = stemsOf(found.all, language);
  const ranked = [...counts].sort((a, b) => Number(names.has(b[0])) - Number(names.has(a[0])) || b[1] - a[1]);
  const terms = ranked.slice(0, MOST_TERMS).sort((a, b) => b[1] - a[1]);
  const kept = new Set(terms.map(([term]) => term));
  return {
    language,
    day: dayOf(article),
    terms: terms.map(([term, times]) => [term, Math.round(100 * (1 + Math.log(times))) / 100]),
    names: [...names.intersection(kept)],
    lead: [...stemsOf(first, language).intersection(kept)],
  };
}

/** The beginning of the text; the summary when there is no text. */
function openingOf({ body, summary }: Comparable): string {
  let text = '';
  for (const paragraph of paragraphsOf(body)) {
    if (text.length >= COMPARED) break;
    text += `${paragraph.slice(0, COMPARED)}\n`;
  }
  return (text.trim() === '' ? summary.join('\n') : text).slice(0, COMPARED);
}

function namesAmong(words: readonly PlacedWord[], names: ReadonlySet<string>): Set<string> {
  return new Set(words.map(({ lower }) => lower)).intersection(names);
}

function countStems(
  words: readonly PlacedWord[],
  weight: number,
  language: string,
  counts: Map<string, number>,
): void {
  for (const { lower } of words) {
    const stem = tellingStem(lower, language);
    if (stem !== null) add(stem, weight, counts);
  }
}

function add(term: string, weight: number, counts: Map<string, number>): void {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}

function stemsOf(words: ReadonlySet<string>, language: string): Set<string> {
  return new Set([...words].flatMap((word) => tellingStem(word, language) ?? []));
}
