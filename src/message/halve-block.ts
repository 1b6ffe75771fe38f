import type { About, Block, Entry, Inline } from './document.ts';
import { halveInlines, halveText } from './halve.ts';

/**
 * A block as smaller ones that say the same, in order; null when it cannot be cut. The first goes on saying what it is about,
 * the others that they are the rest of it.
 */
export function halveBlock(block: Block): Block[] | null {
  switch (block.type) {
    case 'divider':
    case 'actions':
    case 'menu':
      return null;
    case 'heading': {
      const pair = halveText(block.text);
      return pair && cutApart({ ...block, text: pair[0] }, { ...block, text: pair[1] });
    }
    case 'context': {
      const pair = halveInlines(block.content);
      return pair?.map((content) => ({ ...block, content })) ?? null;
    }
    case 'text': {
      const pair = halveInlines(block.content);
      return pair && cutApart({ ...block, content: pair[0] }, { ...block, content: pair[1] });
    }
    case 'list': {
      if (block.items.length > 1) {
        const middle = Math.ceil(block.items.length / 2);
        return [itemsOf(block, 0, middle), itemsOf(block, middle, block.items.length)];
      }
      const pair = halveInlines(block.items[0] ?? []);
      return pair?.map((content) => ({ type: 'text', content })) ?? null;
    }
    case 'entry':
      return halveEntry(block);
  }
}

/** The longest of an entry's texts goes on below it and repeats nothing. */
function halveEntry(entry: Entry): Block[] | null {
  const { headline, dek, details } = entry;
  const small = details.flat().reduce((sum, inline) => sum + lengthOf(inline), 0);
  if (dek.length >= headline.length && dek.length >= small) {
    const pair = halveText(dek);
    if (pair === null) return null;
    const more: AboutArticle = { type: 'text', content: [{ type: 'text', text: pair[1] }] };
    const [first, rest] = cutApart({ ...entry, dek: pair[0], details: [] }, withAbout(more, entry.about));
    return [first, rest, ...details.map(smallPrint)];
  }
  if (small > headline.length) {
    const pair = halveDetails(details);
    return pair && [{ ...entry, details: pair[0] }, ...pair[1].map(smallPrint)];
  }
  const pair = halveText(headline);
  return (
    pair && [
      // With half of its headline in another block it cannot be put right: nothing says what it is about.
      { type: 'heading', level: 2, text: pair[0] },
      { ...withoutAbout(entry), headline: pair[1] },
    ]
  );
}

type AboutArticle = Extract<Block, { readonly about?: About }>;

/** Two halves of one block: the first says what they are about, the other is its rest. */
function cutApart(first: AboutArticle, second: AboutArticle): [AboutArticle, AboutArticle] {
  const { about } = first;
  if (about === undefined) return [first, second];
  const { articleId, shows } = about;
  return [
    shows === 'rest' ? first : { ...first, about: { ...about, isCut: true } },
    { ...second, about: { articleId, shows: 'rest' } },
  ];
}

function withAbout(block: AboutArticle, about: About | undefined): AboutArticle {
  return about === undefined ? block : { ...block, about };
}

function withoutAbout({ about: _, ...entry }: Entry): Entry {
  return entry;
}

function itemsOf(block: Extract<Block, { type: 'list' }>, from: number, until: number): Block {
  const { items, articles } = block;
  return {
    ...block,
    items: items.slice(from, until),
    ...(articles === undefined ? {} : { articles: articles.slice(from, until) }),
  };
}

/** Between lines where there are several. */
function halveDetails(details: Entry['details']): [Entry['details'], Entry['details']] | null {
  if (details.length > 1) {
    const middle = Math.ceil(details.length / 2);
    return [details.slice(0, middle), details.slice(middle)];
  }
  const pair = halveInlines(details[0] ?? []);
  return pair && [[pair[0]], [pair[1]]];
}

function smallPrint(content: readonly Inline[]): Block {
  return { type: 'context', content };
}

function lengthOf(inline: Inline): number {
  return inline.text.length + (inline.type === 'link' ? inline.url.length : 0);
}
