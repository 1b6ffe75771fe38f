import type { Article } from '../../src/core/article.ts';
import type { BodyBlock } from '../../src/core/body.ts';
import { NOW } from '../support/articles.ts';
import { BESIDE, TOLD, type Told } from './told.ts';

/** The articles of a language, the newest first, an hour from one to the next. */
export function articlesIn(language: string): Partial<Article>[] {
  return (TOLD[language] ?? []).map((told, index) => articleOf(told, language, index));
}

function articleOf([source, headline, dek, more, topics]: Told, language: string, index: number) {
  return {
    ...{ path: `${language}-${index}.md`, url: `https://news-${index}.example/${language}/${index}` },
    ...{ source, headline, dek, summary: [dek, more], language, topics: topics.split(', ') },
    ...{ publishedAt: NOW - (index + 1) * 3_600_000, precision: 'instant' as const },
    ...(index === 0 ? { byline: BESIDE[language]?.byline ?? null } : {}),
    body: [
      ...bodyOf(headline, `${dek} ${more}`, index === 0 ? 20 : 1),
      ...(index === 0 ? (BESIDE[language]?.facts ?? []) : []).map(paragraphOf),
    ],
  };
}

/** As many paragraphs, with a heading, a quotation and a list among them. */
function bodyOf(headline: string, text: string, paragraphs: number): BodyBlock[] {
  const [first, ...others] = Array.from({ length: paragraphs }, () => paragraphOf(text));
  return [
    ...(first === undefined ? [] : [first]),
    ...(others.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: headline },
          { kind: 'quote', text },
          { kind: 'item', text: '07:00', depth: 0, number: null },
          { kind: 'item', text: '07:30', depth: 0, number: null },
        ] as const)),
    ...others,
  ];
}

function paragraphOf(text: string): BodyBlock {
  return { kind: 'paragraph', text };
}
