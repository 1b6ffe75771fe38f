import { primaryLanguage } from '../../core/language-tag.ts';
import type { RankedStory, Ranking } from '../../core/ranking.ts';
import type { Story } from '../../core/story.ts';
import { dayOf } from '../stories/day.ts';
import { TermCounts } from '../stories/term-counts.ts';
import { assess } from './assess.ts';
import { compareStandings } from './candidate.ts';
import { choose, type Placed } from './choose.ts';
import { Likenesses } from './likeness.ts';
import { Wishes } from './match.ts';
import { publishedBefore } from './published.ts';
import type { RankRequest } from './request.ts';
import { tellersOf } from './tellers.ts';
import { Told } from './told.ts';

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
  const latest = articles.reduce(
    (time, article) => Math.max(time, publishedBefore(now, article)),
    Number.NEGATIVE_INFINITY,
  );
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
  const { entries, rest } = choose(sorted, Math.trunc(size), told, new Likenesses(counts));
  return { entries: entries.map(ranked), rest: rest.map(ranked) };
}

function ranked({ candidate: { story, lead, others }, score, reasons }: Placed): RankedStory {
  const byWeight = reasons.toSorted((a, b) => Math.abs(b.worth) - Math.abs(a.worth));
  return { story, lead, others, score, reasons: byWeight };
}
