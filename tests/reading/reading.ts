import { type BodyBlock, paragraphsOf } from '../../src/core/body.ts';
import type { Draft } from '../../src/core/draft.ts';
import type { Problem } from '../../src/core/problem.ts';
import { readSeed } from '../../src/reading/read-seed.ts';

/** 20 November 2026, 08:00 UTC: the time of every file in these tests. */
export const FILE_TIME = Date.UTC(2026, 10, 20, 8);

/** A draft whose body is at hand as paragraphs, and as the blocks that it really is. */
export interface PlainDraft extends Omit<Draft, 'body'> {
  readonly body: readonly string[];
  readonly blocks: BodyBlock[];
}

/** Reads a file with this content. */
export function readAll(
  content: string | Uint8Array,
  path = 'ferry.md',
): { drafts: PlainDraft[]; problems: readonly Problem[] } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { drafts, problems } = readSeed({ path, bytes, modifiedAt: FILE_TIME });
  return {
    drafts: drafts.map((draft) => ({ ...draft, body: paragraphsOf(draft.body), blocks: draft.body })),
    problems,
  };
}

/** The same of a file with at most one article. */
export function read(
  content: string | Uint8Array,
  path?: string,
): { draft: PlainDraft | null; problems: readonly Problem[] } {
  const { drafts, problems } = readAll(content, path);
  return { draft: drafts[0] ?? null, problems };
}

/** The draft as it was. */
export function asDraft({ blocks, ...draft }: PlainDraft): Draft {
  return { ...draft, body: blocks };
}

/** The draft of a file that yields one. */
export function draftOf(content: string | Uint8Array, path?: string): PlainDraft {
  const { draft, problems } = read(content, path);
  if (draft === null) throw new Error(`no draft: ${JSON.stringify(problems)}`);
  return draft;
}

/** The body of an article with this text below its headline and date. */
export function bodyOf(text: string): readonly string[] {
  return draftOf(`# Harbour opens a line\n\n18 February 2025\n\n${text}\n`).body;
}

/** A file with this front matter, a headline and a sentence. */
export function withFrontMatter(...lines: readonly string[]): string {
  return ['---', ...lines, '---', '# Harbour opens a line', '', 'The first ferry left at noon.', ''].join(
    '\n',
  );
}
