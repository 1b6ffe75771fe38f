/**
 * Average-link clustering: the two groups whose members are most alike on average become one, until no two groups are
 * alike enough. Time and memory grow with the square of `size`.
 * @param size how many items there are, numbered from 0
 * @param alike of two different items, the same both ways
 * @param enough the least average for two groups to become one
 * @param together items that are one group from the start; every other item begins as a group of its own
 * @returns the items of each group in ascending order
 */
export function averageLink(
  size: number,
  alike: (one: number, other: number) => number,
  enough: number,
  together: readonly (readonly number[])[] = [],
): number[][] {
  const groups: number[][] = Array.from({ length: size }, (_, item) => [item]);
  const sums = Array.from({ length: size }, () => new Float64Array(size));
  for (let one = 1; one < size; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const value = alike(one, other);
      row(sums, one)[other] = value;
      row(sums, other)[one] = value;
    }
  }
  const alive = new Set(groups.keys());
  const merge = (into: number, from: number) => {
    members(groups, into).push(...members(groups, from));
    alive.delete(from);
    for (const other of alive) {
      const sum = (row(sums, into)[other] ?? 0) + (row(sums, from)[other] ?? 0);
      row(sums, into)[other] = sum;
      row(sums, other)[into] = sum;
    }
  };
  for (const [first, ...others] of together) {
    if (first !== undefined) for (const other of others) merge(first, other);
  }

  const average = (one: number, other: number) =>
    (row(sums, one)[other] ?? 0) / (members(groups, one).length * members(groups, other).length);
  const best = new Map<number, { readonly other: number; readonly value: number }>();
  const findBest = (one: number) => {
    let found = { other: -1, value: 0 };
    for (const other of alive) {
      if (other === one) continue;
      const value = average(one, other);
      if (value > found.value) found = { other, value };
    }
    best.set(one, found);
  };
  for (const one of alive) findBest(one);
  for (;;) {
    let into = -1;
    let most = enough;
    for (const one of alive) {
      const value = best.get(one)?.value ?? 0;
      if (value > most || (into === -1 && value >= most)) [into, most] = [one, value];
    }
    const from = best.get(into)?.other ?? -1;
    if (into === -1 || from === -1) break;
    merge(into, from);
    best.delete(from);
    findBest(into);
    // An average with the two together lies between those with each: no third group has found a better one by this.
    for (const one of alive) {
      const other = best.get(one)?.other;
      if (one !== into && (other === into || other === from)) findBest(one);
    }
  }
  return [...alive].map((group) => members(groups, group).toSorted((a, b) => a - b));
}

function row(sums: readonly Float64Array[], at: number): Float64Array {
  return sums[at] ?? new Float64Array(0);
}

function members(groups: readonly number[][], at: number): number[] {
  return groups[at] ?? [];
}
