import type { ArticleBrief } from '../../core/article.ts';
import type { Words } from '../../i18n/words.ts';
import { shorten } from '../../language/shorten.ts';
import {
  type About,
  aboutArticle,
  type Block,
  heading,
  paragraph,
  struck,
  text,
} from '../../message/document.ts';
import { linkTo, summaryOf } from '../compose-edition.ts';
import { lineOf } from '../compose-entry.ts';
import type { Correction } from './correction.ts';

/** How much is told of an article that is corrected, from all that was told before down to its headline alone. */
export const ROOMS = ['whole', 'dek', 'short', 'none'] as const;

export type Room = (typeof ROOMS)[number];

/** Characters of a shortened dek. */
const SHORT = 160;

/** What an entry tells of an article, in so much room. */
export function lineIn(article: ArticleBrief, shows: About['shows'], room: Room): string {
  if (room === 'none' || (shows !== 'dek' && shows !== 'summary')) return '';
  const line = lineOf(article, room === 'whole' ? shows : 'dek');
  return room === 'short' ? shorten(line, SHORT) : line;
}

/** How a block of a thread is corrected. */
interface Setting {
  readonly room: Room;
  /** Whether the article's headline stands above it. */
  readonly hasHeadline: boolean;
  readonly words: Words;
}

/** What stands in the place of a heading or a text that told of an article. */
export function correctedText(about: About, { state, isWithdrawn }: Correction, setting: Setting): Block[] {
  const { article } = state;
  const { room, hasHeadline, words } = setting;
  const gone = aboutArticle(paragraph(struck(article.headline)), { ...about, shows: 'headline' });
  switch (about.shows) {
    case 'headline':
      return [isWithdrawn ? gone : aboutArticle(heading(2, article.headline), about)];
    case 'summary':
      if (isWithdrawn) return hasHeadline ? [] : [gone];
      return said(summaryIn(article, room, hasHeadline)).map((line) => aboutArticle(line, { ...about }));
    case 'address': {
      const link = linkTo(article, words);
      return isWithdrawn || link === null ? [] : [aboutArticle(paragraph(link), about)];
    }
    case 'dek':
    case 'rest':
      return [];
  }
}

function summaryIn(article: ArticleBrief, room: Room, hasHeadline: boolean): string {
  const dek = article.dek || article.headline;
  switch (room) {
    case 'whole':
      return summaryOf(article);
    case 'dek':
      return dek;
    case 'short':
      return shorten(dek, SHORT);
    case 'none':
      return hasHeadline ? '' : shorten(article.headline, SHORT);
  }
}

function said(line: string) {
  return line === '' ? [] : [paragraph(text(line))];
}
