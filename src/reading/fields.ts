import type { z } from 'zod';
import { nearest } from '../core/nearest.ts';
import type { Problem } from '../core/problem.ts';
import { distinctTopics, quoted, topicNames } from './field-shapes.ts';
import { FIELD_NAMES, FIELDS, type Field, type FieldName, namesOf, plain } from './field-table.ts';
import type { Facts } from './page.ts';

/** A value as it stands in the file: a text, a number, a list or a map of them, or something that fits no field. */
export interface Given {
  /** As the file writes it. */
  readonly name: string;
  readonly value: unknown;
  /** The file's line, counted from 1; null when it is not known. */
  readonly line: number | null;
}

/** Topics of one article, and unknown names that are compared with known ones: enough for any file that is meant well. */
const MOST_TOPICS = 20;
const MOST_COMPARED = 50;

/** Names by which they are compared, and as they are shown. */
const KNOWN = new Map(FIELD_NAMES.flatMap((field) => [...namesOf(field)].map((name) => [plain(name), name])));

/** Common names of other things, which look like a slip in one of ours. */
const OTHERS = new Set(
  [
    ...['publish', 'publishedBy', 'publisherId', 'publicationId', 'createdBy', 'categoryId', 'sources'],
    ...['issue', 'issues', 'issuer', 'local', 'locals', 'languages', 'subtitles', 'headlineEn'],
  ].map(plain),
);

/** What is given, by plain name; of two spellings of one name, the first that has a value. */
export function gathered(entries: Iterable<Given>): ReadonlyMap<string, Given> {
  const given = new Map<string, Given>();
  for (const entry of entries) {
    const name = plain(entry.name);
    if (!given.has(name) && isGiven(entry.value)) given.set(name, entry);
  }
  return given;
}

/** What the fields say. */
export interface Understood {
  readonly facts: Partial<Facts>;
  readonly problems: readonly Problem[];
  /** True when its author says that it is not to be shown yet; a problem says so, too. */
  readonly withheld: boolean;
}

/**
 * What the fields say. One that cannot be used is reported and left out.
 * @param given see `gathered`
 * @param others names that mean something to the caller
 */
export function factsFrom(
  given: ReadonlyMap<string, Given>,
  path: string,
  others: readonly string[] = [],
): Understood {
  const problems: Problem[] = [];
  const warn = (line: number | null, problem: string, remedy: string) =>
    problems.push({ severity: 'warning', path, line, problem, remedy });

  const flag = withholding(given);
  if (flag !== undefined) {
    const remedy = 'take that line out when it is ready';
    warn(flag.line, `it is skipped, because it says “${flag.name}: ${String(flag.value)}”`, remedy);
    return { facts: {}, problems, withheld: true };
  }
  const facts: Record<string, unknown> = {};
  for (const field of FIELD_NAMES) {
    const { value, refused } = fieldValue(field, given);
    if (value !== null) facts[field] = value;
    for (const { entry, reason } of refused) {
      warn(entry.line, `${quoted(entry.name)} is left out: ${reason}`, `give ${FIELDS[field].remedy}`);
    }
  }
  const topics = facts.topics as string[] | undefined;
  if (topics !== undefined && topics.length > MOST_TOPICS) {
    const { name, line } = topicEntries(given)[0] ?? { name: 'topics', line: null };
    warn(
      line,
      `${quoted(name)}: only the first ${MOST_TOPICS} of ${topics.length} topics are used`,
      `give at most ${MOST_TOPICS}`,
    );
    facts.topics = topics.slice(0, MOST_TOPICS);
  }
  for (const { name, line, meant } of misspelt(given, others)) {
    warn(line, `${quoted(name)} is no field that is read`, `did you mean “${meant}”?`);
  }
  return { facts: facts as Partial<Facts>, problems, withheld: false };
}

interface Value {
  readonly value: unknown;
  readonly refused: readonly { readonly entry: Given; readonly reason: string }[];
}

function fieldValue(field: FieldName, given: ReadonlyMap<string, Given>): Value {
  if (field === 'topics') return topicsOf(given);
  const { shape, names }: Field = FIELDS[field];
  let firstRefused: Value['refused'] = [];
  for (const name of namesOf(field)) {
    const entry = given.get(plain(name));
    if (entry === undefined || !isGiven(entry.value)) continue;
    const { data, reason } = parsed(shape, entry.value);
    if (isGiven(data)) return { value: data, refused: [] };
    if (reason !== null && firstRefused.length === 0 && names.includes(name)) {
      firstRefused = [{ entry, reason }];
    }
  }
  return { value: null, refused: firstRefused };
}

/** All that are given, added up: a category and tags say different things. */
function topicsOf(given: ReadonlyMap<string, Given>): Value {
  const topics: string[] = [];
  const refused: { entry: Given; reason: string }[] = [];
  for (const entry of topicEntries(given)) {
    const { data, reason } = parsed(topicNames, entry.value);
    // Not by spreading into arguments, of which a function takes only so many.
    for (const topic of data ?? []) topics.push(topic);
    if (reason !== null) refused.push({ entry, reason });
  }
  const distinct = distinctTopics(topics);
  return { value: distinct.length === 0 ? null : distinct, refused };
}

function topicEntries(given: ReadonlyMap<string, Given>): Given[] {
  return namesOf('topics').flatMap((name) => {
    const entry = given.get(plain(name));
    return entry === undefined || !isGiven(entry.value) ? [] : [entry];
  });
}

/** What no field holds is not even parsed: characters of a text, items of a list. */
const LONGEST_TEXT = 100_000;
const LONGEST_LIST = 1000;

function parsed<T>(shape: z.ZodType<T>, value: unknown): { data: T | null; reason: string | null } {
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    return { data: null, reason: `it has ${value.length} characters` };
  }
  if (Array.isArray(value) && value.length > LONGEST_LIST) {
    return { data: null, reason: `it has ${value.length} items` };
  }
  const result = shape.safeParse(value);
  return result.success
    ? { data: result.data, reason: null }
    : { data: null, reason: reasonOf(result.error, value) };
}

/** What is wrong with a value. A kind of value that does not fit needs no more words than its name. */
function reasonOf({ issues: [issue] }: z.ZodError, value: unknown): string {
  if (issue?.code === 'custom') return issue.message;
  if (Array.isArray(value)) return 'it is a list that does not fit';
  if (typeof value !== 'object' || value === null) return `${quoted(String(value))} does not fit`;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype
    ? 'it is a map that does not fit'
    : 'it begins with *, & or !, which mean something else in YAML';
}

/** The word that keeps an article back, as blogs have it: `draft: true`, `published: false`. */
function withholding(given: ReadonlyMap<string, Given>): Given | undefined {
  const says = (name: string, words: RegExp) => {
    const entry = given.get(name);
    const { value } = entry ?? {};
    return (typeof value === 'string' || typeof value === 'boolean') && words.test(String(value).trim())
      ? entry
      : undefined;
  };
  return says('draft', /^(?:true|yes)$/i) ?? says('published', /^(?:false|no)$/i);
}

function* misspelt(
  given: ReadonlyMap<string, Given>,
  others: readonly string[],
): Generator<Given & { readonly meant: string }> {
  const known = new Map([...KNOWN, ...others.map((name) => [plain(name), name] as const)]);
  let compared = 0;
  for (const [name, entry] of given) {
    if (known.has(name) || OTHERS.has(name)) continue;
    compared += 1;
    if (compared > MOST_COMPARED) return;
    const meant = nearest(name, known.keys());
    if (meant !== null) yield { ...entry, meant: known.get(meant) ?? meant };
  }
}

/** A name without a value, as templates leave them, is a field that was not given. */
function isGiven(value: unknown): boolean {
  if (Array.isArray(value) && value.length === 0) return false;
  return value !== undefined && value !== null && value !== '' && value !== '~' && value !== 'null';
}
