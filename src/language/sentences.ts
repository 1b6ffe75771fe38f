const segmenters = new Map<string, Intl.Segmenter>();

/** Words before a full stop that do not end a sentence, beyond what `Intl.Segmenter` knows. */
const ABBREVIATION =
  /(?:^|[\s(«“"])(?:(?:\p{Lu}\.)*\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Gov|Gen|Lt|Col|St|Jr|Sr|vs|No|Inc|Corp|Ltd|Co|[Cc]f|[Mm]me|MM?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/**
 * The sentences of one paragraph, trimmed, in order. Joined by spaces they give the paragraph back.
 * @param language BCP 47, `und` when unknown
 */
export function sentences(paragraph: string, language: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const { segment } of segmenterFor(language).segment(paragraph)) {
    // A sentence that begins in lower case is the rest of the one before: "the U.S. government".
    if (open !== '' && !(ABBREVIATION.test(open) || /^\p{Ll}/u.test(segment))) {
      found.push(open.trim());
      open = '';
    }
    open += segment;
  }
  if (open.trim() !== '') found.push(open.trim());
  return found.filter((sentence) => sentence !== '');
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
