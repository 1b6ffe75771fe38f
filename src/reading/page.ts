import type { Precision } from '../core/article.ts';
import type { Problem } from '../core/problem.ts';

/** A stretch of text with one look. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
  /** Where it links to, as written; null when it does not. */
  readonly href: string | null;
}

/** One block of an article's text, in reading order. */
export type Piece = TextPiece | TablePiece;

export interface TextPiece {
  /** The run of an image is what it shows, in words, with its address as `href`. A rule only parts what is around it. */
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'code' | 'image' | 'rule';
  /** Of a heading: 1 to 6. Of an item: how deep its list is nested, 0 for an outermost one. Else 0. */
  readonly level: number;
  /** Of an item in an ordered list: its number; else null. */
  readonly number: number | null;
  readonly runs: readonly Run[];
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
}

export interface TablePiece {
  readonly kind: 'table';
  /** The head first. Texts are plain. */
  readonly rows: readonly (readonly string[])[];
  /** Nothing: its words are in the rows. */
  readonly runs: readonly [];
  readonly line: number;
}

/** When something was published, and how exactly we know. */
export interface Moment {
  /** Milliseconds since the epoch; with precision `day`, the start of that day in UTC. */
  readonly at: number;
  /** What `at` would be with the month read before the day, as in `03/04/2025`; null when there is only one reading. */
  readonly otherwise: number | null;
  readonly precision: Precision;
}

/** What a file says about itself besides its text. */
export interface Facts {
  readonly headline: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly byline: string | null;
  readonly caption: string | null;
  /** The lead image's address. */
  readonly image: string | null;
  readonly published: Moment | null;
  readonly language: string | null;
  readonly dek: string | null;
  readonly summary: string | null;
  readonly topics: readonly string[];
  readonly related: readonly { readonly headline: string; readonly url: string | null }[];
}

/** Where nothing is known yet. */
export const NO_FACTS: Facts = {
  headline: null,
  url: null,
  source: null,
  byline: null,
  caption: null,
  image: null,
  published: null,
  language: null,
  dek: null,
  summary: null,
  topics: [],
  related: [],
};

/** What may become an article: what is still body, what is already understood, what its author should know. */
export interface Page {
  readonly path: string;
  /** What identifies it when it has no address: the path, and the record's own id when the file has several. */
  readonly key: string;
  /** Where it stands in a file that has several; null when it is all of the file, or the line is not known. */
  readonly line: number | null;
  /** What problems say first when no line tells which record is meant: “record 3: ”. Empty for all of a file. */
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/** What a file holds: usually one page. With a problem that is an error and no page, it is refused. */
export interface Opened {
  readonly pages: readonly Page[];
  /** About the file as a whole. */
  readonly problems: readonly Problem[];
}

/** A file of which nothing can be read, and why. @param line counted from 1; null when all of it is meant */
export function refused(path: string, problem: string, remedy: string, line: number | null = null): Opened {
  return { pages: [], problems: [{ severity: 'error', path, line, problem, remedy }] };
}

/** Opens one format. Pure, and never throws for bad input. @param content decoded: line feeds only */
export type Format = (content: string, path: string) => Opened;

/** Recognises one kind of furniture, takes it out of the body and keeps what it said. */
export type Step = (page: Page) => Page;

/** The text of a piece, with its links unwrapped. */
export function pieceText(piece: Piece): string {
  const [only, other] = piece.runs;
  if (only !== undefined && other === undefined) return only.text.trim();
  return piece.runs
    .map((run) => run.text)
    .join('')
    .trim();
}

/** The page with these facts where it knew none: what the front matter says always wins. */
export function learn(page: Page, found: Partial<Facts>): Page {
  const facts: Record<string, unknown> = { ...page.facts };
  for (const [name, value] of Object.entries(found)) facts[name] ??= value;
  return { ...page, facts: facts as unknown as Facts };
}

/** A text block of any kind but an item. */
export function textPiece(
  kind: Exclude<TextPiece['kind'], 'item'>,
  runs: readonly Run[],
  line: number,
  level = 0,
): TextPiece {
  return { kind, level, number: null, runs, line };
}

/** A run without a look. */
export function plainRun(text: string): Run {
  return { text, strong: false, href: null };
}

export function without(page: Page, gone: ReadonlySet<Piece>): Page {
  return { ...page, pieces: page.pieces.filter((piece) => !gone.has(piece)) };
}
