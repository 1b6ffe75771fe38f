import type { Block, Document } from './document.ts';
import { halveBlock } from './halve-block.ts';

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
  const halves = halveBlock(block);
  // What cannot be halved any more (a single character, a rule) is as small as it gets on any platform.
  return halves === null ? [block] : halves.flatMap((half) => splitBlock(half, measure, limit));
}
