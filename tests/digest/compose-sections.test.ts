import { describe, expect, it } from 'vitest';
import type { MediaTopic } from '../../src/core/media-topic.ts';
import { aDigest } from '../support/digests.ts';
import { rankedStories } from '../support/ranked.ts';

type Topics = readonly MediaTopic[];

/** A digest's headings and headlines in order, for stories of these kinds; the first is the lead. */
function shape(kinds: readonly Topics[], locale = 'en'): string[] {
  const entries = rankedStories(kinds.length, (index) => {
    const mediaTopics = [...(kinds[index] ?? [])];
    return { mediaTopics, topics: mediaTopics };
  });
  return aDigest({ entries }, { locale }).blocks.flatMap((block) => {
    if (block.type === 'heading' && block.level === 2) return [block.text];
    return block.type === 'entry' ? [block.headline.replace('Headline ', '')] : [];
  });
}

const P: Topics = ['politics'];
const S: Topics = ['sport'];
const SIX: Topics[] = [S, P, S, P, ['weather'], []];

describe('sections', () => {
  it('come in the order of their best entry, below the lead, with the others last', () => {
    expect(shape([P, ...SIX, P])).toEqual([
      '0',
      ...['Sport', '1', '3'],
      ...['Politics', '2', '4', '7'],
      ...['Other news', '5', '6'],
    ]);
  });

  it('are named in the reader’s language', () => {
    expect(shape([P, ...SIX, P], 'fr').filter((line) => !/\d/.test(line))).toEqual([
      'Sport',
      'Politique',
      'Autres actualités',
    ]);
    expect(shape([P, ...SIX, P], 'ru')).toContain('Другие новости');
  });

  it('take in what is also about them, when its first topic has no section', () => {
    expect(shape([P, ...SIX.slice(0, 5), ['religion', 'sport'], P])).toEqual([
      '0',
      ...['Sport', '1', '3', '6'],
      ...['Politics', '2', '4', '7'],
      ...['Other news', '5'],
    ]);
  });

  it('need eight entries', () => {
    expect(shape([P, ...SIX])).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('need two kinds of two entries each', () => {
    const plain = ['0', '1', '2', '3', '4', '5', '6', '7'];
    expect(shape([P, P, P, P, P, P, P, P])).toEqual(plain);
    expect(shape([P, P, P, P, P, S, ['weather'], []])).toEqual(plain);
    expect(shape([P, ['economy'], ['crime'], ['people'], ['health'], S, ['weather'], []])).toEqual(plain);
    // The lead is in no section.
    expect(shape([S, P, P, P, P, P, S, []])).toEqual(plain);
  });

  it('have no others when all fit', () => {
    expect(shape([[], P, S, P, S, P, S, P])).not.toContain('Other news');
  });

  it('do not repeat their name below each entry', () => {
    const kinds: Topics[] = [P, ['sport', 'people'], S, P, P, P, P, P];
    const entries = rankedStories(8, (index) => ({
      mediaTopics: [...(kinds[index] ?? [])],
      topics: [...(kinds[index] ?? [])],
    }));
    const { blocks } = aDigest({ entries });
    const details = blocks.flatMap((block) => (block.type === 'entry' ? block.details.flat() : []));
    expect(details.map(({ text }) => text).slice(0, 4)).toEqual([
      'The Example · politics',
      'The Example · people',
      'The Example',
      'The Example',
    ]);
  });
});
