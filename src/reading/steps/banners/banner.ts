/** A kind of furniture that may stand anywhere in a text, as a block of its own. */
export interface Banner {
  /** Characters: a longer line is none. */
  readonly longest: number;
  /** @param words the line without the arrows, dots and brackets that pages put before it */
  readonly isOne: (line: string, words: string) => boolean;
}
