import type { Article } from '../core/article.ts';
import { listPieces } from '../i18n/lists.ts';
import type { Words } from '../i18n/words.ts';
import {
  aboutArticle,
  type Block,
  context,
  type Document,
  document,
  entry,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  text,
} from '../message/document.ts';
import { type CardContent, nameBlocks, tellingBlocks } from './compose-card.ts';
import { linkTo, summaryOf } from './compose-edition.ts';
import { lineOf } from './compose-entry.ts';
import { details, type Reader } from './details.ts';
import { keyFactsOf } from './key-facts.ts';

/** The same article's thread in another channel. */
export interface Twin {
  /** The channel's name, as the platform writes it: `#news`. */
  readonly name: string;
  readonly url: string | null;
}

export interface DiscussionContent extends Pick<CardContent, 'article' | 'tellings'> {
  /** In channels that everybody in their workspace may read. */
  readonly twins: readonly Twin[];
}

/**
 * The messages of a discussion: the story in the channel and, in its thread, what there is to know of it; in a forum, where
 * every post is a thread, both in one.
 */
export function composeDiscussion(
  content: DiscussionContent,
  isForum: boolean,
  words: Words,
  reader: Reader,
): Document[] {
  const { article } = content;
  const facts = factBlocks(content, words, reader);
  if (isForum) {
    const small = context(details(article, words, reader));
    return [document(reader.locale, article.headline, [small, ...facts])];
  }
  const opening = document(reader.locale, article.headline, [
    storyOf(article, words, reader),
    context(words.discussions.inThread),
  ]);
  return [{ ...opening, linkPreview: true }, document(reader.locale, article.headline, facts)];
}

function storyOf(article: Article, words: Words, reader: Reader): Block {
  return entry({
    headline: article.headline,
    url: article.url,
    dek: lineOf(article, 'dek'),
    details: [[text(details(article, words, reader))]],
    lead: true,
    about: { articleId: article.id, shows: 'dek' },
  });
}

/** The summary, key facts, who else tells it, and where to read it. */
function factBlocks(content: DiscussionContent, words: Words, reader: Reader): Block[] {
  const { article, twins } = content;
  const { keyFacts, by } = words.discussions;
  const figures = keyFactsOf(article);
  const address = linkTo(article, words);
  return [
    aboutArticle(paragraph(text(summaryOf(article))), { articleId: article.id, shows: 'summary' }),
    ...(figures.length === 0 ? [] : [heading(2, keyFacts), list(figures.map((fact) => [text(fact)]))]),
    ...tellingBlocks(content, words, reader),
    ...nameBlocks(article, words),
    ...(article.byline === null ? [] : [context(by(article.byline))]),
    ...(address === null ? [] : [paragraph(address)]),
    ...(twins.length === 0 ? [] : [paragraph(...twinLine(twins, words, reader))]),
  ];
}

/** "Also discussed in #news and #harbour". */
function twinLine(twins: readonly Twin[], words: Words, { locale }: Reader): Inline[] {
  const pieces = listPieces(
    twins.map(({ name }) => name),
    locale,
  );
  return [
    text(words.discussions.alsoIn),
    ...pieces.map(({ text: label, at }) => (at === null ? text(label) : link(label, twins[at]?.url ?? null))),
  ];
}
