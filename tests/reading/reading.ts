import { readSeed, type SeedReading } from '../../src/reading/read-seed.ts';

/** 20 November 2026, 08:00 UTC: the time of every file in these tests. */
export const FILE_TIME = Date.UTC(2026, 10, 20, 8);

/** Reads a file with this content. */
export function read(content: string | Uint8Array, path = 'ferry.md'): SeedReading {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readSeed({ path, bytes, modifiedAt: FILE_TIME });
}

/** The draft of a file that yields one. */
export function draftOf(content: string | Uint8Array, path?: string): NonNullable<SeedReading['draft']> {
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
