import { describe, expect, it } from 'vitest';
import { seen } from '../support/digests.ts';
import { aRankedStory, rankedStories } from '../support/ranked.ts';

const entries = rankedStories(10);
const rest = (count: number) =>
  rankedStories(count, (index) => ({ path: `rest-${index}.md`, headline: `Rest ${index}` }));

const brief = (lines: readonly string[]) => lines.filter((line) => line.startsWith('•'));
const hints = (given: Partial<Parameters<typeof seen>[0]>, locale = 'en') =>
  seen({ entries, ...given }, { locale }).at(-1);

describe('the rest', () => {
  it('is a list of eight headlines at most, with source and address', () => {
    const lines = seen({ entries, rest: rest(12), stories: 30 });
    expect(brief(lines)).toEqual(Array.from({ length: 8 }, (_, index) => `• Rest ${index} · The Example`));
    expect(lines).toContain('  https://news.example/rest-7');
    expect(lines.at(-1)).toBe('12 more stories: /digest size:25 · One article: /article and a few words');
  });

  it('has no list when there is none', () => {
    expect(seen({ entries })).not.toContain('In brief');
  });

  it('counts nothing when everything is named', () => {
    expect(hints({ rest: rest(3) })).toBe('One article: /article and a few words');
    expect(hints({ rest: rest(3), stories: 14 })).toMatch(/^1 more story: \/digest size:25 · /);
    expect(hints({ stories: 3 })).toBe('One article: /article and a few words');
  });

  it('names the language of what is in another one, and leaves out what is missing', () => {
    const missing = aRankedStory({ headline: 'Fog', source: null, url: null });
    const french = aRankedStory({ headline: 'Brouillard', language: 'fr', source: null });
    expect(brief(seen({ entries, rest: [missing, french] }))).toEqual(['• Fog', '• Brouillard · French']);
  });

  it.each([
    [{ topic: 'ports' }, '20 more stories: /digest topic:ports size:25 ·'],
    [{ topic: 'human rights' }, '20 more stories: /digest topic:"human rights" size:25 ·'],
    [{ sinceDay: Date.UTC(2026, 10, 15) }, '20 more stories: /digest since:2026-11-15 size:25 ·'],
    [
      { exampleTopic: 'human rights' },
      '20 more stories: /digest size:25 · One topic: /digest topic:"human rights" ·',
    ],
  ])('is shown by the same request for more: %j', (given, hint) => {
    expect(hints({ stories: 30, ...given })).toContain(hint);
  });

  it('of the largest digest is shown by no larger one', () => {
    expect(hints({ entries: rankedStories(25), stories: 40, exampleTopic: 'ports' })).toBe(
      '15 more stories · One topic: /digest topic:ports · One article: /article and a few words',
    );
  });

  it.each([
    ['fr', '20 autres sujets\u00A0: /digest size:25 ·'],
    ['de', '20 weitere Themen: /digest size:25 ·'],
    ['es', '20 noticias más: /digest size:25 ·'],
    ['ru', 'ещё 20 тем: /digest size:25 ·'],
  ])('is counted in %s', (locale, hint) => {
    expect(hints({ stories: 30 }, locale)).toContain(hint);
  });
});
