import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { systemCode } from '../core/errors.ts';
import type { Explained } from './explain.ts';

/** Bytes: some thousand subscriptions. */
const LARGEST = 1_000_000;

const TAKE_AWAY = 'or empty SUBSCRIPTIONS_FILE when there is to be none';

/** By the system's code: what to do about a file that cannot be read. */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: `put it there, correct SUBSCRIPTIONS_FILE, ${TAKE_AWAY}`,
  EACCES: 'give the user that runs Newsdesk the right to read it',
  EPERM: 'give the user that runs Newsdesk the right to read it',
};

/** A file's bytes; `changing` while somebody writes it. */
export type FileContent =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'changing' }
  | { readonly state: 'unread'; readonly explained: Explained };

/** Reads a file of which nothing is taken on trust: it may be a pipe, or larger than anybody writes. */
export async function readFile(path: string): Promise<FileContent> {
  let handle: FileHandle | null = null;
  try {
    // Never waits for somebody to write.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const before = await handle.stat();
    if (!before.isFile()) return unread('it is no file', 'name a file in SUBSCRIPTIONS_FILE');
    if (before.size > LARGEST) return unread('it is larger than 1 MB', 'leave out what is not needed');
    const buffer = Buffer.alloc(before.size + 1);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length);
    const after = await handle.stat();
    const isWhole =
      bytesRead === before.size && after.mtimeMs === before.mtimeMs && after.size === before.size;
    return isWhole ? { state: 'read', bytes: buffer.subarray(0, bytesRead) } : { state: 'changing' };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const problem = code === 'ENOENT' ? 'it is not there' : `it cannot be read (${code})`;
    return unread(problem, REMEDIES[code] ?? 'check the path and the drive that it is on');
  } finally {
    await handle?.close();
  }
}

function unread(problem: string, remedy: string): FileContent {
  return { state: 'unread', explained: [problem, remedy] };
}
