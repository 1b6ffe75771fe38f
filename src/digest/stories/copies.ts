import type { Article } from '../../core/article.ts';
import { paragraphsOf } from '../../core/body.ts';
import { primaryLanguage } from '../../core/language-tag.ts';
import { dayOf } from './day.ts';
import { namesIn } from './names.ts';
import { numbersIn } from './numbers.ts';
import { hashOf, runsOf, type Sample, sampleOf, shareIn } from './sample.ts';
import { tellingStem } from './stems.ts';
import { type PlacedWord, wordsInPlace } from './words-in-place.ts';

/** Characters of a text that are compared, and words of its beginning. */
const COMPARED = 20_000;
const BEGINNING = 80;
/** Words in a run. */
const RUN = 3;
/** Hashes that are kept of each. */
const MOST_RUNS = 140;
const MOST_OPENING = 40;
const MOST_FACTS = 60;

/** A shorter text is too little to tell, in runs of three words. */
const SHORTEST = 10;
/** The share of a copy's three-word runs that the other text has. */
const COPIED = 0.5;
/** A copy begins like the other text; a report that only quotes it does not. */
const SAME_BEGINNING = 0.4;
/** What has so much text of its own, and in it so many names and numbers of its own, brings news. */
const NEW_TEXT = 0.15;
const NEW_FACTS = 4;
const NEW_FACTS_SHARE = 0.2;

/** What a text is recognised by when it is copied. Plain JSON: at most 240 numbers of 32 bits. */
export interface CopySketch {
  /** Of publication, in days since the epoch, UTC. */
  readonly day: number;
  /** Runs of three words. */
  readonly text: Sample;
  /** The same of the beginning. */
  readonly opening: Sample;
  /** Names and numbers. */
  readonly facts: Sample;
}

/** What a copy of an article is recognised by. Worked out once, when it is read. */
export function copySketch(article: Pick<Article, 'body' | 'language' | 'publishedAt'>): CopySketch {
  const text = paragraphsOf(article.body).join('\n').slice(0, COMPARED);
  const words = wordsInPlace(text);
  const hashes = words.map(({ lower }) => hashOf(lower));
  return {
    day: dayOf(article),
    text: sampleOf(runsOf(hashes, RUN), MOST_RUNS),
    opening: sampleOf(runsOf(hashes.slice(0, BEGINNING), RUN), MOST_OPENING),
    facts: sampleOf(factsIn(text, words, article.language), MOST_FACTS),
  };
}

/**
 * True when an article is a copy of the other one: the same text under whatever headline, cut short, lightly rewritten,
 * or with a line of its own. A follow-up that repeats an old text and adds new names or numbers is none, and an article
 * is no copy of what was published on a later day. Of two equal ones of a day each is a copy of the other.
 */
export function copyOf(article: CopySketch, other: CopySketch): boolean {
  if (article.day < other.day || Math.min(article.text.size, other.text.size) < SHORTEST) return false;
  const copied = shareIn(article.text, other.text);
  if (copied < COPIED) return false;
  const sameBeginning = Math.max(
    shareIn(article.opening, other.opening),
    shareIn(other.opening, article.opening),
  );
  return sameBeginning >= SAME_BEGINNING && !(1 - copied >= NEW_TEXT && bringsFacts(article, other));
}

function bringsFacts({ facts }: CopySketch, other: CopySketch): boolean {
  const fresh = 1 - shareIn(facts, other.facts);
  return fresh >= NEW_FACTS_SHARE && fresh * facts.size >= NEW_FACTS;
}

function factsIn(text: string, words: readonly PlacedWord[], tag: string): Set<number> {
  const language = primaryLanguage(tag);
  const names = [...namesIn([], words, language).all].flatMap((name) => tellingStem(name, language) ?? []);
  return new Set([...names, ...numbersIn(text)].map(hashOf));
}
