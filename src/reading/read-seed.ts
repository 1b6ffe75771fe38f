import { extname } from 'node:path/posix';
import type { Draft } from '../core/draft.ts';
import type { Problem } from '../core/problem.ts';
import { decode } from './decode.ts';
import { draftOf } from './draft.ts';
import { openHtml } from './formats/html.ts';
import { openJson, openJsonLines } from './formats/json.ts';
import { openText } from './formats/seed-text.ts';
import { type Format, type Opened, type Page, refused } from './page.ts';
import { withoutFurniture } from './steps/index.ts';

/** A file as it lies in the folder. */
export interface SeedBytes {
  /** Inside the seeds folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since the epoch: the last resort for a date. */
  readonly modifiedAt: number;
}

/** What came of a file: its articles to be, usually one. With none, at least one problem is an error. */
export interface SeedReading {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** The kinds of file that articles are read from, by the end of the name, in lower case. */
export const FORMATS: Readonly<Record<string, Format>> = {
  '.md': openText,
  '.markdown': openText,
  '.txt': openText,
  '.json': openJson,
  '.jsonl': openJsonLines,
  '.ndjson': openJsonLines,
  '.html': openHtml,
  '.htm': openHtml,
  '.xhtml': openHtml,
};

/** Understands one file. Pure: the same bytes give the same articles. Never throws for bad input. */
export function readSeed(seed: SeedBytes): SeedReading {
  const { pages, problems } = openSeed(seed);
  const readings = pages.map((page) => readPage(page, seed.modifiedAt));
  return {
    drafts: readings.flatMap(({ draft }) => (draft === null ? [] : [draft])),
    problems: [...problems, ...readings.flatMap((reading) => reading.problems)],
  };
}

/** One page of a file, understood; without a draft one of its problems is an error. */
export interface PageReading {
  readonly draft: Draft | null;
  readonly problems: readonly Problem[];
}

/** @param modifiedAt of its file, milliseconds since the epoch */
export function readPage(page: Page, modifiedAt: number): PageReading {
  return draftOf(withoutFurniture(page), modifiedAt);
}

/** What a file holds, to be read page by page: a file of many articles takes its time. */
export function openSeed({ path, bytes }: Omit<SeedBytes, 'modifiedAt'>): Opened {
  const decoded = decode(bytes);
  if (decoded.text === null) return refused(path, decoded.refusal.problem, decoded.refusal.remedy);
  const { text: content, warning } = decoded;
  if (content.trim() === '') return refused(path, 'it is empty', 'write an article into it, or delete it');
  const remarks: Problem[] = warning === null ? [] : [{ severity: 'warning', path, line: null, ...warning }];
  const open = FORMATS[extname(path).toLowerCase()] ?? openText;
  const { pages, problems } = open(content, path);
  return { pages, problems: [...remarks, ...problems] };
}
