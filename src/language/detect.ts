import { createRequire } from 'node:module';
import { FUNCTION_WORDS } from './function-words.ts';

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
/** Below this many letters, any guess would be a coin toss. */
const ENOUGH_LETTERS = /^(?:\P{L}*\p{L}){12}/u;

/** Share of the letters that the leading script must have. */
const CLEAR_SCRIPT = 2 / 3;
/** Of its kana and Han, Japanese has at least this share of kana. */
const JAPANESE_KANA = 0.15;
/** Chinese has at most this share, in names, over at least so many letters. */
const CHINESE_KANA = 0.02;
const CHINESE_LETTERS = 30;
/** Function words that the winner has and its rival has not: at least so many, and so many times the reverse. */
const CLEAR_LEAD = 4;
const CLEAR_RATIO = 3;
/** A word counts so often at most: "Rio de Janeiro" and "de Gaulle" all over a text do not make it Portuguese. */
const MOST_OF_ONE_WORD = 3;

/** Languages that news is written in and that can be told apart; a wider choice mostly adds mistakes. ISO 639-1. */
const CANDIDATES = (
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka ko lt lv mk nb nl no pl pt ro ru sk sl sr ' +
  'sv ta te th tr uk ur vi zh'
).split(' ');

/** Blocks of letters beyond Latin, by code unit: first, last, and the only candidate written so, or a name. */
const BLOCKS: readonly (readonly [number, number, string])[] = [
  [0x400, 0x52f, 'words'],
  [0x600, 0x6ff, 'words'],
  [0x3041, 0x30fa, 'kana'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'ko'],
  [0x370, 0x3ff, 'el'],
  [0x1f00, 0x1fff, 'el'],
  [0x531, 0x587, 'hy'],
  [0x5d0, 0x5ea, 'he'],
  [0x900, 0x97f, 'hi'],
  [0x980, 0x9ff, 'bn'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xe00, 0xe7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
];

/** Which languages have a function word. Filled when it is first asked for. */
const languagesOf = new Map<string, string[]>();

/** @returns ISO 639-1 code of the language that a text is most likely in, or `und` when there is too little to tell. */
export function detectLanguage(text: string): string {
  if (!ENOUGH_LETTERS.test(text.slice(0, 3 * THOROUGH_SAMPLE))) return 'und';
  return quickly(text) ?? thoroughly(text);
}

/** @returns null when it is not clear */
function quickly(text: string): string | null {
  const sample = samples(text, QUICK_SAMPLE).join('\n').normalize();
  const script = scriptOf(sample);
  return script === 'words' ? byFunctionWords(sample) : script;
}

/** The language that a script stands for, `words` when its function words have to tell, null when it is not clear. */
function scriptOf(sample: string): string | null {
  const counts = new Map<string, number>();
  let latin = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) {
      const lower = code | 0x20;
      if ((lower >= 0x61 && lower <= 0x7a) || code >= 0xc0) latin += 1;
    } else {
      const script = blockOf(code);
      if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
    }
  }
  counts.set('words', (counts.get('words') ?? 0) + latin);
  const kana = counts.get('kana') ?? 0;
  const both = kana + (counts.get('han') ?? 0);
  counts.delete('kana');
  counts.delete('han');
  counts.set(kana >= JAPANESE_KANA * both ? 'ja' : isChinese(kana, both) ? 'zh' : 'unclear', both);
  let letters = 0;
  for (const count of counts.values()) letters += count;
  for (const [script, count] of counts) {
    if (count >= CLEAR_SCRIPT * letters) return script === 'unclear' ? null : script;
  }
  return null;
}

/** A headline can be Japanese without any kana. */
function isChinese(kana: number, both: number): boolean {
  return both >= CHINESE_LETTERS && kana <= CHINESE_KANA * both;
}

function blockOf(code: number): string | null {
  for (const [first, last, script] of BLOCKS) if (code >= first && code <= last) return script;
  return null;
}

/** The language whose function words are clearly more than those of each other language. */
function byFunctionWords(sample: string): string | null {
  const hits = new Map<string, number>();
  const totals = new Map<string, number>();
  const languages = functionWords();
  for (const word of sample.match(/\p{L}+/gu) ?? []) {
    // Names and the words at the head of a sentence are in capitals, and stay out.
    const having = languages.get(word);
    if (having === undefined) continue;
    const count = (hits.get(word) ?? 0) + 1;
    if (count > MOST_OF_ONE_WORD) continue;
    hits.set(word, count);
    for (const language of having) totals.set(language, (totals.get(language) ?? 0) + 1);
  }
  let winner = '';
  for (const [language, total] of totals) if (total > (totals.get(winner) ?? 0)) winner = language;
  const own = totals.get(winner) ?? 0;
  if (own < CLEAR_LEAD) return null;

  const shared = new Map<string, number>();
  for (const [word, count] of hits) {
    const having = languages.get(word) ?? [];
    if (!having.includes(winner)) continue;
    for (const language of having) shared.set(language, (shared.get(language) ?? 0) + count);
  }
  for (const [rival, total] of totals) {
    if (rival === winner) continue;
    const common = shared.get(rival) ?? 0;
    const lead = own - common;
    if (lead < CLEAR_LEAD || lead < CLEAR_RATIO * (total - common)) return null;
  }
  return winner;
}

function functionWords(): ReadonlyMap<string, readonly string[]> {
  if (languagesOf.size > 0) return languagesOf;
  for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
    for (const word of new Set(words.split(' '))) {
      const having = languagesOf.get(word);
      if (having === undefined) languagesOf.set(word, [language]);
      else having.push(language);
    }
  }
  return languagesOf;
}

const require = createRequire(import.meta.url);
/** Loaded when it is first asked for: loading takes 90 ms, and many folders never need it. */
let tinyld: typeof import('tinyld') | undefined;

function thoroughly(text: string): string {
  tinyld ??= require('tinyld') as typeof import('tinyld');
  const votes = new Map<string, number>();
  for (const sample of samples(text, THOROUGH_SAMPLE)) {
    for (const { lang, accuracy } of tinyld.detectAll(sample, { only: CANDIDATES })) {
      votes.set(lang, (votes.get(lang) ?? 0) + accuracy);
    }
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
