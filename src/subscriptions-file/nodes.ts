import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';

/** How deep lists and maps are looked into: a channel is a map in a subscription. */
const DEEPEST = 1;

/** A name with its value, and where it stands. */
export interface Named {
  readonly name: string;
  readonly node: unknown;
  /** Characters before it. */
  readonly offset: number;
}

/** The names and values of a map. A list or a map as a name is “?”. */
export function namesIn(node: unknown): Named[] {
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => ({
    name: nameOf(key),
    node: value,
    offset: startOf(key) ?? startOf(value) ?? 0,
  }));
}

/** Those that the same map has above already. */
export function givenAgain(names: readonly Named[]): Named[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => seen.has(name) || !seen.add(name));
}

/** Where a node begins, in characters; null when it is none. */
export function startOf(node: unknown): number | null {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? (node.range?.[0] ?? null) : null;
}

/** Whether there is nothing, or an empty text. */
export function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === '');
}

/**
 * A text, or a list or a map of them. Anything else stays a node, which fits nothing: aliases are not followed, of which
 * a few lines can take all the memory there is.
 */
export function plainValue(node: unknown, depth = DEEPEST): unknown {
  if (node === null) return '';
  if (isScalar(node)) return hasForeignTag(node) ? node : node.value;
  if (depth === 0) return node;
  if (isSeq(node)) return node.items.map((item) => plainValue(item, depth - 1));
  if (!isMap(node)) return node;
  // Defines its own properties, whatever they are called.
  return Object.fromEntries(node.items.map(({ key, value }) => [nameOf(key), plainValue(value, depth - 1)]));
}

/** What a value is, for people. */
export function kindOf(value: unknown): string {
  const odd = Array.isArray(value) ? value.find((item) => typeof item !== 'string') : value;
  if (isAlias(odd)) return 'an alias (*)';
  if (isScalar(odd)) return 'a tag (!)';
  return odd === value && !isSeq(value) ? 'names with values' : 'a list with lists in it';
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '?';
}

/** `!important news`: YAML takes the first word for a type, which would be lost. */
function hasForeignTag({ tag }: Node): boolean {
  return tag?.startsWith('!') ?? false;
}
