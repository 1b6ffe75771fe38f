const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** A word as it stands in a text. */
export interface PlacedWord {
  readonly word: string;
  readonly lower: string;
  /** It begins with a capital, and is no single letter. */
  readonly capital: boolean;
  /** It begins the text, a sentence or a quotation, where capitals say nothing. */
  readonly opening: boolean;
  /** Nothing but a space or a hyphen stands before it. */
  readonly joined: boolean;
}

/** What stands between two words when the second begins something. */
const OPENS = /[.!?…:;"“”„«»(|–—\n]/u;
const CAPITAL = /^\p{Lu}/u;

/** The words of a text in order, without signs: "Besh-Kala" is two. Works in scripts without spaces, too. */
export function wordsInPlace(text: string): PlacedWord[] {
  const found: PlacedWord[] = [];
  let between = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike !== true) {
      between += segment;
      continue;
    }
    const word = bare(segment);
    found.push({
      word,
      lower: word.toLowerCase(),
      capital: word.length > 1 && CAPITAL.test(word),
      opening: found.length === 0 || OPENS.test(between),
      joined: between === ' ' || between === '-',
    });
    between = '';
  }
  return found;
}

/** Without what is glued to a name: "Orlin's" and "L'Express". */
function bare(word: string): string {
  return word.replace(/['’]s$/u, '').replace(/^\p{L}{1,2}['’](?=\p{L}{2})/u, '');
}
