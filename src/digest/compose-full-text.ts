import type { Article } from '../core/article.ts';
import type { BodyBlock } from '../core/body.ts';
import type { Words } from '../i18n/words.ts';
import {
  type Block,
  context,
  type Document,
  divider,
  document,
  emphasis,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  text,
} from '../message/document.ts';
import { plainText } from '../message/plain.ts';
import { type Measure, splitDocument } from '../message/split.ts';
import { details, type Reader } from './details.ts';

/** What a page holds: it fits a message of every platform, unless most of its text has to be escaped. */
const PAGE: Measure = {
  size: (block) => ({ blocks: 1, characters: plainText({ blocks: [block] }).length }),
  perBlock: { blocks: 1, characters: 2400 },
  perMessage: { blocks: 24, characters: 2400 },
};

/** A page of an article's text. */
export interface FullTextPage {
  readonly document: Document;
  /** Pages of the whole text; at least one. */
  readonly pages: number;
}

/** All that an article says, whole and in order, some of it at a time. @param page from 1; null when there are not so many */
export function composeFullText(
  article: Article,
  page: number,
  words: Words,
  reader: Reader,
): FullTextPage | null {
  const { locale } = reader;
  const whole = document(locale, article.headline, blocksOf(article.body));
  const parts = splitDocument(whole, PAGE);
  const pages = Math.max(1, parts.length);
  if (page > pages) return null;
  const told = parts[page - 1]?.blocks ?? [context(words.article.noText)];
  const head = [heading(1, article.headline), context(details(article, words, reader))];
  const foot = pages === 1 ? [] : [context(words.article.page(page, pages))];
  return { document: document(locale, article.headline, [...head, ...told, ...foot]), pages };
}

function blocksOf(body: readonly BodyBlock[]): Block[] {
  const blocks: Block[] = [];
  let items: Inline[][] = [];
  const endList = () => {
    if (items.length > 0) blocks.push(list(items));
    items = [];
  };
  for (const block of body) {
    if (block.kind === 'item') {
      items.push([text(`${'\u2003'.repeat(Math.min(block.depth, MOST_DEPTH))}${numbered(block)}`)]);
      continue;
    }
    endList();
    blocks.push(...blockOf(block));
  }
  endList();
  return blocks;
}

/** Lists that stand in each other are told apart down to here. */
const MOST_DEPTH = 4;

function numbered({ number, text: said }: Extract<BodyBlock, { kind: 'item' }>): string {
  return number === null ? said : `${number}. ${said}`;
}

function blockOf(block: Exclude<BodyBlock, { kind: 'item' }>): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(text(block.text))];
    case 'heading':
      return [heading(2, block.text)];
    case 'quote':
      return [paragraph(emphasis(block.text))];
    case 'code':
      return [paragraph({ type: 'code', text: block.text })];
    case 'table':
      return [list(block.rows.map((row) => [text(row.join(' | '))]))];
    case 'rule':
      return [divider];
    case 'image':
      return block.alt === '' ? [] : [paragraph(link(block.alt, block.url))];
  }
}
