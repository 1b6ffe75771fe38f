import { primaryLanguage } from '../../core/language-tag.ts';
import type { RankedStory, Ranking } from '../../core/ranking.ts';
import type { Story } from '../../core/story.ts';
import { dayOf } from '../stories/day.ts';
import type { StoryFeatures } from '../stories/features.ts';
import { TermCounts } from '../stories/term-counts.ts';
import { assess } from './assess.ts';
import { compareStandings } from './candidate.ts';
import { choose, type Placed } from './choose.ts';
import { Overlaps } from './overlap.ts';
import { newestBefore } from './published.ts';
import { tellersOf } from './tellers.ts';
import { Told } from './told.ts';
import { Wishes } from './wishes.ts';

/** What a ranking is asked for. */
export interface RankRequest {
  /** Entries that are wanted. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Topics, words and names that the reader asked for, as typed; none when everything is wanted. */
  readonly wanted: readonly string[];
  /** BCP 47: what the reader reads; none when that is not known. */
  readonly languages: readonly string[];
  /** By the id of the article. Of an article without any it is not known what it is like. */
  readonly features: ReadonlyMap<string, StoryFeatures>;
  /** Of every article of the stories that earlier editions told; none for a question in chat. */
  readonly earlier: readonly StoryFeatures[];
}

/** Stories of which it is counted how common their words are. */
const COUNTED = 100;

/**
 * Puts the stories of a digest in order, each with the reasons for its place: what was asked for, how many sources
 * report it, how new it is, whether it was told before, and what stands above it already. Neither the order of the
 * stories nor that of their articles matters. A story without articles is left out.
 */
export function rankStories(stories: readonly Story[], request: RankRequest): Ranking {
  const { now, features, size } = request;
  const articles = stories.flatMap((story) => story.articles);
  const languages = new Set(request.languages.map(primaryLanguage));
  const told = new Told(request.earlier, articles.map(dayOf));
  const latest = newestBefore(now, articles);
  const measure = { now, latest, wishes: new Wishes(request.wanted), told, features };
  const sorted = stories
    .flatMap((story) => {
      const tellers = tellersOf(story, languages, now);
      return tellers === null ? [] : [assess(story, tellers, measure)];
    })
    .map((candidate) => ({ candidate, score: candidate.worth }))
    .sort(compareStandings)
    .map(({ candidate }) => candidate);
  const counts = TermCounts.of(sorted.slice(0, COUNTED).flatMap((candidate) => candidate.features ?? []));
  const { entries, rest } = choose(sorted, Math.trunc(size), told, new Overlaps(counts));
  return { entries: entries.map(ranked), rest: rest.map(ranked) };
}

function ranked({ candidate: { story, lead, others }, score, reasons }: Placed): RankedStory {
  const byWeight = reasons.toSorted((a, b) => Math.abs(b.worth) - Math.abs(a.worth));
  return { story, lead, others, score, reasons: byWeight };
}
