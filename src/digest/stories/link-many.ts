import { averageLink } from './average-link.ts';

/** Items that are compared all with all at once. */
const MOST_AT_ONCE = 400;
/** Items that stand for their group when there are more. */
const SAMPLE = 12;

/**
 * Average-link clustering in time and memory that grow with the number of items: exactly up to 400 of them; more are
 * clustered in portions, and then the groups of all portions by samples.
 * @param groups what is together from the start, single items mostly
 * @returns the groups that these come to
 */
export function linkMany(
  groups: readonly (readonly number[])[],
  alike: (one: number, other: number) => number,
  enough: number,
): number[][] {
  let current = groups.map((group) => [...group]);
  for (;;) {
    const portions = portionsOf(current);
    const next = portions.flatMap((portion) => linkPortion(portion, alike, enough));
    if (portions.length < 2 || next.length === current.length) return next;
    current = next;
  }
}

/** As many groups at once as their samples allow. */
function portionsOf(groups: readonly number[][]): number[][][] {
  const portions: number[][][] = [];
  let room = 0;
  for (const group of groups) {
    room -= Math.min(SAMPLE, group.length);
    if (room < 0) {
      portions.push([]);
      room = MOST_AT_ONCE - Math.min(SAMPLE, group.length);
    }
    portions.at(-1)?.push(group);
  }
  return portions;
}

function linkPortion(
  groups: readonly number[][],
  alike: (one: number, other: number) => number,
  enough: number,
): number[][] {
  const items: number[] = [];
  const groupOf: number[] = [];
  const together: number[][] = [];
  for (const [place, group] of groups.entries()) {
    const sample = group.slice(-SAMPLE);
    together.push(sample.map((_, offset) => items.length + offset));
    items.push(...sample);
    groupOf.push(...sample.map(() => place));
  }
  const at = (place: number) => items[place] ?? 0;
  const linked = averageLink(items.length, (one, other) => alike(at(one), at(other)), enough, together);
  return linked.map((places) =>
    [...new Set(places.map((place) => groupOf[place] ?? 0))].flatMap((place) => groups[place] ?? []),
  );
}
