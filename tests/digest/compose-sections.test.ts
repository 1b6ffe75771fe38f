import { describe, expect, it } from 'vitest';
import type { MediaTopic } from '../../src/core/media-topic.ts';
import type { StoryArticle } from '../../src/core/story.ts';
import { aDigest } from '../support/digests.ts';
import { aRankedStory, aStoryArticle, rankedStories } from '../support/ranked.ts';

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
/** The lead and two more, of a kind that no other entry is of. */
const TOP: Topics[] = [['health'], ['health'], ['health']];

describe('sections', () => {
  it('come in the order of their best entry, below what matters most, with the others last', () => {
    expect(shape([...TOP, ...SIX, P])).toEqual([
      ...['0', '1', '2'],
      ...['Sport', '3', '5'],
      ...['Politics', '4', '6', '9'],
      ...['Other news', '7', '8'],
    ]);
  });

  it('are named in the reader’s language', () => {
    expect(shape([...TOP, ...SIX, P], 'fr').filter((line) => !/\d/.test(line))).toEqual([
      'Sport',
      'Politique',
      'Autres actualités',
    ]);
    expect(shape([...TOP, ...SIX, P], 'ru')).toContain('Другие новости');
  });

  it('take in only what is mainly about them', () => {
    expect(shape([...TOP, ...SIX.slice(0, 4), ['religion', 'sport'], P])).toEqual([
      ...['0', '1', '2'],
      ...['Sport', '3', '5'],
      ...['Politics', '4', '6', '8'],
      ...['Other news', '7'],
    ]);
  });

  it('ask all articles of a story what it is about, and the one that stands for it when they disagree', () => {
    const strike = aRankedStory({
      path: 'strike.md',
      headline: 'Fans walk to the final',
      mediaTopics: [...S],
    });
    const drivers = [1, 2].map((index) => aStoryArticle({ path: `${index}.md`, mediaTopics: ['labour'] }));
    const sectionOf = (articles: readonly StoryArticle[]) => {
      const told = { ...strike, story: { ...strike.story, articles } };
      const kinds: Topics[] = [...TOP, S, S, ['labour'], ['labour']];
      const others = rankedStories(7, (index) => ({ mediaTopics: [...(kinds[index] ?? [])] }));
      const { blocks } = aDigest({ entries: [...others, told] });
      const at = blocks.findIndex(
        (block) => block.type === 'entry' && block.headline === 'Fans walk to the final',
      );
      return blocks.slice(0, at).findLast((block) => block.type === 'heading');
    };
    expect(sectionOf([strike.lead, ...drivers])).toMatchObject({ text: 'Labour' });
    expect(sectionOf([...drivers.slice(1), strike.lead])).toMatchObject({ text: 'Sport' });
  });

  it('need eight entries', () => {
    expect(shape([...TOP, S, P, S, P])).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(shape([...TOP, S, P, S, P, P])).toContain('Sport');
  });

  it('need two kinds of two entries each', () => {
    const plain = ['0', '1', '2', '3', '4', '5', '6', '7'];
    expect(shape([P, P, P, P, P, P, P, P])).toEqual(plain);
    expect(shape([P, P, P, P, P, S, ['weather'], []])).toEqual(plain);
    expect(shape([P, ['economy'], ['crime'], ['people'], ['health'], S, ['weather'], []])).toEqual(plain);
    // What stands at the top is in no section.
    expect(shape([S, S, S, P, P, P, S, []])).toEqual(plain);
  });

  it('have no others when all fit', () => {
    expect(shape([[], S, S, P, S, P, S, P])).not.toContain('Other news');
  });

  it('do not repeat their name below each entry', () => {
    const kinds: Topics[] = [...TOP, ['sport', 'people'], S, P, P, P];
    const entries = rankedStories(8, (index) => ({
      mediaTopics: [...(kinds[index] ?? [])],
      topics: index === 3 ? ['sport', 'rowing'] : [...(kinds[index] ?? [])],
    }));
    const { blocks } = aDigest({ entries });
    const details = blocks.flatMap((block) => (block.type === 'entry' ? block.details.flat() : []));
    expect(details.map(({ text }) => text).slice(2, 6)).toEqual([
      'The Example · health',
      'The Example · rowing',
      'The Example',
      'The Example',
    ]);
  });
});
