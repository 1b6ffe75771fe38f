import type { Article, ArticleBrief, Precision } from '../core/article.ts';
import type { BodyBlock } from '../core/body.ts';
import type { Channel } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';
import type { Row, SqlValue } from './database.ts';

/** The columns of a brief, for every query that returns articles. */
export const BRIEF_COLUMNS =
  'a.id, a.path, a.headline, a.url, a.source, a.byline, a.caption, a.published_at, a.precision, a.language, a.dek, ' +
  'a.summary, a.topics, a.media_topics, a.related, a.image';

/**
 * Values for `in (…)`, since `= any($1)` is not portable: the last one repeated until there are 1, 2, 4, 8 and so on,
 * so that lists of any length make only a few statements to prepare and keep. @param values at least one
 */
export function padded<T>(values: readonly T[]): T[] {
  const size = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array<T>(size - values.length).fill(values.at(-1) as T)];
}

/** Placeholders for a list of values. @param from number of the first */
export function marks(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `$${from + index}`).join(', ');
}

/** A row with `BRIEF_COLUMNS` as the domain has it. @throws TypeError when the row is not one of ours */
export function toBrief(row: Row): ArticleBrief {
  return {
    id: text(row.id),
    path: text(row.path),
    headline: text(row.headline),
    url: textOrNull(row.url),
    source: textOrNull(row.source),
    byline: textOrNull(row.byline),
    caption: textOrNull(row.caption),
    image: textOrNull(row.image),
    publishedAt: Number(row.published_at),
    precision: text(row.precision) as Precision,
    language: text(row.language),
    dek: text(row.dek),
    summary: JSON.parse(text(row.summary)) as string[],
    topics: JSON.parse(text(row.topics)) as string[],
    mediaTopics: JSON.parse(text(row.media_topics)) as Article['mediaTopics'],
    related: JSON.parse(text(row.related)) as Article['related'],
  };
}

/** Likewise for a row that has the `body`, too. */
export function toArticle(row: Row): Article {
  const body = JSON.parse(text(row.body)) as (BodyBlock | string)[];
  // Before schema 3 a body was paragraphs and nothing else.
  return {
    ...toBrief(row),
    body: body.map((block) => (typeof block === 'string' ? { kind: 'paragraph', text: block } : block)),
  };
}

/** The channel of a row with `platform`, `workspace` and `channel`. */
export function toChannel(row: Row): Channel {
  return {
    platform: String(row.platform) as Channel['platform'],
    workspace: String(row.workspace),
    id: String(row.channel),
  };
}

function text(value: SqlValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError(`expected text in a stored row, found ${typeof value}`);
  return value;
}

export function textOrNull(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : text(value);
}

export function numberOrNull(value: Row[string] | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** A platform's message, which is kept as JSON. */
export function toReference(value: Row[string] | undefined): MessageReference | null {
  const json = textOrNull(value);
  return json === null ? null : (JSON.parse(json) as MessageReference);
}
