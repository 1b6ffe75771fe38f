import type { Reason } from '../../core/ranking.ts';
import type { Story } from '../../core/story.ts';
import type { StoryFeatures } from '../stories/features.ts';
import { storyTopic } from '../story-topic.ts';
import { type Candidate, sumOf } from './candidate.ts';
import { DAY, newestBefore } from './published.ts';
import { coverageOf, freshnessOf, knownOf } from './reasons.ts';
import { sourceKey } from './sources.ts';
import type { Tellers } from './tellers.ts';
import type { Told } from './told.ts';
import type { Wishes } from './wishes.ts';

/** What all stories of a digest are judged by. */
export interface Measure {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** When the newest of all articles was published: a folder of old ones is ranked among itself. */
  readonly latest: number;
  readonly wishes: Wishes;
  readonly told: Told;
  /** By the id of the article. */
  readonly features: ReadonlyMap<string, StoryFeatures>;
}

/** What can be said of a story without looking at others. */
export function assess(
  story: Story,
  { articles, lead, others, originals }: Tellers,
  { now, latest, wishes, told, features }: Measure,
): Candidate {
  const newest = newestBefore(now, originals);
  const age = newest === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : (latest - newest) / DAY;
  const speaking = [coverageOf(originals, age), freshnessOf(age), wishes.matchIn(articles, features)];
  const reasons: Reason[] = speaking.filter((reason) => reason !== undefined);

  const comparable = originals.flatMap(({ id }) => features.get(id) ?? []);
  const fresh = told.newOf(comparable);
  if (comparable.length > 0 && fresh.length === 0) {
    const known = knownOf(sumOf(reasons), { share: 1, same: true });
    if (known !== undefined) reasons.push(known);
  }
  const topic = storyTopic(lead, articles);
  return {
    story,
    lead,
    others,
    newest,
    reasons,
    worth: sumOf(reasons),
    features: features.get(lead.id),
    fresh,
    source: sourceKey(lead),
    topic: topic === null || wishes.has(topic) ? undefined : topic,
  };
}
