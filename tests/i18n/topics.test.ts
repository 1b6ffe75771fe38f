import { describe, expect, it } from 'vitest';
import { MEDIA_TOPICS } from '../../src/core/media-topic.ts';
import { topicKey } from '../../src/core/topic.ts';
import { LANGUAGES, wordsFor } from '../../src/i18n/catalogue.ts';
import { mediaTopicNamed } from '../../src/i18n/topics.ts';

describe('a media topic', () => {
  it.each(LANGUAGES)('is found by its whole name in %s', (language) => {
    for (const topic of MEDIA_TOPICS) expect(mediaTopicNamed(wordsFor(language).topics[topic])).toBe(topic);
  });

  it.each([
    ['politique', 'politics'],
    ['Política', 'politics'],
    ['POLITIK', 'politics'],
    ['политика', 'politics'],
    ['economie', 'economy'],
    ['science', 'science'],
    ['technology', 'science'],
    ['наука', 'science'],
    ['arts and  culture', 'arts'],
    ['labour', 'labour'],
    ['disaster', 'disaster'],
  ])('is found by “%s”', (typed, topic) => {
    expect(mediaTopicNamed(typed)).toBe(topic);
  });

  it.each(['belarus', '', 'and', 'constructor', '__proto__', 'politics '.repeat(1000)])(
    'is not found by “%s”',
    (typed) => {
      expect(mediaTopicNamed(typed)).toBeNull();
    },
  );

  it('has no name that another one has in another language', () => {
    const names = LANGUAGES.flatMap((language) =>
      MEDIA_TOPICS.map((topic) => [topicKey(wordsFor(language).topics[topic]), topic] as const),
    );
    for (const [name, topics] of Map.groupBy(names, ([name]) => name)) {
      expect(new Set(topics.map(([, topic]) => topic)).size, name).toBe(1);
    }
  });
});
