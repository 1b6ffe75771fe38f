import { describe, expect, it } from 'vitest';
import { MEDIA_TOPICS } from '../../../src/core/media-topic.ts';
import { LEXICONS } from '../../../src/digest/topics/lexicons/index.ts';
import { mediaTopicsOf } from '../../../src/digest/topics/media-topics.ts';
import { stemsIn } from '../../../src/digest/topics/terms.ts';
import { paragraphs } from '../../support/articles.ts';
import { TELLINGS } from './tellings.ts';

describe.each(Object.entries(TELLINGS))('news in the language %s', (language, tellings) => {
  it.each(MEDIA_TOPICS)('is told to be about %s', (topic) => {
    const [headline, text] = tellings[topic];
    const [first] = mediaTopicsOf({ headline, body: paragraphs(text), summary: null, topics: [], language });
    expect(first).toBe(topic);
  });
});

describe.each(Object.entries(LEXICONS))('the lexicon of %s', (language, { none, ...topics }) => {
  const lists = [none, ...Object.values(topics).flatMap(({ strong, weak }) => [strong, weak])];

  it('has a word in every place', () => {
    const empty = lists.flatMap((list) =>
      list.split(',').filter((term) => stemsIn(term, language).length === 0),
    );
    expect(empty).toEqual([]);
  });

  it('does not give with one hand what it takes with the other', () => {
    const keys = (list: string) => list.split(',').map((term) => stemsIn(term, language).join(' '));
    const [nothing = '', ...speaking] = lists;
    expect(new Set(keys(nothing)).intersection(new Set(speaking.flatMap(keys)))).toEqual(new Set());
  });
});
