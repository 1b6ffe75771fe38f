import type { Problem } from '../../core/problem.ts';
import { namesOf, plain } from '../field-table.ts';
import { factsFrom, type Given, gathered } from '../fields.ts';
import { NO_FACTS, type Opened, type Page, type Piece, pieceText } from '../page.ts';
import { BODY_NAMES, bodyPieces, bodyShape, htmlWords, isHtml } from './json-body.ts';
import { isForeign, type JsonObject } from './json-records.ts';

/** Names of what identifies a record that has no address. */
const ID_NAMES = ['id', 'guid', 'slug', 'identifier', '@id'];

/** Records of one file: each takes a millisecond or two to understand. */
const MOST_RECORDS = 10_000;
/** Items of a text that is given as a list. */
const MOST_PARAGRAPHS = 50_000;
/** Problems of one file that are told one by one. */
const MOST_PROBLEMS = 100;

const NO_ARTICLE = [
  'it holds no article',
  'give it “headline” and “body”, or a list of such records; see seeds/README.md',
] as const;

/** Where a record is, for problems. */
export interface RecordPlace {
  /** Its number among the records of its file, from 1; null when it is the only one. */
  readonly number: number | null;
  /** Null when it is not known, or says nothing because all records are on one line. */
  readonly line: number | null;
  /** The lines of its fields, by name as written. */
  readonly fields?: ReadonlyMap<string, number> | undefined;
}

/** Texts of one line that services give as HTML. */
const INLINE: ReadonlySet<string> = new Set(
  (['headline', 'dek', 'summary'] as const).flatMap(namesOf).map(plain),
);

/** Makes pages of a file's records, each for itself: a bad one never costs the others. */
export class JsonPages {
  readonly #path: string;
  readonly #pages: Page[] = [];
  readonly #problems: Problem[] = [];
  /** The record that has an identity, by key. */
  readonly #owners = new Map<string, RecordPlace>();
  /** Names that were said to be misspelt: all records of a file have the same mistake. */
  readonly #misspelt = new Set<string>();
  #told = 0;
  #untold = 0;
  #untoldError = false;
  #records = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** True as long as nothing has come of any record. */
  get isEmpty(): boolean {
    return this.#records === 0 && this.#problems.length === 0;
  }

  /** A record that is not read, and why. */
  refuse(place: RecordPlace, problem: string, remedy: string): void {
    this.#problems.push(...this.#counted([this.#problem('error', place, problem, remedy)]));
  }

  take(record: JsonObject, place: RecordPlace): void {
    if (isForeign(record)) return;
    this.#records += 1;
    if (this.#records > MOST_RECORDS) return;
    const given = gathered(entriesOf(record, place));
    const { facts, problems, withheld } = factsFrom(given, this.#path, BODY_NAMES);
    const told = this.#counted(
      problems.filter((problem) => this.#isNew(problem)).map((problem) => this.#labelled(problem, place)),
    );
    if (withheld) {
      this.#problems.push(...told);
      return;
    }
    const { pieces, problem } = this.#bodyOf(given, place);
    const headline = facts.headline ?? headingOf(pieces);
    const isThing = isOnlyNamed(given) && pieces.length === 0 && facts.url === undefined;
    if (headline === null || isThing) {
      this.#problems.push(...told, ...this.#counted(problem));
      const isArticle =
        !isThing && (pieces.length > 0 || facts.summary !== undefined || facts.url !== undefined);
      if (isArticle) this.refuse(place, 'it has no headline', 'give “headline”');
      else if (place.number === null) this.refuse(place, ...NO_ARTICLE);
      else this.refuse(place, 'it is no article', 'give “headline” and “body”, or take it out');
      return;
    }
    const identity = identityOf(given) ?? facts.url ?? headline;
    const key = place.number === null ? this.#path : `${this.#path}#${identity}`;
    const owner = facts.url === undefined ? this.#owners.get(key) : undefined;
    if (owner !== undefined) {
      this.refuse(
        place,
        `it has the same id or headline as ${nameOf(owner)}, and no address`,
        'delete one of the two, or give each its own “id” or “url”',
      );
      return;
    }
    if (facts.url === undefined) this.#owners.set(key, place);
    this.#pages.push({
      path: this.#path,
      key,
      line: place.number === null ? null : place.line,
      label: labelOf(place),
      pieces,
      facts: { ...NO_FACTS, ...facts },
      problems: [...told, ...this.#counted(problem)],
    });
  }

  opened(): Opened {
    const problems = [...this.#problems];
    const add = (severity: Problem['severity'], problem: string, remedy: string) =>
      problems.push(this.#problem(severity, { number: null, line: null }, problem, remedy));
    if (this.#records > MOST_RECORDS) {
      add(
        'error',
        `it has ${this.#records} records, of which the first ${MOST_RECORDS} are read`,
        'split it into several files',
      );
    }
    if (this.#untold > 0) {
      const severity = this.#untoldError ? 'error' : 'warning';
      add(severity, `it has ${this.#untold} more problems like these`, 'mend these, and check again');
    }
    if (this.#pages.length === 0 && problems.length === 0) {
      add('error', ...NO_ARTICLE);
    }
    return { pages: this.#pages, problems };
  }

  #bodyOf(given: ReadonlyMap<string, Given>, place: RecordPlace): { pieces: Piece[]; problem: Problem[] } {
    let problem: Problem[] = [];
    for (const name of BODY_NAMES) {
      const entry = given.get(plain(name));
      if (entry === undefined) continue;
      const isLong = Array.isArray(entry.value) && entry.value.length > MOST_PARAGRAPHS;
      const result = bodyShape.safeParse(isLong ? null : entry.value);
      if (result.success && result.data.trim() !== '') {
        const line = entry.line ?? 1;
        // Lines within a text of JSON are no lines of the file.
        return { pieces: bodyPieces(name, result.data).map((piece) => ({ ...piece, line })), problem: [] };
      }
      if (result.success || problem.length > 0) continue;
      problem = [
        this.#problem(
          'warning',
          { ...place, line: entry.line },
          `“${name}” is left out, because it is ${isLong ? 'too long a list' : 'no text'}`,
          'give a text, or a list of paragraphs',
        ),
      ];
    }
    return { pieces: [], problem };
  }

  #isNew({ problem }: Problem): boolean {
    if (!problem.endsWith('is no field that is read')) return true;
    if (this.#misspelt.has(problem)) return false;
    this.#misspelt.add(problem);
    return true;
  }

  #counted(problems: readonly Problem[]): Problem[] {
    const room = Math.max(0, MOST_PROBLEMS - this.#told);
    this.#told += Math.min(room, problems.length);
    this.#untold += Math.max(0, problems.length - room);
    this.#untoldError ||= problems.slice(room).some(({ severity }) => severity === 'error');
    return problems.slice(0, room);
  }

  #problem(severity: Problem['severity'], place: RecordPlace, problem: string, remedy: string): Problem {
    return this.#labelled({ severity, path: this.#path, line: place.line, problem, remedy }, place);
  }

  /** Where the line does not tell which record is meant, its number does. */
  #labelled(problem: Problem, place: RecordPlace): Problem {
    return problem.line === null ? { ...problem, problem: `${labelOf(place)}${problem.problem}` } : problem;
  }
}

function* entriesOf(record: JsonObject, { line, fields }: RecordPlace): Generator<Given> {
  for (const name of Object.keys(record)) {
    const value = record[name];
    const isMarkup = typeof value === 'string' && INLINE.has(plain(name)) && isHtml(value);
    yield {
      name,
      value: isMarkup ? htmlWords(value) : value,
      line: line === null ? null : (fields?.get(name) ?? line),
    };
  }
}

function labelOf({ number }: RecordPlace): string {
  return number === null ? '' : `record ${number}: `;
}

/** Everything has a name: a program, as in `package.json`, a person, a place. */
function isOnlyNamed(given: ReadonlyMap<string, Given>): boolean {
  return given.has('name') && !given.has('headline') && !given.has('title');
}

function headingOf([first]: readonly Piece[]): string | null {
  const text = first?.kind === 'heading' ? pieceText(first) : '';
  return text === '' ? null : text;
}

function identityOf(given: ReadonlyMap<string, Given>): string | null {
  for (const name of ID_NAMES) {
    const value = given.get(plain(name))?.value;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return null;
}

function nameOf({ line, number }: RecordPlace): string {
  return line === null ? `record ${number}` : `the one in line ${line}`;
}
