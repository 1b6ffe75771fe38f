import { writtenIn } from './dates.ts';

const lists = new Map<string, Intl.ListFormat>();

/** A piece of a list: an element with its place, or what stands between two of them. */
export interface ListPiece {
  readonly text: string;
  readonly at: number | null;
}

/** The pieces of a list as a language writes it: "a, b and c". */
export function listPieces(elements: readonly string[], locale: string): ListPiece[] {
  const list = lists.getOrInsertComputed(
    locale,
    () => new Intl.ListFormat(writtenIn(locale), { type: 'conjunction' }),
  );
  let at = -1;
  return list.formatToParts(elements).map(({ type, value }) => {
    if (type !== 'element') return { text: value, at: null };
    at += 1;
    return { text: value, at };
  });
}

/** The same as one text. */
export function listOf(elements: readonly string[], locale: string): string {
  return listPieces(elements, locale)
    .map(({ text }) => text)
    .join('');
}

const choices = new Map<string, Intl.ListFormat>();

/** A list of which any will do: "a, b or c". */
export function anyOf(elements: readonly string[], locale: string): string {
  return choices
    .getOrInsertComputed(locale, () => new Intl.ListFormat(writtenIn(locale), { type: 'disjunction' }))
    .format(elements);
}
