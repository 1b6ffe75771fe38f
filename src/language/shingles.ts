import { words } from './tokens.ts';

/** Words in a shingle. */
const SIZE = 3;

/** Every run of three words of a text, in lower case. A text of fewer words is one shingle. */
export function shingles(text: string): ReadonlySet<string> {
  const all = words(text);
  const found = new Set<string>();
  for (let start = 0; start === 0 || start + SIZE <= all.length; start += 1) {
    found.add(all.slice(start, start + SIZE).join(' '));
  }
  return found;
}

/** The share of the smaller set that is in the other one, 0 to 1. */
export function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : one.intersection(other).size / smaller;
}
