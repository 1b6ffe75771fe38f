import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asError, systemCode } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
import { searchText, understand } from '../digest/understand.ts';
import type { ReadSeed, SeedFile } from '../ports/seeds.ts';
import { readSeed } from '../reading/read-seed.ts';

/** Reads and understands one file. Whatever goes wrong with it is a problem of that file, never an exception. */
export async function readSeedFile(folder: string, file: SeedFile): Promise<ReadSeed> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, file.path));
  } catch (error) {
    return unread(
      file,
      `it cannot be opened (${systemCode(error) ?? String(error)})`,
      'check that it may be read',
    );
  }
  try {
    return readBytes(file, bytes);
  } catch (error) {
    // A bug of ours, which one file has brought to light: it must not cost the others.
    const { stack, message } = asError(error);
    return unread(
      file,
      `it cannot be understood (${message})`,
      `report it with the file and these lines: ${stack}`,
    );
  }
}

function readBytes(file: SeedFile, bytes: Uint8Array): ReadSeed {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const { draft, problems } = readSeed({ path: file.path, bytes, modifiedAt: file.modifiedAt });
  if (draft === null) return { file, contentHash, article: null, searchText: null, problems };
  const article = understand(draft);
  return { file, contentHash, article, searchText: searchText(article), problems };
}

/** A file that yields nothing, for a reason that lies outside its text. */
function unread(file: SeedFile, problem: string, remedy: string): ReadSeed {
  const found: Problem = { severity: 'error', path: file.path, line: null, problem, remedy };
  return { file, contentHash: '', article: null, searchText: null, problems: [found] };
}
