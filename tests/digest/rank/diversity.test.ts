import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import type { Story } from '../../../src/core/story.ts';
import { paragraphs } from '../../support/articles.ts';
import { featuresOf, hoursAgo, order, placeOf, rank, reason, story, teller } from './stories.ts';

/** So many stories of one article, each an hour older than the one before. */
function run(count: number, name: string, given: Partial<Article>, from = 1): Story[] {
  return Array.from({ length: count }, (_, number) =>
    story(`${name}${number}`, teller(`${name}${number}`, { publishedAt: hoursAgo(from + number), ...given })),
  );
}

describe('a source', () => {
  const one = run(12, 'one', { source: 'One' });
  const others = [...run(4, 'two', { source: 'Two' }, 80), ...run(4, 'three', { source: 'Three' }, 90)];

  it('has at most two of five entries while there is anything else', () => {
    const ranking = rank([...one, ...others], { size: 10 });
    const sources = ranking.entries.map(({ lead }) => lead.source);
    expect(sources.filter((source) => source === 'One')).toHaveLength(4);
    expect(reason(placeOf('one4', ranking), 'enoughOfSource')?.source).toBe('One');
  });

  it('has its share however it is spelled', () => {
    const spelled = [...run(6, 'a', { source: 'One' }), ...run(6, 'b', { source: 'ONE' })];
    const { entries } = rank([...spelled, ...others], { size: 10 });
    expect(entries.filter(({ lead }) => lead.source?.toLowerCase() === 'one')).toHaveLength(4);
  });

  it('fills the digest when nothing else is left, and that is said', () => {
    const { entries } = rank(one, { size: 10 });
    expect(entries.map((entry) => entry.story.id)).toEqual(one.slice(0, 10).map(({ id }) => id));
    expect(entries.map((entry) => reason(entry, 'enoughOfSource')?.source)).toEqual([
      ...Array.from({ length: 4 }, () => undefined),
      ...Array.from({ length: 6 }, () => 'One'),
    ]);
  });
});

describe('a kind of news', () => {
  const sport = run(12, 'sport', { mediaTopics: ['sport', 'health'] });
  const arts = run(9, 'arts', { mediaTopics: ['arts'] }, 90);
  it('has at most two of five entries while there is anything else', () => {
    const { entries } = rank([...sport, ...arts, ...run(2, 'x', {}, 99)], { size: 10 });
    expect(entries.filter(({ lead }) => lead.mediaTopics[0] === 'sport')).toHaveLength(4);
    expect(entries.filter(({ lead }) => lead.mediaTopics[0] === 'arts')).toHaveLength(4);
  });

  it('is that of all articles of a story, not of the one that stands for it', () => {
    const told = run(12, 'strike', { mediaTopics: ['labour'] }).map(({ id, articles }, index) =>
      story(
        id,
        teller(`${id}-new`, { publishedAt: hoursAgo(index), mediaTopics: ['sport'] }),
        ...articles,
        teller(`${id}-old`, { publishedAt: hoursAgo(40), mediaTopics: ['labour'] }),
      ),
    );
    expect(reason(placeOf('strike11', rank(told, { size: 10 })), 'enoughOfTopic')?.topic).toBe('labour');
  });

  it('is never too much when it was asked for', () => {
    const crowded = (wanted: readonly string[]) =>
      rank(sport, { size: 10, wanted }).entries.filter(
        (entry) => reason(entry, 'enoughOfTopic') !== undefined,
      );
    expect(crowded(['Sport'])).toHaveLength(0);
    expect(crowded([])).toHaveLength(6);
  });
});

describe('an entry', () => {
  const FIRE = 'A fire destroyed the market hall of Velden on Friday night, said mayor Irma Kolb.';
  const features = featuresOf({
    a: { headline: 'Fire destroys Velden market hall', body: paragraphs(FIRE) },
    b: { headline: 'Velden market hall destroyed', body: paragraphs(`${FIRE} Traders weep.`) },
    c: { headline: 'Tram strike in Caldern', body: paragraphs('Noor Haddad called the drivers out.') },
  });
  const stories = [
    story('a', teller('a', { headline: 'Fire destroys Velden market hall', publishedAt: hoursAgo(1) })),
    story('b', teller('b', { publishedAt: hoursAgo(2) })),
    story('c', teller('c', { publishedAt: hoursAgo(4) })),
  ];

  it('that is much like one above it gives way to another, and says which it is like', () => {
    expect(order(stories)).toEqual(['a', 'b', 'c']);
    const ranking = rank(stories, { features });
    expect(ranking.entries.map((entry) => entry.story.id)).toEqual(['a', 'c', 'b']);
    expect(reason(placeOf('b', ranking), 'alike')?.headline).toBe('Fire destroys Velden market hall');
    expect(reason(placeOf('c', ranking), 'alike')).toBeUndefined();
  });

  it('is like one above it still more when both are from one source', () => {
    const alike = (source: string) => {
      const b = story('b', teller('b', { source, publishedAt: hoursAgo(2) }));
      return reason(placeOf('b', rank([...stories.slice(0, 1), b], { features })), 'alike')?.worth ?? 0;
    };
    expect(alike('The a')).toBeLessThan(alike('The b'));
  });

  it('is not like one above it when all that they share is a word of any news', () => {
    const apart = featuresOf({
      a: {
        headline: 'Ferry Aurora runs aground off Kallmar with 212 aboard',
        body: paragraphs(
          'The ferry Aurora ran aground off Kallmar early on Sunday with 212 people aboard, the coast guard said.',
        ),
      },
      b: {
        headline: 'Council keeps the library open on Sundays',
        body: paragraphs(
          'The town council voted on Friday to keep the central library open on Sundays. Eleven were in favour.',
        ),
      },
    });
    const ranking = rank(stories.slice(0, 2), { features: apart });
    expect(reason(placeOf('b', ranking), 'alike')).toBeUndefined();
  });

  it('is like none when it is not known what it is like', () => {
    const unknown = new Map([...features].filter(([id]) => id !== 'b'));
    expect(order(stories, { features: unknown })).toEqual(['a', 'b', 'c']);
  });
});
