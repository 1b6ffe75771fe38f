import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { MEDIA_TOPICS, type MediaTopic } from '../../src/core/media-topic.ts';
import { linesOf } from './references.ts';
import { STORY_TRUTH, understood } from './story-files.ts';

/** What a reader would sort each story into; where there are two, either will do. */
const ACCEPTED: ReadonlyMap<string, readonly MediaTopic[]> = new Map(
  linesOf(
    join(import.meta.dirname, 'stories', 'topics.jsonl'),
    z.object({ story: z.string(), topics: z.array(z.enum(MEDIA_TOPICS)).min(1) }),
  ).map(({ story, topics }) => [story, topics]),
);

it('sorts nine in ten articles or more, and nine in ten of those rightly', () => {
  const told = [...STORY_TRUTH].map(([path, story]) => {
    const [first] = understood(path).mediaTopics;
    return { first, right: first !== undefined && ACCEPTED.get(story)?.includes(first) };
  });
  const sorted = told.filter(({ first }) => first !== undefined);
  expect(sorted.length / told.length).toBeGreaterThanOrEqual(0.9);
  expect(sorted.filter(({ right }) => right).length / sorted.length).toBeGreaterThanOrEqual(0.9);
});
