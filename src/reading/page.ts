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
export interface Piece {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'code';
  /** Of a heading: 1 to 6; else 0. */
  readonly level: number;
  readonly runs: readonly Run[];
  /** Where it begins in the file, counted from 1. */
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
  readonly published: Moment | null;
  readonly language: string | null;
  readonly dek: string | null;
  readonly summary: string | null;
  readonly topics: readonly string[];
  readonly related: readonly { readonly headline: string; readonly url: string | null }[];
}

/** A file on its way to an article: what is still body, what is already understood, what its author should know. */
export interface Page {
  readonly path: string;
  readonly pieces: readonly Piece[];
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/** Recognises one kind of furniture, takes it out of the body and keeps what it said. */
export type Step = (page: Page) => Page;

/** The text of a piece, with its links unwrapped. */
export function pieceText(piece: Piece): string {
  return piece.runs
    .map((run) => run.text)
    .join('')
    .trim();
}

/** The page with these facts where it knew none: what the front matter says always wins. */
export function learn(page: Page, found: Partial<Facts>): Page {
  const known = Object.fromEntries(Object.entries(page.facts).filter(([, value]) => value !== null));
  return { ...page, facts: { ...page.facts, ...found, ...known } };
}

export function without(page: Page, gone: ReadonlySet<Piece>): Page {
  return { ...page, pieces: page.pieces.filter((piece) => !gone.has(piece)) };
}
