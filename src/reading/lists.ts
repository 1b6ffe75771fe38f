import type { BodyBlock } from '../core/body.ts';

type Item = Extract<BodyBlock, { kind: 'item' }>;

/** Deeper lists are shown as if they were this deep. */
const DEEPEST = 5;

/**
 * Puts the items of a body in order, after furniture between them has gone: no list begins deeper than just below the
 * item above it, and a number that counts nothing, because it stands alone, is part of the text: "18. Februar 2025".
 */
export function withTidyLists(body: readonly BodyBlock[]): BodyBlock[] {
  const level = levelled(body);
  const counting = countingItems(level);
  return levelled(
    level.map((block) =>
      block.kind !== 'item' || block.number === null || counting.has(block)
        ? block
        : { kind: 'paragraph', text: `${block.number}. ${block.text}` },
    ),
  );
}

function levelled(body: readonly BodyBlock[]): BodyBlock[] {
  let deepest = 0;
  return body.map((block) => {
    const depth = block.kind === 'item' ? Math.min(block.depth, deepest, DEEPEST) : -1;
    deepest = depth + 1;
    return block.kind === 'item' ? { ...block, depth } : block;
  });
}

/** Numbered items that follow one of the same list, or are followed by one. */
function countingItems(body: readonly BodyBlock[]): ReadonlySet<BodyBlock> {
  const counting = new Set<BodyBlock>();
  /** The last item of each list that is open, outermost first. */
  let open: Item[] = [];
  for (const block of body) {
    if (block.kind !== 'item') {
      open = [];
      continue;
    }
    const before = open[block.depth];
    if (before !== undefined && before.number !== null && block.number === before.number + 1) {
      counting.add(before).add(block);
    }
    open = [...open.slice(0, block.depth), block];
  }
  return counting;
}
