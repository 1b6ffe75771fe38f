import type { Article, ArticleBrief } from '../core/article.ts';
import { formatPublished } from '../i18n/dates.ts';
import type { Words } from '../i18n/words.ts';
import {
  type Block,
  context,
  type Document,
  document,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  text,
} from '../message/document.ts';
import { asParagraph } from './as-paragraph.ts';
import { details, foreignLanguage, type Reader, smallPrint } from './details.ts';

/** One article as a card: headline, source and date, summary, where to read it, and what goes with it. */
export function composeCard(
  article: Article,
  related: readonly ArticleBrief[],
  words: Words,
  reader: Reader,
): Document {
  return document(reader.locale, article.headline, [
    heading(1, article.headline),
    context(details(article, words, reader)),
    ...(article.summary.length === 0 ? [] : [paragraph(text(asParagraph(article.summary)))]),
    ...readAt(article, words),
    ...relatedBlocks(article, related, words, reader),
  ]);
}

function readAt(article: Article, words: Words): Block[] {
  if (article.url === null || article.source === null) return [];
  return [paragraph(link(words.article.readAt(article.source), article.url))];
}

/** First what the article itself points to, then other articles that we hold. */
function relatedBlocks(
  article: Article,
  related: readonly ArticleBrief[],
  words: Words,
  reader: Reader,
): Block[] {
  const items: Inline[][] = [
    ...article.related.map(({ headline, url }) => [link(headline, url)]),
    ...related.map((other) => [link(other.headline, other.url), text(` · ${whereAndWhen(other, reader)}`)]),
  ];
  return items.length === 0 ? [] : [heading(2, words.article.related), list(items)];
}

/** Short: the card's own topics stand above, and a headline in another language is said to be in one. */
function whereAndWhen(article: ArticleBrief, { locale, timeZone }: Reader): string {
  const date = formatPublished(article.publishedAt, article.precision, locale, timeZone);
  return smallPrint(article.source, date, foreignLanguage(article, locale));
}
