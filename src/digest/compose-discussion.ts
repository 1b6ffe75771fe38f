import type { Article } from '../core/article.ts';
import { LONGEST_THREAD_NAME } from '../core/discussion.ts';
import { listPieces } from '../i18n/lists.ts';
import type { Words } from '../i18n/words.ts';
import {
  type About,
  aboutArticle,
  type Block,
  context,
  type Document,
  document,
  entry,
  heading,
  link,
  paragraph,
  strong,
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

/**
 * The messages of a discussion: the story in the channel and, in its thread, what there is to know of it; in a forum, where
 * every post is a thread, both in one.
 */
export function composeDiscussion(
  content: Pick<CardContent, 'article' | 'tellings'>,
  isForum: boolean,
  words: Words,
  reader: Reader,
): Document[] {
  const { article } = content;
  const facts = factBlocks(content, words, reader);
  if (isForum) {
    const small = context(details(article, words, reader));
    return [document(reader.locale, article.headline, [...headlineOf(article), small, ...facts])];
  }
  const opening = document(reader.locale, article.headline, [
    storyOf(article, words, reader),
    context(words.discussions.inThread),
  ]);
  return [{ ...opening, linkPreview: true }, document(reader.locale, article.headline, facts)];
}

/** A post is called like the article: only a headline that is too long for that is missed. */
function headlineOf({ id, headline }: Article): Block[] {
  if (headline.length <= LONGEST_THREAD_NAME) return [];
  return [aboutArticle(heading(2, headline), { articleId: id, shows: 'headline' })];
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
function factBlocks(
  content: Pick<CardContent, 'article' | 'tellings'>,
  words: Words,
  reader: Reader,
): Block[] {
  const { article } = content;
  const about = (shows: About['shows']): About => ({ articleId: article.id, shows });
  const facts = keyFactsOf(article);
  const address = linkTo(article, words);
  return [
    aboutArticle(paragraph(text(summaryOf(article))), about('summary')),
    ...(facts.length === 0 ? [] : [aboutArticle(factList(facts, words), about('rest'))]),
    ...tellingBlocks(content, words, reader),
    ...nameBlocks(article, words),
    ...(article.byline === null ? [] : [context(words.discussions.by(article.byline))]),
    ...(address === null ? [] : [aboutArticle(paragraph(address), about('address'))]),
  ];
}

/** One block: when the article changes, nobody knows whether they still hold, and they go. */
function factList(facts: readonly string[], { discussions }: Words): Extract<Block, { type: 'text' }> {
  return paragraph(strong(discussions.keyFacts), text(facts.map((fact) => `\n• ${fact}`).join('')));
}

/** A message that says at its end where else the article is discussed, in place of what it said of that before. */
export function withTwins(posted: Document, twins: readonly Twin[], words: Words): Document {
  const { alsoIn } = words.discussions;
  const blocks = posted.blocks.filter((block) => block.type !== 'text' || block.content[0]?.text !== alsoIn);
  const pieces = listPieces(
    twins.map(({ name }) => name),
    posted.language,
  );
  const line = [
    text(alsoIn),
    ...pieces.map(({ text: label, at }) => (at === null ? text(label) : link(label, twins[at]?.url ?? null))),
  ];
  return { ...posted, blocks: twins.length === 0 ? blocks : [...blocks, paragraph(...line)] };
}
