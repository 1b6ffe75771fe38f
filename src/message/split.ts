import type { About, Block, Document, Entry, Inline } from './document.ts';
import { halveInlines, halveText } from './halve.ts';

/** What a message may hold on a platform, or what a block takes of it. Both counts add up over blocks. */
export interface Size {
  /** Platform blocks or components. */
  readonly blocks: number;
  /** Characters as sent, escapes included. */
  readonly characters: number;
}

/** A platform's measure: what one block takes, what one block may take, and what a whole message may take. */
export interface Measure {
  size(block: Block): Size;
  readonly perBlock: Size;
  readonly perMessage: Size;
}

/**
 * Splits a document into parts that each fit a message. Nothing is dropped or shortened: joined again, the parts say
 * what the document said. A heading stays with what follows it.
 */
export function splitDocument(document: Document, measure: Measure): Document[] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  let used = NOTHING;
  for (const group of groups(document.blocks, measure)) {
    const size = sizeOf(group, measure);
    if (part.length > 0 && !fits(addSizes(used, size), measure.perMessage)) {
      parts.push(part);
      part = [];
      used = NOTHING;
    }
    // Between two messages no rule is needed.
    part.push(...(part.length === 0 && parts.length > 0 ? withoutRules(group) : group));
    used = addSizes(used, size);
  }
  if (part.length > 0) parts.push(part);
  return parts.map((blocks) => ({ ...document, blocks }));
}

/** A group without the rules that it begins with. */
function withoutRules(group: readonly Block[]): Block[] {
  const first = group.findIndex(({ type }) => type !== 'divider');
  return first === -1 ? [] : group.slice(first);
}

/** Blocks that belong on one message: each heading and rule with the first thing after it that is neither. */
function groups(blocks: readonly Block[], measure: Measure): Block[][] {
  const result: Block[][] = [];
  let open: Block[] = [];
  for (const whole of blocks) {
    for (const block of splitBlock(whole, measure, roomBelow(open, measure))) {
      if (open.length > 0 && !fits(sizeOf([...open, block], measure), measure.perMessage)) {
        result.push(open);
        open = [];
      }
      open.push(block);
      if (block.type === 'heading' || block.type === 'divider') continue;
      const above = result.at(-1);
      if (above !== undefined && belongsTo(above, open, measure)) above.push(...open);
      else result.push(open);
      open = [];
    }
  }
  if (open.length > 0) result.push(open);
  return result;
}

/** Small print belongs to what stands above it, where both fit: alone it would be a message about nothing. */
function belongsTo(above: readonly Block[], group: readonly Block[], measure: Measure): boolean {
  const isSmall = group.every(({ type }) => SMALL.has(type));
  const last = above.at(-1)?.type;
  if (!isSmall || (last !== 'entry' && last !== 'text' && last !== 'list')) return false;
  return fits(sizeOf([...above, ...group], measure), measure.perMessage);
}

/** What a block may take so that it fits on one message with the headings above it. */
function roomBelow(headings: readonly Block[], { size, perBlock, perMessage }: Measure): Size {
  const left = headings.reduce((room, block) => room - size(block).characters, perMessage.characters);
  return { ...perBlock, characters: Math.min(perBlock.characters, left) };
}

/** What means nothing without what it stands below. */
const SMALL: ReadonlySet<Block['type']> = new Set(['context', 'actions', 'menu', 'divider']);

const NOTHING: Size = { blocks: 0, characters: 0 };

function sizeOf(blocks: readonly Block[], measure: Measure): Size {
  return blocks.map((block) => measure.size(block)).reduce(addSizes, NOTHING);
}

/** The sum of two sizes. */
export function addSizes(a: Size, b: Size): Size {
  return { blocks: a.blocks + b.blocks, characters: a.characters + b.characters };
}

function fits(size: Size, limit: Size): boolean {
  return size.blocks <= limit.blocks && size.characters <= limit.characters;
}

/** A block as it is when it fits, else as several that do. */
function splitBlock(block: Block, measure: Measure, limit: Size): Block[] {
  if (fits(measure.size(block), limit)) return [block];
  const halves = halve(block);
  // What cannot be halved any more (a single character, a rule) is as small as it gets on any platform.
  return halves === null ? [block] : halves.flatMap((half) => splitBlock(half, measure, limit));
}

function halve(block: Block): Block[] | null {
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
