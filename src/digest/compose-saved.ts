import type { ArticleBrief } from '../core/article.ts';
import type { Words } from '../i18n/words.ts';
import {
  actions,
  context,
  type Document,
  document,
  entry,
  heading,
  menu,
  text,
} from '../message/document.ts';
import { details, type Reader } from './details.ts';

/** A page of what somebody has saved. */
export interface SavedList {
  readonly articles: readonly ArticleBrief[];
  /** How many there are in all. */
  readonly total: number;
  /** Counted from 1. */
  readonly page: number;
  /** Articles of a page. */
  readonly size: number;
}

/** What somebody has saved: an entry for each, to be read or removed. */
export function composeSaved(
  { articles, total, page, size }: SavedList,
  words: Words,
  reader: Reader,
): Document {
  const { title, count, read, remove, more } = words.saved;
  const choices = articles.map(({ id, headline }) => ({ label: headline, value: id }));
  const next = { command: 'saved', subcommand: '', values: { page: String(page + 1) } };
  return document(reader.locale, `${title} · ${count(total)}`, [
    heading(1, title),
    context(count(total)),
    ...articles.map((article) => entryOf(article, words, reader)),
    menu({ label: read, command: 'article', subcommand: '', values: {}, option: 'query', choices }),
    menu({ label: remove, command: 'saved', subcommand: '', values: {}, option: 'remove', choices }),
    ...(page * size < total ? [actions({ label: more, ...next, look: 'plain' })] : []),
  ]);
}

function entryOf(article: ArticleBrief, words: Words, reader: Reader) {
  const { headline, url, dek } = article;
  return entry({ headline, url, dek, details: [[text(details(article, words, reader))]], lead: false });
}
