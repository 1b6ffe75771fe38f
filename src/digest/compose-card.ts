import type { Article, ArticleBrief } from '../core/article.ts';
import { formatPublished } from '../i18n/dates.ts';
import type { Words } from '../i18n/words.ts';
import {
  type Block,
  context,
  type Document,
  document,
  emphasis,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  text,
} from '../message/document.ts';
import { asParagraph } from './as-paragraph.ts';
import { details, foreignLanguage, type Reader, smallPrint } from './details.ts';
import { entitiesOf } from './entities.ts';
import { repeatsHeadline } from './repeats.ts';

/** Names that a card mentions. */
const MOST_NAMES = 5;

/** An article with what goes with it. */
export interface CardContent {
  readonly article: Article;
  /** What others tell of the same event. */
  readonly tellings: readonly ArticleBrief[];
  /** On the same topics. */
  readonly related: readonly ArticleBrief[];
}

/** One article as a card: headline, source and date, summary, names, where to read it, who else tells it, what goes with it. */
export function composeCard(content: CardContent, words: Words, reader: Reader): Document {
  const { article } = content;
  return document(reader.locale, article.headline, [
    heading(1, article.headline),
    context(details(article, words, reader)),
    ...dekBlocks(article),
    ...(article.summary.length === 0 ? [] : [paragraph(text(asParagraph(article.summary)))]),
    ...nameBlocks(article, words),
    ...readAt(article, words),
    ...tellingBlocks(content, words, reader),
    ...relatedBlocks(content, words, reader),
  ]);
}

/** The dek where it says what neither the headline nor the summary says. */
function dekBlocks({ dek, headline, summary, language }: Article): Block[] {
  if (dek === '' || repeatsHeadline(dek, headline, language)) return [];
  if (repeatsHeadline(dek, asParagraph(summary), language)) return [];
  return [paragraph(emphasis(dek))];
}

/** The people, places and organisations that an article names. */
export function nameBlocks(article: Article, words: Words): Block[] {
  const names = withoutKin(entitiesOf(article)).slice(0, MOST_NAMES);
  return names.length === 0 ? [] : [context(words.article.names(names.join(', ')))];
}

/** "Belarus" says what "Belarusian" would, and "U.S. President" what "U.S." would: whichever is named more is enough. */
function withoutKin(names: readonly string[]): string[] {
  return names.filter((name, index) => !names.slice(0, index).some((other) => areKin(other, name)));
}

function areKin(named: string, name: string): boolean {
  if (named.includes(' ')) return ` ${named} `.includes(` ${name} `);
  return !name.includes(' ') && (named.startsWith(name) || name.startsWith(named));
}

function readAt(article: Article, words: Words): Block[] {
  if (article.url === null || article.source === null) return [];
  return [paragraph(link(words.article.readAt(article.source), article.url))];
}

/** Who else tells of the same event. */
export function tellingBlocks(
  { tellings }: Pick<CardContent, 'tellings'>,
  words: Words,
  reader: Reader,
): Block[] {
  if (tellings.length === 0) return [];
  return [
    heading(2, words.article.tellings),
    list(
      tellings.map((other) => itemOf(other, reader)),
      tellings.map(({ id }) => id),
    ),
  ];
}

/** First what the article itself points to, then other articles that we hold. */
function relatedBlocks({ article, related }: CardContent, words: Words, reader: Reader): Block[] {
  const items: Inline[][] = [
    ...article.related.map(({ headline, url }) => [link(headline, url)]),
    ...related.map((other) => itemOf(other, reader)),
  ];
  return items.length === 0 ? [] : [heading(2, words.article.related), list(items)];
}

/** Short: the card's own topics stand above, and a headline in another language is said to be in one. */
function itemOf(article: ArticleBrief, { locale, timeZone }: Reader): Inline[] {
  const date = formatPublished(article.publishedAt, article.precision, locale, timeZone);
  const small = smallPrint(article.source, date, foreignLanguage(article, locale));
  return [link(article.headline, article.url), text(` · ${small}`)];
}
