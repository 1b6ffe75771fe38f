import { primaryLanguage } from '../../core/language-tag.ts';
import type { Story, StoryArticle } from '../../core/story.ts';
import { DAY, publishedBefore } from './published.ts';
import { sourceKey } from './sources.ts';

/** Who tells a story. */
export interface Tellers {
  /** All of its articles, the newest first. */
  readonly articles: readonly StoryArticle[];
  readonly lead: StoryArticle;
  /** One for each further source. */
  readonly others: readonly StoryArticle[];
  /** Those that tell it in their own words, the lead among them; the newest first. */
  readonly originals: readonly StoryArticle[];
}

type Compare = (a: StoryArticle, b: StoryArticle) => number;

/** The article that stands for a story, and those that stand beside it; null for a story without articles. */
export function tellersOf({ articles }: Story, languages: ReadonlySet<string>, now: number): Tellers | null {
  const times = new Map(articles.map((article) => [article, publishedBefore(now, article)]));
  const newest: Compare = (a, b) => descending(times.get(a) ?? 0, times.get(b) ?? 0) || byId(a, b);
  const sorted = articles.toSorted(newest);
  const [first, ...further] = sorted;
  if (first === undefined) return null;
  const dayOf = (article: StoryArticle) => Math.floor((times.get(article) ?? 0) / DAY);
  const isRead = ({ language }: StoryArticle) => languages.has(primaryLanguage(language));
  const better: Compare = (a, b) =>
    originalsFirst(a, b) ||
    Number(isRead(b)) - Number(isRead(a)) ||
    descending(dayOf(a), dayOf(b)) ||
    fullness(b) - fullness(a) ||
    byId(a, b);
  const lead = further.reduce((best, article) => (better(article, best) < 0 ? article : best), first);
  const originals = sorted.filter(({ copyOf }) => copyOf === null);
  return {
    articles: sorted,
    lead,
    others: othersOf(lead, sorted),
    originals: originals.length > 0 ? originals : [lead],
  };
}

/** @param sorted the newest first */
function othersOf(lead: StoryArticle, sorted: readonly StoryArticle[]): StoryArticle[] {
  const known = new Set([sourceKey(lead)]);
  return sorted.toSorted(originalsFirst).filter((article) => {
    const source = sourceKey(article);
    if (known.has(source)) return false;
    known.add(source);
    return true;
  });
}

function originalsFirst(a: StoryArticle, b: StoryArticle): number {
  return Number(a.copyOf !== null) - Number(b.copyOf !== null);
}

/** Not a difference: that of two infinities is no number. */
function descending(a: number, b: number): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

function fullness({ dek, summary }: StoryArticle): number {
  return summary.reduce((length, sentence) => length + sentence.length, dek.length);
}

function byId(a: StoryArticle, b: StoryArticle): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
