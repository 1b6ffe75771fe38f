import type { StoryFeatures } from '../stories/features.ts';

/** The terms that say most of what an article is about: those of its headline among them. */
const MOST_TELLING = 20;
/** What a word of a name is worth beside another: who tells an event again names the same people and places. */
const NAME = 2;
/**
 * Of the weight of these so much has to be new. Of 53 second and third tellings of an event one has as much, of eight
 * re-tellings none; of eight reports of what happened next all have, and seven when they repeat what happened first.
 */
const NEW = 0.58;
/** Other outlets tell an event within hours; what comes later may be another one. In milliseconds. */
const LATER = 6 * 3_600_000;

/** An article with what it is compared by. */
export interface ComparedArticle {
  /** Milliseconds since the epoch. */
  readonly publishedAt: number;
  readonly features: StoryFeatures;
}

/**
 * Whether an article brings real news of a story that was told: it was published well after all that was shown, and most
 * of what it is about is not in any of that. What is in another language cannot be compared, and is no news.
 * @param told at least one article
 */
export function bringsRealNews(article: ComparedArticle, told: readonly ComparedArticle[]): boolean {
  const { language, terms, names } = article.features;
  const comparable = told.filter(({ features }) => features.language === language);
  if (comparable.length === 0) return false;
  if (told.some(({ publishedAt }) => article.publishedAt < publishedAt + LATER)) return false;
  const known = new Set(comparable.flatMap(({ features }) => features.terms.map(([term]) => term)));
  const named = new Set(names);
  let [all, fresh] = [0, 0];
  for (const [term, times] of terms.slice(0, MOST_TELLING)) {
    const weight = times * (named.has(term) ? NAME : 1);
    all += weight;
    if (!known.has(term)) fresh += weight;
  }
  return all > 0 && fresh >= NEW * all;
}
