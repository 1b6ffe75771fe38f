/** A set of hashes, small enough to store: its smallest ones. */
export interface Sample {
  /** Elements of the whole set. */
  readonly size: number;
  /** 32-bit numbers in ascending order; all of the set's when it is small. */
  readonly hashes: readonly number[];
}

/**
 * @param all 32-bit hashes
 * @param most hashes that are kept
 */
export function sampleOf(all: ReadonlySet<number>, most: number): Sample {
  const hashes = Uint32Array.from(all).sort();
  return { size: hashes.length, hashes: [...hashes.subarray(0, most)] };
}

/**
 * The share of one set that is in the other, 0 to 1. Exact when both were kept whole, else an estimate: what is below
 * the largest hash of either sample is known of both sets.
 */
export function shareIn(one: Sample, other: Sample): number {
  const known = Math.min(reach(one), reach(other));
  const there = new Set(other.hashes);
  let shared = 0;
  let all = 0;
  for (const hash of one.hashes) {
    if (hash > known) break;
    all += 1;
    if (there.has(hash)) shared += 1;
  }
  return all === 0 ? 0 : shared / all;
}

/** Up to where a sample tells everything. */
function reach({ size, hashes }: Sample): number {
  return hashes.length < size ? (hashes.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
}

/** A word as 32 bits: FNV-1a over its UTF-16 units. */
export function hashOf(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return stirred(value);
}

/** Every run of so many words, by the hashes of the words. Fewer words are one run. */
export function runsOf(words: readonly number[], length: number): Set<number> {
  const found = new Set<number>();
  for (let start = 0; start === 0 || start + length <= words.length; start += 1) {
    let value = 0;
    for (const word of words.slice(start, start + length)) value = stirred(Math.imul(value, 31) + word);
    found.add(value);
  }
  return found;
}

/** The last step of MurmurHash3: every bit depends on all that was put in. */
function stirred(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
