import { describe, expect, it } from 'vitest';
import type { StoryArticle } from '../../../src/core/story.ts';
import { hoursAgo, only, rank, story, teller } from './stories.ts';

function told(articles: readonly StoryArticle[], languages: readonly string[] = []) {
  const { lead, others } = only(rank([story('s', ...articles)], { languages }).entries);
  return { lead: lead.id, others: others.map(({ id }) => id) };
}

describe('the article that leads a story', () => {
  const old = teller('old', { publishedAt: hoursAgo(50), language: 'fr' });
  const recent = teller('recent', { publishedAt: hoursAgo(2) });
  const copy = teller('copy', { publishedAt: hoursAgo(1), copyOf: 'old', language: 'de' });

  it('is the newest original', () => {
    expect(told([copy, recent, old]).lead).toBe('recent');
  });

  it('is an older one when that is in a language of the reader, and never a copy for it', () => {
    expect(told([copy, recent, old], ['fr-CA']).lead).toBe('old');
    expect(told([copy, recent, old], ['de']).lead).toBe('recent');
    expect(told([copy, recent, old], ['ja']).lead).toBe('recent');
  });

  it('is the fullest of a day', () => {
    const full = teller('very-full', {
      publishedAt: hoursAgo(5),
      summary: ['One.', 'And a long second one.'],
    });
    expect(told([{ ...recent, summary: ['One.'] }, full]).lead).toBe('very-full');
  });

  it('is the first by its id when nothing else tells', () => {
    expect(told([teller('b'), teller('a')]).lead).toBe('a');
  });

  it('is a copy when there is nothing else', () => {
    expect(told([copy]).lead).toBe('copy');
  });

  it('is not one whose date cannot be right', () => {
    const wrong = teller('wrong', { publishedAt: Date.UTC(9999, 0, 1), precision: 'day' });
    expect(told([wrong, recent]).lead).toBe('recent');
  });
});

describe('the others of a story', () => {
  it('are one for each further source, however it is spelled', () => {
    const lead = teller('lead', { source: 'The Times', publishedAt: hoursAgo(1) });
    expect(
      told([
        lead,
        teller('again', { source: 'THE TIMES', publishedAt: hoursAgo(30) }),
        teller('post', { source: 'The Post', publishedAt: hoursAgo(40) }),
        teller('older', { source: 'the post', publishedAt: hoursAgo(41) }),
      ]),
    ).toEqual({ lead: 'lead', others: ['post'] });
  });

  it('are originals before copies, also of one source', () => {
    expect(
      told([
        teller('lead'),
        teller('copy', { source: 'The Copy', copyOf: 'lead' }),
        teller('post2', { source: 'The Post', copyOf: 'lead' }),
        teller('post1', { source: 'The Post', publishedAt: hoursAgo(30) }),
      ]).others,
    ).toEqual(['post1', 'copy']);
  });

  it('take each article without a source for one of its own', () => {
    const bare = { source: null, url: null };
    const { others } = told([teller('lead'), teller('x', bare), teller('y', bare)]);
    expect(others).toEqual(['x', 'y']);
  });
});
