/** ROUGE (Lin 2004) as it is reported: F1 over stemmed words, for one candidate and one reference. */
import snowball from 'snowball-stemmers';
import { words } from '../../src/language/tokens.ts';

/** Shorter words stay as they are, as in the usual implementations: "us" is not "u". */
const SHORTEST_STEMMED = 4;

const english = snowball.newStemmer('english');

/** Runs of letters and digits in lower case, English ones stemmed. Signs are not compared. */
export function rougeTokens(text: string): string[] {
  return words(text)
    .flatMap((word) => word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .map((word) => (word.length < SHORTEST_STEMMED ? word : english.stem(word)));
}

/** F1 of the runs of `n` words that the two texts share, each run as often as in the text that has it less often. */
export function rougeN(candidate: string, reference: string, n: number): number {
  const own = runsOf(rougeTokens(candidate), n);
  const wanted = runsOf(rougeTokens(reference), n);
  let shared = 0;
  for (const [run, count] of wanted) shared += Math.min(count, own.get(run) ?? 0);
  return f1(shared, total(own), total(wanted));
}

/**
 * F1 of the summary-level longest common subsequence: for each sentence of the reference the union of what it shares,
 * in order, with each sentence of the candidate. A word counts at most as often as it is in either text.
 */
export function rougeL(candidate: readonly string[], reference: readonly string[]): number {
  const own = candidate.map(rougeTokens);
  const wanted = reference.map(rougeTokens);
  const left = runsOf(own.flat(), 1);
  let shared = 0;
  for (const sentence of wanted) {
    const union = new Set(own.flatMap((other) => commonSubsequence(sentence, other)));
    for (const at of union) {
      const word = sentence[at] ?? '';
      const count = left.get(word) ?? 0;
      if (count === 0) continue;
      left.set(word, count - 1);
      shared += 1;
    }
  }
  return f1(shared, own.flat().length, wanted.flat().length);
}

/** The places in `one` of a longest common subsequence with `other`. */
function commonSubsequence(one: readonly string[], other: readonly string[]): number[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const value =
        one[row - 1] === other[column - 1]
          ? at(row - 1, column - 1) + 1
          : Math.max(at(row - 1, column), at(row, column - 1));
      (lengths[row] ?? [])[column] = value;
    }
  }
  const places: number[] = [];
  let row = one.length;
  let column = other.length;
  while (row > 0 && column > 0) {
    if (one[row - 1] === other[column - 1]) {
      places.push(row - 1);
      row -= 1;
      column -= 1;
    } else if (at(row - 1, column) > at(row, column - 1)) row -= 1;
    else column -= 1;
  }
  return places;
}

function runsOf(tokens: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + n <= tokens.length; start += 1) {
    const run = tokens.slice(start, start + n).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}

function f1(shared: number, own: number, wanted: number): number {
  return shared === 0 ? 0 : (2 * shared) / (own + wanted);
}
