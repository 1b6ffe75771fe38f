import type { StoryFeatures } from '../stories/features.ts';

/** The terms that say most of what an article is about: those of its headline among them. */
const MOST_TELLING = 12;
/** Of their weight so much has to be new. Of 68 second and third tellings of one event, a sixth have as much. */
const NEW = 0.5;
/** Other outlets tell an event within hours; what comes later may be another one. In milliseconds. */
const LATER = 6 * 3_600_000;

/** An article with what it is compared by. */
export interface ComparedArticle {
  /** Milliseconds since the epoch. */
  readonly publishedAt: number;
  readonly features: StoryFeatures;
}

/**
 * Whether an article brings real news of a story that was told: it was published well after all that was shown, and half
 * of what it says most of all is not in any of that. What is in another language cannot be compared, and is no news.
 * @param told at least one article
 */
export function bringsRealNews(article: ComparedArticle, told: readonly ComparedArticle[]): boolean {
  const { language, terms } = article.features;
  const comparable = told.filter(({ features }) => features.language === language);
  if (comparable.length === 0) return false;
  if (told.some(({ publishedAt }) => article.publishedAt < publishedAt + LATER)) return false;
  const known = new Set(comparable.flatMap(({ features }) => features.terms.map(([term]) => term)));
  const telling = terms.slice(0, MOST_TELLING);
  const all = telling.reduce((sum, [, weight]) => sum + weight, 0);
  const fresh = telling.reduce((sum, [term, weight]) => sum + (known.has(term) ? 0 : weight), 0);
  return all > 0 && fresh >= NEW * all;
}
