import { createRequire } from 'node:module';
import { functionWordsIn, languageByFunctionWords } from './count-function-words.ts';
import { LANGUAGES } from './languages.ts';
import { languageByScript } from './script.ts';

/*
 * Two ways to tell. The quick one counts letters by script and then function words; it answers only when one language
 * leads clearly. The thorough one, `tinyld`, is more than ten times slower and has the rest: headlines, mixtures, and
 * scripts that several languages share and that have no list of words.
 */

/** Characters of each sample whose letters and function words are counted. */
const QUICK_SAMPLE = 300;
/**
 * Characters of each sample that `tinyld` votes on. Over a single sample it takes an English report full of Korean
 * names for Klingon: a vote over three places of the text is quicker and surer than the whole text.
 */
const THOROUGH_SAMPLE = 200;
/** What a function word counts beside the votes of `tinyld`, which are 1 at most for each place. */
const WORD_VOTE = 0.2;
/** Below this many letters, any guess would be a coin toss. */
const ENOUGH_LETTERS = /^(?:\P{L}*\p{L}){12}/u;

/** @returns ISO 639-1 code of the language that a text is most likely in, or `und` when there is too little to tell. */
export function detectLanguage(text: string): string {
  if (!ENOUGH_LETTERS.test(text.slice(0, 3 * THOROUGH_SAMPLE))) return 'und';
  return quickly(text) ?? thoroughly(text);
}

/** Function words are known in small letters: a text that is mostly in capitals is read as if it were not. */
function spoken(sample: string): string {
  const capitals = sample.replace(/\P{Lu}+/gu, '').length;
  const small = sample.replace(/\P{Ll}+/gu, '').length;
  return capitals > small ? sample.toLowerCase() : sample;
}

/** @returns null when it is not clear */
function quickly(text: string): string | null {
  const sample = spoken(samples(text, QUICK_SAMPLE).join('\n').normalize());
  const script = languageByScript(sample);
  return script === 'words' ? languageByFunctionWords(sample) : script;
}

const require = createRequire(import.meta.url);
/** Loaded when it is first asked for: loading takes 90 ms, and many folders never need it. */
let tinyld: typeof import('tinyld') | undefined;

function thoroughly(text: string): string {
  tinyld ??= require('tinyld') as typeof import('tinyld');
  const votes = new Map<string, number>();
  for (const sample of samples(text, THOROUGH_SAMPLE)) {
    for (const { lang, accuracy } of tinyld.detectAll(sample, { only: [...LANGUAGES] })) {
      votes.set(lang, (votes.get(lang) ?? 0) + accuracy);
    }
  }
  // A word or two are no language where `tinyld` knows none.
  if (votes.size === 0) return 'und';
  for (const [language, count] of functionWordsIn(spoken(text.slice(0, QUICK_SAMPLE)))) {
    votes.set(language, (votes.get(language) ?? 0) + count * WORD_VOTE);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? 'und';
}

/** The beginning, the middle and the end, without overlap. */
function samples(text: string, size: number): string[] {
  if (text.length <= size) return [text];
  const last = text.length - size;
  const starts = text.length < 3 * size ? [0, Math.max(size, last)] : [0, Math.floor(last / 2), last];
  return starts.map((start) => text.slice(start, start + size));
}
