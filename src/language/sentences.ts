import { isStopWord } from './stop-words.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** Words before a full stop that do not end a sentence, beyond what `Intl.Segmenter` knows. */
const ABBREVIATION =
  /(?:^|[\s(«“"])(?:Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Gov|Gen|Lt|Col|St|Jr|Sr|vs|No|Inc|Corp|Ltd|Co|[Cc]f|[Mm]me|MM?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;
/** Initials ("John F. Kennedy", "the U.S. Senate"). They may end a sentence, too. */
const INITIALS = /(?:^|[\s(«“"])(?:\p{Lu}\.)+\s*$/u;

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
  // Lower case goes on: "the U.S. government".
  if (/^\p{Ll}/u.test(after) || ABBREVIATION.test(before)) return true;
  // After initials a name goes on, and a word such as "The" or "He" begins anew.
  const first = /^\p{L}+/u.exec(after)?.[0].toLowerCase();
  return INITIALS.test(before) && (first === undefined || !isStopWord(first, [language]));
}

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(knownOrRoot(language), { granularity: 'sentence' });
    segmenters.set(language, segmenter);
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
