/** Digits with the signs that group them: "1,200", "1 200" and "5.9". */
const NUMBER = /\p{N}+(?:[.,]\p{N}+|[ \u00A0\u202F]\p{N}{3}(?!\p{N}))*/gu;

/**
 * The numbers of a text by their digits alone, because languages group them differently. Without single digits, which
 * say little.
 */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)]
    .map(([number]) => number.replace(/\P{N}/gu, ''))
    .filter((digits) => digits.length > 1);
}
