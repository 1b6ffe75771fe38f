import { type BodyBlock, paragraphsOf } from '../core/body.ts';
import { oneLine } from '../core/text.ts';
import { contentStems } from '../language/content-words.ts';
import { sentences } from '../language/sentences.ts';
import { shorten } from '../language/shorten.ts';
import { beginningOf } from './beginning.ts';
import { withoutDateline } from './dateline.ts';
import { quotedShares } from './quoted.ts';

/** A sentence of an article that a summary may be made of. */
export interface Sentence {
  /** On one line. */
  readonly text: string;
  /** Its place among the sentences, from 0. */
  readonly at: number;
  /** How much of it is quoted, 0 to 1. */
  readonly quoted: number;
  /** The stems of its words that carry meaning. */
  readonly stems: ReadonlySet<string>;
}

/** Characters of a sentence: text without full stops would otherwise fill the screen. */
const LONGEST_SENTENCE = 700;
/** A shorter paragraph without a full stop is a heading or a label. */
const LONGEST_LABEL = 80;

/** What is looked for sentences, one after the other, until one has some. */
const KINDS: readonly (readonly BodyBlock['kind'][])[] = [
  ['paragraph'],
  ['item'],
  ['quote'],
  ['heading', 'table'],
  ['code'],
];

const ENDS_A_SENTENCE = /[.!?…。！？।؟۔።։]["”’»)\]]*$/u;

/** The sentences of an article's prose in reading order, without datelines. Linear, and never more than a few hundred. */
export function proseOf(body: readonly BodyBlock[], language: string): Sentence[] {
  for (const kinds of KINDS) {
    const texts = paragraphsOf(body.filter(({ kind }) => kinds.includes(kind)));
    const found = sentencesOf(texts, language);
    if (found.length > 0) return found;
  }
  return [];
}

function sentencesOf(texts: readonly string[], language: string): Sentence[] {
  const prose = texts.filter((text) => text.length > LONGEST_LABEL || ENDS_A_SENTENCE.test(text));
  const found = new Map<string, Sentence>();
  for (const text of beginningOf(prose.length > 0 ? prose : texts)) {
    const paragraph = withoutDateline(oneLine(text));
    const whole = sentences(paragraph, language);
    const quoted = quotedShares(whole);
    for (const [index, sentence] of whole.entries()) {
      // A line of figures or signs alone, such as a stray year, says nothing.
      if (!/\p{L}{2}/u.test(sentence) || found.has(sentence)) continue;
      const stems = new Set(contentStems(sentence.slice(0, LONGEST_SENTENCE), language));
      found.set(sentence, {
        text: shorten(sentence, LONGEST_SENTENCE),
        at: found.size,
        quoted: quoted[index] ?? 0,
        stems,
      });
    }
  }
  return [...found.values()];
}
