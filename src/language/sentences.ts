import { primaryLanguage } from '../core/language-tag.ts';
import { abbreviationKind } from './abbreviations.ts';
import { functionWordsOf } from './content-words.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** Characters before a cut that tell whether it is one. */
const TAIL = 40;

/** The word before the full stop at the end, with full stops inside: "Dr", "p.m". */
const LAST_WORD = /(?:^|[\s(«“"„'’\d])(\p{L}[\p{L}.-]*)\.$/u;
/** Initials ("John F. Kennedy", "the U.S. Senate", "J.-P. Costa"). They may end a sentence, too. */
const INITIALS = /(?:^|[\s(«“"„])(?:\p{Lu}\.-?)+$/u;
/** "3. März", "Ludwig XIV." */
const ORDINAL = /(?:^|\s)(?:\d{1,2}|[IVX]+)\.$/;
/** Languages that write ordinals with a full stop. */
const WITH_ORDINALS: ReadonlySet<string> = new Set('cs da de et fi hr hu is lv nb nn no sk sl'.split(' '));

/** French puts a space before the sign that closes a quotation, and the segmenter cuts there: "« Oui ! » Il part." */
const CLOSING = /^»(?:\s+|$)/;

/**
 * The sentences of one paragraph, trimmed, in order. Joined by spaces they give the paragraph back.
 * @param language BCP 47, `und` when unknown
 */
export function sentences(paragraph: string, language: string): string[] {
  const found: string[] = [];
  let open = '';
  let before = '';
  for (const { segment } of segmenterFor(language).segment(paragraph)) {
    const closing = open === '' ? '' : (CLOSING.exec(segment)?.[0] ?? '');
    const rest = segment.slice(closing.length);
    open += closing;
    if (rest === '') continue;
    if (open !== '' && !goesOn(before, rest, language)) {
      found.push(open.trim());
      open = '';
    }
    open += rest;
    before = rest;
  }
  if (open.trim() !== '') found.push(open.trim());
  return found.filter((sentence) => sentence !== '');
}

/**
 * True when the segmenter has cut a sentence in two.
 * @param before the piece before the cut: not the whole sentence, which may be endless
 */
function goesOn(before: string, after: string, language: string): boolean {
  // Lower case goes on: "the U.S. government". So does "Yahoo! Inc.".
  if (/^(?:\p{Ll}|(?:Inc|Corp|Ltd)\b)/u.test(after)) return true;
  // A line break ends what stands before it, whatever it is.
  if (/[\n\u2028\u2029]\s*$/.test(before.slice(-TAIL))) return false;
  const tail = before.slice(-TAIL).trimEnd();
  if (!tail.endsWith('.')) return false;
  const kind = abbreviationKind(LAST_WORD.exec(tail)?.[1]?.toLowerCase() ?? '', language);
  if (kind === 'leading') return true;
  if (kind === 'figures' && /^(?:\d|[IVXLC]+\b)/.test(after)) return true;
  const initials = INITIALS.test(tail);
  // "J. K. Rowling": also where "K" is a word of its own.
  if (initials && /^\p{Lu}\./u.test(after)) return true;
  if (kind === 'trailing' || initials || isOrdinal(tail, language)) return !beginsAnew(after, language);
  return false;
}

function isOrdinal(tail: string, language: string): boolean {
  return WITH_ORDINALS.has(primaryLanguage(language)) && ORDINAL.test(tail);
}

/** True for "The", "He" and a quotation; a name or a noun would go on. */
function beginsAnew(text: string, language: string): boolean {
  if (/^["“„«]/.test(text)) return true;
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase();
  return first !== undefined && functionWordsOf(language).has(first);
}

function segmenterFor(language: string): Intl.Segmenter {
  const code = primaryLanguage(language);
  let segmenter = segmenters.get(code);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(knownOrRoot(code), { granularity: 'sentence' });
    segmenters.set(code, segmenter);
  }
  return segmenter;
}

function knownOrRoot(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    // A tag that is not well formed came from a stranger's front matter: any language's rules are better than none.
    return 'und';
  }
}
