import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { asError, systemCode } from '../core/errors.ts';
import { oneLine } from '../core/text.ts';
import { searchText, understand } from '../digest/understand.ts';
import type { ReadSeed, SeedFile } from '../ports/seeds.ts';
import { readSeed } from '../reading/read-seed.ts';
import { unread } from './unread.ts';

/** Reads and understands one file. Whatever goes wrong with it is a problem of that file, never an exception. */
export async function readSeedFile(folder: string, file: SeedFile): Promise<ReadSeed> {
  let bytes: Uint8Array;
  try {
    bytes = await readRegularFile(join(folder, file.path));
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
    const { message, stack = '' } = asError(error);
    const place = oneLine(stack.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '');
    return unread(
      file,
      `it cannot be understood (${oneLine(message)} ${place})`,
      'report this line, and the file with it',
    );
  }
}

/** Never waits: what has become a pipe or a device since it was listed is no article. */
async function readRegularFile(path: string): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) throw Object.assign(new Error('not a file'), { code: 'ENOTFILE' });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function readBytes(file: SeedFile, bytes: Uint8Array): ReadSeed {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const { draft, problems } = readSeed({ path: file.path, bytes, modifiedAt: file.modifiedAt });
  if (draft === null) return { file, contentHash, article: null, searchText: null, problems };
  const article = understand(draft);
  return { file, contentHash, article, searchText: searchText(article), problems };
}
