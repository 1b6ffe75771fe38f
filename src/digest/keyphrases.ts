import type { Article } from '../core/article.ts';
import { paragraphsOf } from '../core/body.ts';
import { isStopWord } from '../language/stop-words.ts';
import { indexTokens, words } from '../language/tokens.ts';

/** Key phrases of an article. */
const MOST = 10;
/** Words in a phrase. */
const LONGEST = 3;
/** What a headline's word is worth beside one of the body. */
const HEADLINE = 3;
/** A word of fewer letters says little alone. */
const SHORTEST_WORD = 3;

interface Phrase {
  /** As it stands first in the article, in lower case. */
  readonly text: string;
  readonly length: number;
  weight: number;
}

/**
 * What an article is about: phrases of up to three words without a stop word, by how often they are said in any of
 * their forms, the headline counting more and longer phrases before their parts.
 */
export function keyphrasesOf({
  headline,
  body,
  language,
}: Pick<Article, 'headline' | 'body' | 'language'>): string[] {
  const phrases = new Map<string, Phrase>();
  count(headline, HEADLINE, language, phrases);
  for (const paragraph of paragraphsOf(body)) count(paragraph, 1, language, phrases);
  const ranked = [...phrases.values()]
    // What is said once, and not in the headline, is a detail.
    .filter(({ weight }) => weight > 1)
    .sort((a, b) => b.weight * b.length - a.weight * a.length);
  const chosen: string[] = [];
  for (const { text } of ranked) {
    if (chosen.length < MOST && !chosen.some((other) => overlap(other, text))) chosen.push(text);
  }
  return chosen;
}

/** True when one is a part of the other: the better of the two is enough. */
function overlap(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

/** Adds every phrase of a text. A phrase never reaches over a sign or a stop word. */
function count(text: string, weight: number, language: string, phrases: Map<string, Phrase>): void {
  for (const stretch of stretches(text, language)) {
    for (let start = 0; start < stretch.length; start += 1) {
      for (let length = 1; length <= Math.min(LONGEST, stretch.length - start); length += 1) {
        const phrase = stretch.slice(start, start + length).join(' ');
        if (length === 1 && phrase.length < SHORTEST_WORD) continue;
        const key = indexTokens(phrase, language).join(' ');
        const known = phrases.get(key);
        if (known === undefined) phrases.set(key, { text: phrase, length, weight });
        else known.weight += weight;
      }
    }
  }
}

/** The runs of words that carry meaning, between signs and stop words. */
function stretches(text: string, language: string): string[][] {
  const found: string[][] = [];
  for (const clause of text.split(/[^\p{L}\p{M}\p{N}\s’'-]+/u)) {
    let open: string[] = [];
    for (const word of words(clause)) {
      if (!isStopWord(word, [language]) && !/^\p{N}+$/u.test(word)) open.push(word);
      else if (open.length > 0) {
        found.push(open);
        open = [];
      }
    }
    if (open.length > 0) found.push(open);
  }
  return found;
}
