import { describe, expect, it } from 'vitest';
import { copySketch } from '../../../src/digest/stories/copies.ts';
import { storyFeatures } from '../../../src/digest/stories/features.ts';
import { tellStories } from '../../../src/digest/stories/tell-stories.ts';
import { anArticle, paragraphs } from '../../support/articles.ts';

const DAY = 24 * 3_600_000;
const MONDAY = Date.UTC(2026, 10, 16);
const TEXT = [
  'Two trams collided at Porto’s Bolhão crossing on Monday morning, and fourteen passengers were taken to hospital.',
  'The operator Metro Norte said that a signal had failed after the night’s storm, and that both drivers had braked.',
  'The line between Bolhão and Trindade stays closed until engineers have tested every signal, said Rita Moura.',
];
const OTHER = [
  'A comet that nobody had expected was seen over Chile on Sunday, the observatory at Paranal reported.',
  'Astronomers led by Inés Duarte measured its path with three telescopes and expect it back in ninety years.',
];

function compared(id: string, headline: string, text: readonly string[], publishedAt: number) {
  const article = anArticle({ headline, body: paragraphs(...text), publishedAt, dek: '', summary: [] });
  return { id, features: storyFeatures(article), sketch: copySketch(article) };
}

const first = compared('a', 'Trams collide in Porto', TEXT, MONDAY);

describe('a telling', () => {
  it('belongs to the story of its earliest article, and to no other', () => {
    const told = tellStories([compared('b', 'Comet seen over Chile', OTHER, MONDAY), first]);
    expect(told.get('a')).toEqual({ story: 'a', copyOf: null });
    expect(told.get('b')).toEqual({ story: 'b', copyOf: null });
  });

  it('that repeats another text under a new headline is a copy of it, whatever the order', () => {
    const copy = compared('0', 'Porto trams in collision', TEXT, MONDAY + DAY);
    for (const articles of [
      [first, copy],
      [copy, first],
    ]) {
      const told = tellStories(articles);
      expect(told.get('0')).toEqual({ story: 'a', copyOf: 'a' });
      expect(told.get('a')?.copyOf).toBeNull();
    }
  });

  it('that was cut short on the same day is the copy, and the whole text is not', () => {
    const cut = compared('0', 'Trams collide in Porto', TEXT.slice(0, 2), MONDAY);
    const told = tellStories([cut, first]);
    expect(told.get('0')?.copyOf).toBe('a');
    expect(told.get('a')?.copyOf).toBeNull();
  });

  it('of nothing is no story', () => {
    expect(tellStories([]).size).toBe(0);
  });
});
