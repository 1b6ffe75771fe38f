import type { MediaTopic } from '../core/media-topic.ts';
import type { RankedStory } from '../core/ranking.ts';

/** Entries under one heading, best first; `topic` is null for those that fit under no other. */
export interface Section {
  readonly topic: MediaTopic | null;
  readonly entries: readonly RankedStory[];
}

/** A digest of fewer entries is read at one glance. */
const ENOUGH_ENTRIES = 8;
const LEAST_SECTIONS = 2;
/** One entry alone needs no heading. */
const LEAST_IN_SECTION = 2;

/**
 * The entries below the lead by what kind of news they are, in the order of each section's best entry, the others
 * last. Null when there are too few for sections.
 */
export function sectionsOf(below: readonly RankedStory[]): Section[] | null {
  if (below.length + 1 < ENOUGH_ENTRIES) return null;
  const topics = commonTopics(below);
  const sections = new Map<MediaTopic | null, RankedStory[]>();
  for (const entry of below) {
    const topic = entry.lead.mediaTopics.find((candidate) => topics.has(candidate)) ?? null;
    sections.getOrInsert(topic, []).push(entry);
  }
  const named = [...sections].filter(([topic]) => topic !== null);
  if (named.length < LEAST_SECTIONS) return null;
  return [...named, ...[...sections].filter(([topic]) => topic === null)].map(([topic, entries]) => ({
    topic,
    entries,
  }));
}

/** What enough of the entries are mainly about. */
function commonTopics(below: readonly RankedStory[]): Set<MediaTopic> {
  const counts = new Map<MediaTopic, number>();
  for (const { lead } of below) {
    const [main] = lead.mediaTopics;
    if (main !== undefined) counts.set(main, (counts.get(main) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST_IN_SECTION).map(([topic]) => topic));
}
