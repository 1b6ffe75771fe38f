import type { Problem } from '../core/problem.ts';
import type { ReadSeed, SeedFile } from '../ports/seeds.ts';

/** A file that yields nothing, for a reason that lies outside its text. */
export function unread(file: SeedFile, problem: string, remedy: string): ReadSeed {
  const found: Problem = { severity: 'error', path: file.path, line: null, problem, remedy };
  return { file, contentHash: '', articles: [], problems: [found], complete: true };
}
