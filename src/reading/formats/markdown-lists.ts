import type { Token } from 'markdown-it';

/** Tokens that begin a list. */
export const LISTS: ReadonlySet<string> = new Set(['ordered_list_open', 'bullet_list_open']);

/** What the items of ordered lists are. */
export interface Numbering {
  /** The number of each, by the token that begins it. */
  readonly numbers: ReadonlyMap<Token, number>;
  /** Items of lists that are none: "18. Februar 2025" alone is a paragraph that begins with a number. */
  readonly paragraphs: ReadonlySet<Token>;
}

/** Numbers are as written, so that years and rankings stay; where all are the same, Markdown is left to count. */
export function numberingOf(tokens: readonly Token[]): Numbering {
  const numbers = new Map<Token, number>();
  const paragraphs = new Set<Token>();
  const lists: Token[][] = [];
  for (const token of tokens) {
    if (LISTS.has(token.type)) lists.push([]);
    else if (token.type === 'list_item_open') lists.at(-1)?.push(token);
    else if (token.type === 'bullet_list_close') lists.pop();
    else if (token.type === 'ordered_list_close') {
      const items = lists.pop() ?? [];
      const [first, ...others] = items;
      if (first === undefined) continue;
      if (others.length === 0) paragraphs.add(first);
      const isCounted = others.every(({ info }) => Number(info) === Number(first.info));
      for (const [at, item] of items.entries())
        numbers.set(item, isCounted ? Number(first.info) + at : Number(item.info));
    }
  }
  return { numbers, paragraphs };
}
