import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { asError, systemCode } from '../core/errors.ts';
import { oneLine } from '../core/text.ts';
import { searchText, understand } from '../digest/understand.ts';
import type { ReadSeed, SeedFile } from '../ports/seeds.ts';
import { readSeed } from '../reading/read-seed.ts';
import { substanceOf } from '../reading/substance.ts';
import { unread } from './unread.ts';

/** Reads and understands one file. Whatever goes wrong with it is a problem of that file, never an exception. */
export async function readSeedFile(folder: string, file: SeedFile): Promise<ReadSeed> {
  let bytes: Uint8Array;
  try {
    bytes = await readRegularFile(folder, file.path);
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

/**
 * Takes nothing on trust from the listing, since when the file may have become a pipe, a device or a link to a place
 * outside the folder. Never waits for somebody to write.
 */
async function readRegularFile(folder: string, path: string): Promise<Uint8Array> {
  const [root, real] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
  if (!real.startsWith(root + sep)) throw Object.assign(new Error('outside the folder'), { code: 'EXDEV' });
  const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    if (!(await handle.stat()).isFile()) throw Object.assign(new Error('not a file'), { code: 'EINVAL' });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function readBytes(file: SeedFile, bytes: Uint8Array): ReadSeed {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const { drafts, problems } = readSeed({ path: file.path, bytes, modifiedAt: file.modifiedAt });
  const articles = drafts.map((draft) => {
    const article = understand(draft);
    return { article, searchText: searchText(article), substance: substanceOf(draft) };
  });
  return { file, contentHash, articles, problems, complete: true };
}
