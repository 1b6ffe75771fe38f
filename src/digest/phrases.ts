import { primaryLanguage } from '../core/language-tag.ts';
import { calendarWords } from '../language/calendar.ts';
import { functionWordsOf, isMeaningful, quickWords } from '../language/content-words.ts';
import { wordTokens } from '../language/tokens.ts';

/** A run of words that may say what an article is about, with all that is known of it. */
export interface Phrase {
  /** Where it stands first in the article. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Words that carry meaning, without one that joins them. */
  readonly length: number;
  readonly isJoined: boolean;
  /** The word at which it stands first. */
  readonly first: number;
  readonly inHeadline: boolean;
  /** How often it is said, and how often as a name: in capitals in mid-sentence. */
  said: number;
  named: number;
}

/** Words in a phrase. */
const LONGEST = 4;
/** What may join two words of a phrase, by ISO 639-1: "fin de service", "Bank of England". */
const JOINING: Readonly<Record<string, string>> = {
  en: 'of',
  es: 'de del',
  fr: 'de du des d la le les l à au aux en',
  it: 'di del della dei delle dell',
  nl: 'van',
  pt: 'de do da dos das',
};

interface Token extends Span {
  readonly stem: string;
  readonly kind: 'meaning' | 'joining' | 'other';
  readonly isName: boolean;
  /** True when a sign stands before it. */
  readonly afterSign: boolean;
}

/**
 * Every phrase of up to four words that begins and ends with a word of meaning and reaches over no sign, by the stems
 * of its words with spaces between.
 * Linear. @param texts the headline, then the paragraphs
 */
export function phrasesIn(texts: readonly string[], language: string): Map<string, Phrase> {
  const phrases = new Map<string, Phrase>();
  let before = 0;
  for (const [index, text] of texts.entries()) {
    const tokens = tokensOf(text, language);
    for (const [start, token] of tokens.entries()) {
      if (token.kind === 'meaning')
        addFrom(tokens, start, { text, before, inHeadline: index === 0 }, phrases);
    }
    before += tokens.length;
  }
  return phrases;
}

interface Place {
  readonly text: string;
  /** Words of the texts before. */
  readonly before: number;
  readonly inHeadline: boolean;
}

function addFrom(tokens: readonly Token[], start: number, place: Place, phrases: Map<string, Phrase>): void {
  const first = tokens[start] as Token;
  let key = '';
  let joining = 0;
  let named = true;
  for (let at = start; at < Math.min(tokens.length, start + LONGEST); at += 1) {
    const token = tokens[at] as Token;
    if (token.kind === 'other' || (at > start && token.afterSign)) return;
    key = at === start ? token.stem : `${key} ${token.stem}`;
    if (token.kind === 'joining') {
      joining += 1;
      if (joining > 1) return;
      continue;
    }
    named &&= token.isName;
    let phrase = phrases.get(key);
    if (phrase === undefined) {
      phrase = {
        source: place.text,
        start: first.start,
        end: token.end,
        length: at - start + 1 - joining,
        isJoined: joining > 0,
        first: place.before + start,
        inHeadline: place.inHeadline,
        said: 0,
        named: 0,
      };
      phrases.set(key, phrase);
    }
    phrase.said += 1;
    if (named) phrase.named += 1;
  }
}

function tokensOf(text: string, language: string): Token[] {
  const little = functionWordsOf(language);
  const dates = calendarWords(language);
  const joining = joiningWords(language);
  let before = 0;
  return spansOf(text).map(({ start, end }) => {
    const word = text.slice(start, end).toLowerCase();
    const gap = text.slice(before, start);
    before = end;
    const isLittle = little.has(word) || dates.has(word) || !isMeaningful(word);
    return {
      start,
      end,
      stem: wordTokens(word, language)[0] ?? word,
      kind: joining.has(word) ? 'joining' : isLittle ? 'other' : 'meaning',
      isName: gap !== '' && !ENDS_SENTENCE.test(gap) && STARTS_BIG.test(text.slice(start, start + 2)),
      afterSign: gap !== ' ' && SIGN.test(gap),
    };
  });
}

const SIGN = /[^\s'’-]/;
const ENDS_SENTENCE = /[.!?]\s*$/;
const STARTS_BIG = /^\p{Lu}/u;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a text stand. "États-Unis" is one word, "l'avion" two, and "Ana's" ends before its sign. */
function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  const lower = text.toLowerCase();
  // A letter may change its length with its case, and then places would be off.
  const source = lower.length === text.length ? lower : text;
  let from = 0;
  for (const word of quickWords(source).flatMap(parts)) {
    const start = source.indexOf(word, from);
    if (start === -1) continue;
    from = start + word.length;
    const before = spans.at(-1);
    if (before !== undefined && start === before.end + 1 && source[before.end] === '-') {
      spans[spans.length - 1] = { start: before.start, end: from };
    } else spans.push({ start, end: from });
  }
  return spans;
}

function parts(word: string): string[] {
  const whole = word.replace(/['’]s$/, '');
  const at = whole.search(/['’]/);
  return at === 1 || at === 2 ? [whole.slice(0, at), whole.slice(at + 1)] : [whole];
}

const joiningByLanguage = new Map<string, ReadonlySet<string>>();

function joiningWords(language: string): ReadonlySet<string> {
  let words = joiningByLanguage.get(language);
  if (words === undefined) {
    words = new Set((JOINING[primaryLanguage(language)] ?? '').split(' '));
    joiningByLanguage.set(language, words);
  }
  return words;
}
