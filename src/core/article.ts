import { z } from 'zod';
import { webAddress } from './address.ts';
import { bodyBlock } from './body.ts';
import { MEDIA_TOPICS } from './media-topic.ts';

/**
 * How exactly a publisher told us the time: `instant` is a moment, `day` is a calendar day without one.
 * A day is never shifted into another time zone, because that could name a different day.
 */
export type Precision = 'instant' | 'day';

const related = z.strictObject({ headline: z.string().min(1).max(500), url: webAddress.nullable() });

/**
 * One published piece as we hold it (schema.org `Article`).
 *
 * Every text in it is plain: no markup, no control characters. It is still a stranger's text, so renderers
 * escape it for their platform.
 */
export const articleSchema = z.strictObject({
  /** Made from the canonical address, else from the path: an edited file keeps its id. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** The seed's path inside the seeds folder, with forward slashes. */
  path: z.string().min(1),
  headline: z.string().min(1).max(300),
  url: webAddress.nullable(),
  /** The publisher's name; the host of the address when the seed names none; null when it has neither. */
  source: z.string().min(1).max(120).nullable(),
  byline: z.string().min(1).max(300).nullable(),
  caption: z.string().min(1).max(2000).nullable(),
  /** The lead image. */
  image: webAddress.nullable(),
  /** Milliseconds since the epoch. With precision `day`: the start of that day in UTC. */
  publishedAt: z.int(),
  precision: z.enum(['instant', 'day']),
  /** BCP 47; `und` when it could not be told. */
  language: z.string().min(2).max(35),
  /** One line that stands alone; empty only for an article without any text. */
  dek: z.string(),
  /** Sentences in reading order: all that the seed brings, else up to three of the body. */
  summary: z.array(z.string().min(1)),
  /** In reading order. */
  body: z.array(bodyBlock),
  /** As the seed names them; the first of `mediaTopics` in English when it names none. */
  topics: z.array(z.string().min(1).max(80)).max(20),
  /** What kind of news it is, the strongest first. */
  mediaTopics: z.array(z.enum(MEDIA_TOPICS)).max(3),
  related: z.array(related).max(20),
});

export type Article = z.infer<typeof articleSchema>;

/** When it was published, in ISO 8601, as precise as it is known. */
export function publishedTime({
  publishedAt,
  precision,
}: Pick<Article, 'publishedAt' | 'precision'>): string {
  const iso = new Date(publishedAt).toISOString();
  return precision === 'day' ? iso.slice(0, 10) : iso;
}

/** What lists need: everything but the text itself. */
export type ArticleBrief = Omit<Article, 'body'>;

/** Whether something typed is an article's id: 16 hexadecimal digits. */
export function isArticleId(typed: string): boolean {
  return /^[0-9a-f]{16}$/.test(typed);
}
