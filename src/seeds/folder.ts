import { type Dirent, lstatSync, opendirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import { systemCode } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
import type { SeedFile, SeedListing } from '../ports/seeds.ts';
import { LARGEST_FILE } from './limits.ts';
import { isPassedOver, kindOf, pagesSavedWith } from './names.ts';
import { explainFolder, refused, tooLarge, unopened, warning } from './problems.ts';

/** What listing asks of the file system. Tests bring one that fails. */
export interface FileSystem {
  /** The entries of a folder, one after the other: a hundred thousand at once take their memory. */
  entries(path: string): Iterable<Dirent>;
  /** Follows links. */
  stat(path: string): Stats;
  exists(path: string): boolean;
  realpath(path: string): string;
}

/** Entries that the system is asked for at one go. */
const AT_ONCE = 256;

const machine: FileSystem = {
  *entries(path) {
    const folder = opendirSync(path, { bufferSize: AT_ONCE });
    try {
      for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) yield entry;
    } finally {
      folder.closeSync();
    }
  },
  stat: (path) => statSync(path),
  exists: (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  realpath: (path) => realpathSync.native(path),
};

/** What Node shows instead of bytes that are not UTF-8. */
const REPLACED = '\uFFFD';

/**
 * The article files in a folder and the folders below it, ordered by path. Hidden files and folders are passed over,
 * and links are followed only to files inside the folder: whoever may add articles must not publish other files.
 *
 * It blocks the thread that it runs in: that takes a tenth of the time, and a drive that is dead holds up nobody else.
 * A path is what the file system calls it: normalised to NFC it could not be opened on a Linux that has it in NFD.
 * @param alive called now and then while it goes on
 * @throws UserError `no-seeds-folder`, `seeds-folder-unreadable`
 */
export function listFolder(
  folder: string,
  alive: () => void = () => {},
  system: FileSystem = machine,
): SeedListing {
  const walk = new Walk(rootOf(folder, system), system);
  for (const _ of walk.folders()) alive();
  const byPath = (a: { path: string }, b: { path: string }) =>
    a.path < b.path ? -1 : Number(a.path > b.path);
  return {
    files: walk.files.sort(byPath),
    problems: walk.problems.sort(byPath),
    pending: walk.pending.sort(),
  };
}

function rootOf(folder: string, system: FileSystem): string {
  try {
    const root = system.realpath(folder);
    // A folder that may be passed through need not be one that may be listed.
    for (const _ of system.entries(root)) break;
    return root;
  } catch (error) {
    throw explainFolder(error, folder);
  }
}

/** Entries between two signs of life. */
const STRIDE = 200;

class Walk {
  readonly files: SeedFile[] = [];
  readonly problems: Problem[] = [];
  /** What vanished while it was looked at. */
  readonly pending: string[] = [];
  readonly #root: string;
  readonly #system: FileSystem;

  /** @param root the folder's real path */
  constructor(root: string, system: FileSystem) {
    this.#root = root;
    this.#system = system;
  }

  /** Goes through every folder; stops now and then, for a sign of life. */
  *folders(): Generator<void> {
    const waiting = [''];
    let seen = 0;
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      for (const entry of this.#entries(folder)) {
        if (seen % STRIDE === 0) yield;
        seen += 1;
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (isPassedOver(entry.name)) continue;
        if (this.#isMisnamed(path, entry)) continue;
        if (entry.isDirectory()) {
          if (!this.#isSavedWithPage(folder, entry)) waiting.push(path);
        } else this.#look(path, entry);
      }
    }
  }

  *#entries(folder: string): Generator<Dirent> {
    try {
      yield* this.#system.entries(this.#at(folder));
    } catch (error) {
      if (folder !== '' && systemCode(error) === 'ENOENT') this.pending.push(folder);
      else this.#refuse(folder, unopened(error));
    }
  }

  /** A name that is not UTF-8 cannot be opened under what is shown of it. */
  #isMisnamed(path: string, entry: Dirent): boolean {
    if (!entry.name.includes(REPLACED) || this.#system.exists(this.#at(path))) return false;
    if (entry.isDirectory() || kindOf(entry.name) !== 'beside') {
      this.#refuse(path, ['its name is not UTF-8', 'rename it']);
    }
    return true;
  }

  #isSavedWithPage(folder: string, { name }: Dirent): boolean {
    const beside = folder === '' ? '' : `${folder}/`;
    return pagesSavedWith(name).some((page) => this.#system.exists(this.#at(beside + page)));
  }

  /** Takes the file in, or says why it cannot be one of them. */
  #look(path: string, entry: Dirent): void {
    const kind = kindOf(entry.name);
    if (kind === 'beside') return;
    try {
      if (entry.isSymbolicLink()) {
        if (!this.#system.realpath(this.#at(path)).startsWith(this.#root + sep)) {
          this.#refuse(path, ['it is a link to a place outside the folder', 'put the file itself there']);
          return;
        }
        if (this.#system.stat(this.#at(path)).isDirectory()) {
          this.#warn(
            path,
            'it is a link to a folder, and those are not followed',
            'put the folder itself there',
          );
          return;
        }
      }
      if (kind === 'other') {
        this.#warn(
          path,
          'it is not a kind of file that is read',
          'use .md, .txt, .html, .json or .jsonl, or move it elsewhere',
        );
        return;
      }
      this.#take(path, this.#system.stat(this.#at(path)));
    } catch (error) {
      // A link leads nowhere; a file was there a moment ago, and somebody is moving it.
      if (systemCode(error) === 'ENOENT' && !entry.isSymbolicLink()) this.pending.push(path);
      else this.#refuse(path, unopened(error));
    }
  }

  #take(path: string, found: Stats): void {
    if (!found.isFile()) {
      this.#refuse(path, ['it is a pipe, a socket or a device', 'put a file in its place']);
    } else if (found.size > LARGEST_FILE) this.#refuse(path, tooLarge());
    else this.files.push({ path, size: found.size, modifiedAt: Math.round(found.mtimeMs) });
  }

  #at(path: string): string {
    return path === '' ? this.#root : this.#root + sep + path;
  }

  #refuse(path: string, [problem, remedy]: readonly [string, string]): void {
    this.problems.push(refused(path, problem, remedy));
  }

  #warn(path: string, problem: string, remedy: string): void {
    this.problems.push(warning(path, problem, remedy));
  }
}
