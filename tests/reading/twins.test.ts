import { describe, expect, it } from 'vitest';
import { understand } from '../../src/digest/understand.ts';
import { NOISE_WORDS, NOISES, noisy, TOLD } from '../support/noise.ts';
import { CLEAN_ARTICLES, type CleanArticle } from '../support/twins.ts';
import { asDraft, draftOf } from './reading.ts';

/** What a reader gets of an article. */
function shown(content: string) {
  const draft = draftOf(content);
  const { headline, body } = draft;
  const { dek, summary, language } = understand(asDraft(draft));
  return { headline, body, dek, summary, language };
}

const CASES = CLEAN_ARTICLES.map((article) => [`${article.language}: ${article.headline}`, article] as const);

/** Twice the related lines, once in the text and once below it. */
const RELATED = [
  { headline: TOLD.related, url: 'https://news.example/other' },
  { headline: TOLD.related, url: 'https://news.example/other' },
];

describe.each(CASES)('a noisy file reads as its clean twin, %s', (_, article: CleanArticle) => {
  const clean = shown(noisy(article, []));

  it('which keeps every paragraph', () => {
    expect(clean).toMatchObject({
      headline: article.headline,
      body: article.body,
      language: article.language,
    });
  });

  it.each(NOISES.map((noise) => [noise.name, noise] as const))('with %s', (_name, noise) => {
    expect(shown(noisy(article, [noise]))).toEqual(clean);
  });

  it('with all of it', () => {
    expect(shown(noisy(article, NOISES))).toEqual(clean);
  });

  it('and keeps what the noise said', () => {
    const draft = draftOf(noisy(article, NOISES));
    expect(draft).toMatchObject({
      url: TOLD.url,
      byline: TOLD.byline,
      publishedAt: TOLD.publishedAt,
      precision: 'day',
      related: RELATED,
    });
    expect(draft.caption).toContain(TOLD.caption);
  });

  it('and lets nothing of it into the text', () => {
    const { body, headline } = draftOf(noisy(article, NOISES));
    expect([headline, ...body].join('\n')).not.toMatch(NOISE_WORDS);
  });
});
