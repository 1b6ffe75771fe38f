import type { RankedStory } from '../core/ranking.ts';
import type { Plan } from '../core/subscription.ts';

/** What a digest shows and what it says about itself. */
export interface DigestContent {
  /** The stories that are told, best first; at least one. */
  readonly entries: readonly RankedStory[];
  /** The best of what did not become an entry. */
  readonly rest: readonly RankedStory[];
  /** How much was read: articles, shown or not, the stories that they tell, where they are from. */
  readonly articles: number;
  readonly stories: number;
  readonly sources: number;
  /** What it was narrowed down to, if anything. */
  readonly topic?: string | undefined;
  /** The first day, as the start of that day in UTC, in milliseconds since the epoch. */
  readonly sinceDay?: number | undefined;
  /** Only what came after somebody last looked, in milliseconds since the epoch. */
  readonly sinceLook?: number | undefined;
  /** A topic that can be asked for next. */
  readonly exampleTopic: string | null;
  /** How much is told of each story; `brief` when nothing is said. */
  readonly style?: Plan['style'] | undefined;
  /** Ids of stories that were told before and have real news. */
  readonly updates?: ReadonlySet<string> | undefined;
  /** For an answer that goes on when asked to: how many stories earlier pages told. Nothing for an edition. */
  readonly skipped?: number | undefined;
  /** Whether each entry has a button that opens its thread; not when nothing is said. */
  readonly canDiscuss?: boolean | undefined;
  /** Whether each entry says why it stands where it stands. */
  readonly explain: boolean;
}
