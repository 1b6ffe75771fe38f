import { type Dirent, lstatSync, opendirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import { systemCode } from '../core/errors.ts';
import { comparePaths } from '../core/path-order.ts';
import type { Problem } from '../core/problem.ts';
import type { SeedFile } from '../ports/seeds.ts';
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
 * The article files in a folder and the folders below it, ordered by path (see `comparePaths`), part by part. Hidden
 * files and folders are passed over, and links are followed only to files inside the folder: whoever may add articles
 * must not publish other files.
 *
 * It blocks the thread that it runs in: that takes a tenth of the time, and a drive that is dead holds up nobody else.
 * A path is what the file system calls it: normalised to NFC it could not be opened on a Linux that has it in NFD.
 * @param alive called now and then while it goes on
 * @throws UserError `no-seeds-folder`, `seeds-folder-unreadable`
 */
export function* listFolder(
  folder: string,
  alive: () => void = () => {},
  system: FileSystem = machine,
): Generator<FolderPart> {
  yield* new Walk(rootOf(folder, system), alive, system).parts();
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
/** Files, problems and what is pending in one part. */
const LISTED = 500;
/** Ends the name of a folder: so it stands where the paths in it do, behind `name.md` and before `name0.md`. */
const FOLDER = '/';

/** A part of a listing; see `SeedListing`. */
export interface FolderPart {
  readonly files: readonly SeedFile[];
  readonly problems: readonly Problem[];
  readonly pending: readonly string[];
}

/** A folder that is being gone through. */
interface OpenFolder {
  readonly path: string;
  /** Of what has not been looked at, last name first. A hundred thousand names take less memory than what they name. */
  readonly names: string[];
  /** Those of them that are links. */
  readonly links: ReadonlySet<string>;
}

class Walk {
  readonly #root: string;
  readonly #alive: () => void;
  readonly #system: FileSystem;
  #files: SeedFile[] = [];
  #problems: Problem[] = [];
  /** What vanished while it was looked at. */
  #pending: string[] = [];
  #seen = 0;

  /** @param root the folder's real path */
  constructor(root: string, alive: () => void, system: FileSystem) {
    this.#root = root;
    this.#alive = alive;
    this.#system = system;
  }

  /** Goes through every folder. */
  *parts(): Generator<FolderPart> {
    const open = [this.#open('')];
    for (let folder = open.at(-1); folder !== undefined; folder = open.at(-1)) {
      const name = folder.names.pop();
      if (name === undefined) open.pop();
      // Names that are not UTF-8 may look alike, and a folder that changes may show a name twice.
      else if (name !== folder.names.at(-1)) {
        const below = this.#meet(folder, name);
        if (below !== null) open.push(this.#open(below));
      }
      if (this.#files.length + this.#problems.length + this.#pending.length >= LISTED) yield this.#handOver();
    }
    yield this.#handOver();
  }

  #handOver(): FolderPart {
    const part = { files: this.#files, problems: this.#problems, pending: this.#pending };
    this.#files = [];
    this.#problems = [];
    this.#pending = [];
    return part;
  }

  #open(path: string): OpenFolder {
    const names: string[] = [];
    const links = new Set<string>();
    try {
      for (const entry of this.#system.entries(this.#at(path))) {
        this.#live();
        if (isPassedOver(entry.name)) continue;
        if (entry.isSymbolicLink()) links.add(entry.name);
        if (entry.isDirectory()) names.push(entry.name + FOLDER);
        else if (kindOf(entry.name) !== 'beside') names.push(entry.name);
      }
    } catch (error) {
      if (path !== '' && systemCode(error) === 'ENOENT') this.#pending.push(path);
      else this.#refuse(path, unopened(error));
    }
    names.sort((a, b) => comparePaths(b, a));
    return { path, names, links };
  }

  /** @returns the path of a folder to go through */
  #meet({ path: folder, links }: OpenFolder, name: string): string | null {
    this.#live();
    const isFolder = name.endsWith(FOLDER);
    const entry = isFolder ? name.slice(0, -FOLDER.length) : name;
    const beside = folder === '' ? '' : folder + FOLDER;
    const path = beside + entry;
    // A name that is not UTF-8 cannot be opened under what is shown of it.
    if (entry.includes(REPLACED) && !this.#system.exists(this.#at(path))) {
      this.#refuse(path, ['its name is not UTF-8', 'rename it']);
    } else if (!isFolder) this.#look(path, entry, links.has(entry));
    else if (!pagesSavedWith(entry).some((page) => this.#system.exists(this.#at(beside + page)))) return path;
    return null;
  }

  /** A sign of life now and then. */
  #live(): void {
    if (this.#seen % STRIDE === 0) this.#alive();
    this.#seen += 1;
  }

  /** Takes the file in, or says why it cannot be one of them. */
  #look(path: string, name: string, isLink: boolean): void {
    try {
      if (isLink) {
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
      if (kindOf(name) === 'other') {
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
      if (systemCode(error) === 'ENOENT' && !isLink) this.#pending.push(path);
      else this.#refuse(path, unopened(error));
    }
  }

  #take(path: string, found: Stats): void {
    if (!found.isFile()) {
      this.#refuse(path, ['it is a pipe, a socket or a device', 'put a file in its place']);
    } else if (found.size > LARGEST_FILE) this.#refuse(path, tooLarge());
    else this.#files.push({ path, size: found.size, modifiedAt: Math.round(found.mtimeMs) });
  }

  #at(path: string): string {
    return path === '' ? this.#root : this.#root + sep + path;
  }

  #refuse(path: string, [problem, remedy]: readonly [string, string]): void {
    this.#problems.push(refused(path, problem, remedy));
  }

  #warn(path: string, problem: string, remedy: string): void {
    this.#problems.push(warning(path, problem, remedy));
  }
}
