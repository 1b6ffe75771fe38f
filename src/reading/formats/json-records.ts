import { namesOf, plain } from '../field-table.ts';
import { BODY_NAMES } from './json-body.ts';
import type { Container } from './json-places.ts';

/** A JSON object. Its names are a stranger's: `__proto__` may be one of them. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What a document holds, and where. */
export interface Records {
  readonly container: Container;
  readonly values: readonly unknown[];
}

/** Names of lists of articles: JSON Feed has `items`, schema.org `@graph`, and services the others. */
const LIST_NAMES = ['articles', 'items', 'entries', 'posts', 'results', 'data', '@graph'] as const;

/** What schema.org calls a written piece: `NewsArticle`, `BlogPosting`, `Report`, `Review`. */
const WRITTEN = /(?:Article|Posting|Report|Review)$/;
const SCHEMA_DOCUMENT = /^https?:\/\/json-schema\.org\//;
const BODIES: ReadonlySet<string> = new Set(BODY_NAMES.map(plain));

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON Schema: it describes articles, and is none. */
export function isSchema(document: unknown): boolean {
  return isObject(document) && typeof document.$schema === 'string' && SCHEMA_DOCUMENT.test(document.$schema);
}

/** True for what a document names as something else than a written piece, such as its publisher. */
export function isForeign(record: JsonObject): boolean {
  const types = [record['@type']].flat().filter((type) => typeof type === 'string');
  return types.length > 0 && !types.some((type) => WRITTEN.test(type));
}

/** The records of a document: its own, those of the list that it is, or those of a list in it. */
export function recordsIn(document: unknown): Records {
  if (Array.isArray(document)) return { container: { kind: 'list' }, values: document };
  if (!isObject(document)) return { container: { kind: 'document' }, values: [] };
  const name = listNameIn(document);
  if (name === undefined) return { container: { kind: 'document' }, values: [document] };
  const values = document[name] as readonly unknown[];
  const container = { kind: 'named', name } as const;
  if (name === '@graph') return { container, values: joined(values) };
  const shared = isFeed(document) ? sharedBy(document) : null;
  if (shared === null) return { container, values };
  return {
    container,
    values: values.map((value) => (isObject(value) ? { ...shared, ...value } : value)),
  };
}

/** An object with a text of its own is an article, whatever lists it has. */
function listNameIn(document: JsonObject): string | undefined {
  const names = Object.keys(document);
  if (names.some((name) => BODIES.has(plain(name)) && typeof document[name] === 'string')) return undefined;
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  return LIST_NAMES.map((name) => byName.get(name)).find(
    (name) => name !== undefined && Array.isArray(document[name]),
  );
}

function isFeed({ version }: JsonObject): boolean {
  return typeof version === 'string' && version.includes('jsonfeed.org');
}

/** What a feed says for all its items. Source: https://www.jsonfeed.org/version/1.1/ */
function sharedBy({ title, language, authors, author }: JsonObject): JsonObject {
  return { publisher: title, language, authors: authors ?? author };
}

/** Nodes with the nodes that they refer to by nothing but an `@id`, one step deep. */
function joined(nodes: readonly unknown[]): unknown[] {
  const byId = new Map(nodes.filter(isObject).map((node) => [node['@id'], node]));
  const resolved = (value: unknown): unknown =>
    isObject(value) && Object.keys(value).length === 1 ? (byId.get(value['@id']) ?? value) : value;
  const read = new Set([...namesOf('byline'), ...namesOf('source'), ...namesOf('image')]);
  return nodes.map((node) => {
    if (!isObject(node)) return node;
    const found = Object.keys(node)
      .filter((name) => read.has(name))
      .map((name) => {
        const value = node[name];
        return [name, Array.isArray(value) ? value.map(resolved) : resolved(value)];
      });
    return { ...node, ...Object.fromEntries(found) };
  });
}
