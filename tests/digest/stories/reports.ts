import type { Article } from '../../../src/core/article.ts';
import { storyFeatures } from '../../../src/digest/stories/features.ts';
import type { PlacedArticle } from '../../../src/digest/stories/place.ts';
import { anArticle, paragraphs } from '../../support/articles.ts';

/** The first of March 2025, in days since the epoch. */
export const FIRST_DAY = 20_148;

/** A report of a headline and a text, published so many days after the first. */
export function report(headline: string, text: string, day = 0, given: Partial<Article> = {}): Article {
  return anArticle({
    headline,
    body: paragraphs(...text.split('\n')),
    summary: [],
    publishedAt: (FIRST_DAY + day) * 86_400_000,
    ...given,
  });
}

/** An article to be placed, by its id, which a test chooses. */
export function placed(id: string, story: string | null, article: Article): PlacedArticle {
  return { id, story, features: storyFeatures(article) };
}

const FIRE =
  'A fire destroyed the market hall of Velden on Friday night. Mayor Irma Kolb said nobody was hurt.';

/** Reports of one fire, a later one with other words, and one of a fire elsewhere. */
export const VELDEN = report('Fire destroys Velden market hall', FIRE);
export const VELDEN_AGAIN = report('Velden loses its market hall', `${FIRE} Traders lost everything.`, 1);
export const VELDEN_LATER = report(
  'Kolb promises new market hall',
  'Mayor Irma Kolb promised the traders of Velden a new market hall after the fire on Friday night.',
  2,
);
export const ASHBY = report(
  'Fire destroys Ashby market hall',
  'A fire destroyed the market hall of Ashby on Friday night. Mayor Carl Dunn said nobody was hurt.',
);
