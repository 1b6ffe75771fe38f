import type { MediaTopic } from '../core/media-topic.ts';
import type { RankedStory } from '../core/ranking.ts';
import { storyTopic } from './story-topic.ts';

/** Entries under one heading, best first; `topic` is null for those that fit under no other. */
export interface Section {
  readonly topic: MediaTopic | null;
  readonly entries: readonly RankedStory[];
}

const LEAST_SECTIONS = 2;
/** One entry alone needs no heading. */
const LEAST_IN_SECTION = 2;

/**
 * Entries by what kind of news they mainly are, in the order of each section's best entry, the others last. Null when
 * there are too few for sections.
 */
export function sectionsOf(entries: readonly RankedStory[]): Section[] | null {
  const sections = new Map<MediaTopic | null, RankedStory[]>();
  for (const entry of entries) {
    const topic = storyTopic(entry.lead, entry.story.articles);
    sections.getOrInsert(topic, []).push(entry);
  }
  const named = [...sections].flatMap(([topic, inside]) =>
    topic === null || inside.length < LEAST_IN_SECTION ? [] : [{ topic, entries: inside }],
  );
  if (named.length < LEAST_SECTIONS) return null;
  const placed = new Set(named.flatMap((section) => section.entries));
  const others = entries.filter((entry) => !placed.has(entry));
  return others.length === 0 ? named : [...named, { topic: null, entries: others }];
}
