/** Names shorter than this are too near to each other for a guess: `rate` is no `date`. */
const SHORTEST = 5;
/** From so many characters on, two slips are forgiven. */
const LONG = 8;

/**
 * The name that was probably meant by a mistyped one: one slip away, or two in a long name. A slip is a letter too
 * many, one missing, a wrong one, or two that have changed places; the first letter is taken to be right.
 */
export function nearest(typed: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const allowed = name.length >= LONG ? 2 : 1;
    if (name.length < SHORTEST || name[0] !== typed[0]) continue;
    if (Math.abs(name.length - typed.length) > allowed) continue;
    const slips = slipsBetween(typed, name);
    if (slips <= allowed && slips < least) [best, least] = [name, slips];
  }
  return best;
}

/** The distance of Damerau and Levenshtein, in which no stretch is edited twice. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(slips);
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}
