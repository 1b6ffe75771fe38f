import type { Article } from '../core/article.ts';
import { paragraphsOf } from '../core/body.ts';
import { beginningOf } from './beginning.ts';
import { type Phrase, phrasesIn } from './phrases.ts';

/** Key phrases of an article. */
const MOST = 10;

/** A phrase of the headline is worth three of the text. */
const HEADLINE = 3;
/** The first words are worth half as much again, those around the fiftieth a quarter. */
const EARLY = 0.5;
const EARLY_WORDS = 50;
/** A name is worth a quarter more. */
const NAME = 0.25;
/** So are two words against one, roughly: a fourth root. */
const LENGTH = 0.25;
/** "The end of the service" is rarer among what people choose than "service". */
const JOINED = 0.25;
/** Words that happen to stand beside each other once. */
const ONCE = 0.5;
/** When a word mostly stands in one longer phrase, that phrase says it better: "Turing" in "Alan Turing". */
const MOSTLY = 0.75;

/**
 * What an article is about: up to ten phrases of one to four words, by how often they are said in any of their forms,
 * those of the headline, of the beginning and names before others. From this one article alone, in linear time.
 */
export function keyphrasesOf({
  headline,
  body,
  language,
}: Pick<Article, 'headline' | 'body' | 'language'>): string[] {
  const phrases = phrasesIn([headline, ...beginningOf(paragraphsOf(body))], language);
  // What is said once, unless in the headline or as a name, is a detail.
  const candidates = new Map(
    [...phrases].filter(([, { said, named, inHeadline }]) => said > 1 || named > 0 || inHeadline),
  );
  dropParts(candidates);
  const ranked = [...candidates]
    .map(([key, phrase]) => ({ key, phrase, worth: worthOf(phrase) }))
    .sort((a, b) => b.worth - a.worth || a.phrase.first - b.phrase.first);
  const chosen: typeof ranked = [];
  for (const candidate of ranked) {
    if (chosen.length === MOST) break;
    if (!chosen.some((other) => isOnlyPartOf(candidate, other))) chosen.push(candidate);
  }
  return chosen.map(({ phrase: { source, start, end } }) => source.slice(start, end).toLowerCase());
}

function worthOf({ said, named, inHeadline, first, length, isJoined }: Phrase): number {
  const byChance = said === 1 && named === 0 && length > 1;
  return (
    said *
    (inHeadline ? HEADLINE : 1) *
    (1 + EARLY / (1 + first / EARLY_WORDS)) *
    (1 + NAME * (named / said)) *
    length ** LENGTH *
    (isJoined ? JOINED : 1) *
    (byChance ? ONCE : 1)
  );
}

/** Takes out what is mostly said as a part of a longer phrase. */
function dropParts(candidates: Map<string, Phrase>): void {
  for (const [key, { said, named }] of [...candidates]) {
    if (said === 1 && named === 0) continue;
    const stems = key.split(' ');
    for (let from = 0; from < stems.length; from += 1) {
      for (let to = from + 1; to <= stems.length; to += 1) {
        if (to - from === stems.length) continue;
        const within = stems.slice(from, to).join(' ');
        const part = candidates.get(within);
        if (part !== undefined && said >= MOSTLY * part.said) candidates.delete(within);
      }
    }
  }
}

/** True when one is a part of the other and says nothing more. */
function isOnlyPartOf(one: { key: string; phrase: Phrase }, other: { key: string; phrase: Phrase }): boolean {
  return ` ${other.key} `.includes(` ${one.key} `) && one.phrase.said <= other.phrase.said;
}
