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

const ENDS_A_SENTENCE = /[.!?…。！？।؟۔։።]["”’»)\]]*$/u;
/** A line of figures or signs alone, such as a stray year, says nothing. */
const WORDS = /\p{L}{2}/u;
const ANYTHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/**
 * The sentences of an article's prose in reading order, without datelines; where there is none, its labels, and in the
 * end whatever it shows. Each once. Linear, and bounded for texts of any length.
 */
export function proseOf(body: readonly BodyBlock[], language: string): Sentence[] {
  const texts = KINDS.map((kinds) => paragraphsOf(body.filter(({ kind }) => kinds.includes(kind))));
  const reports = texts.map((all) => all.filter(isReport));
  for (const [sources, says] of [
    [reports, WORDS] as const,
    [texts, WORDS] as const,
    [texts, ANYTHING] as const,
  ]) {
    for (const source of sources) {
      const found = sentencesOf(source, language, says);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** False for a label: a few words without a full stop. */
function isReport(text: string): boolean {
  return text.length > LONGEST_LABEL || ENDS_A_SENTENCE.test(text.slice(-20));
}

/** @param says what a sentence has to have */
function sentencesOf(texts: readonly string[], language: string, says: RegExp): Sentence[] {
  const found = new Map<string, Sentence>();
  for (const [index, text] of beginningOf(texts).entries()) {
    const all = sentences(withoutDateline(oneLine(text)), language);
    // The text is longer than what is looked at: its last sentence is a half.
    const whole = text.length < (texts[index]?.length ?? 0) && all.length > 1 ? all.slice(0, -1) : all;
    const quoted = quotedShares(whole);
    for (const [place, sentence] of whole.entries()) {
      if (!says.test(sentence) || found.has(sentence)) continue;
      found.set(sentence, {
        text: shorten(sentence, LONGEST_SENTENCE),
        at: found.size,
        quoted: quoted[place] ?? 0,
        stems: new Set(contentStems(sentence.slice(0, LONGEST_SENTENCE), language)),
      });
    }
  }
  return [...found.values()];
}
