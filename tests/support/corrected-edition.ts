/** An edition, and the articles in it as they are later. */
import type { ArticleBrief } from '../../src/core/article.ts';
import type { ArticleState } from '../../src/core/correction.ts';
import type { RankedStory } from '../../src/core/ranking.ts';
import type { Plan } from '../../src/core/subscription.ts';
import { composeEdition } from '../../src/digest/compose-edition.ts';
import { correctPart } from '../../src/digest/corrections/correct-part.ts';
import type { Room } from '../../src/digest/corrections/correct-text.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import type { Document } from '../../src/message/document.ts';
import { NOW } from './articles.ts';
import { HOUR } from './newsroom.ts';
import { rankedStories } from './ranked.ts';

export const STORIES = rankedStories(3, (index) => (index === 0 ? { alsoFrom: ['Gazette'] } : {}));

/** The documents of an edition. */
export function edition(
  given: { stories?: readonly RankedStory[]; threads?: Plan['threads']; style?: Plan['style'] } = {},
): Document[] {
  const { stories: entries = STORIES, threads = 'none', style = 'brief' } = given;
  const content = { rest: [], articles: 3, stories: 3, sources: 1, exampleTopic: null, explain: false };
  const reader = { words: wordsFor('en'), locale: 'en', timeZone: 'UTC', now: NOW };
  return composeEdition({ ...content, entries, style }, threads, reader).map(({ document }) => document);
}

/** A story's article, as it is three hours later. */
export function later(
  index: number,
  change: Partial<ArticleBrief> | 'withdrawn' = {},
  stories = STORIES,
): [string, ArticleState] {
  const article = stories[index]?.lead;
  if (article === undefined) throw new Error(`there is no story ${index}`);
  const at = NOW + 3 * HOUR;
  return change === 'withdrawn'
    ? [article.id, { article, revision: 1, revisedAt: null, withdrawnAt: at }]
    : [article.id, { article: { ...article, ...change }, revision: 2, revisedAt: at, withdrawnAt: null }];
}

export function corrected(
  document: Document | undefined,
  states: readonly [string, ArticleState][],
  given: { room?: Room; locale?: string } = {},
): Document {
  if (document === undefined) throw new Error('there is no document');
  const { room, locale = 'en' } = given;
  const reader = { words: wordsFor(locale), locale, timeZone: 'UTC', since: NOW };
  return correctPart(document, new Map(states), reader, room);
}
