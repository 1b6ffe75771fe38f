import { systemCode, UserError } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
import type { ReadSeed, SeedFile } from '../ports/seeds.ts';

/** No file has this time: when it is listed next, it is read again. */
export const NEVER = -1;

/** Something that yields no article. */
export function refused(path: string, problem: string, remedy: string): Problem {
  return { severity: 'error', path, line: null, problem, remedy };
}

/** Something that is left where it is. */
export function warning(path: string, problem: string, remedy: string): Problem {
  return { severity: 'warning', path, line: null, problem, remedy };
}

/** A file that yields nothing, for a reason that lies outside its text. */
export function unread(file: SeedFile, problem: string, remedy: string): ReadSeed {
  const problems = [refused(file.path, problem, remedy)];
  return { file, contentHash: '', articles: [], problems, complete: true };
}

export function tooLarge(): readonly [problem: string, remedy: string] {
  return ['it is larger than 5 MB', 'split it into one file for each article'];
}

/** By the system's code: what to do about a file or folder that cannot be opened. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'give the user that runs Newsdesk the right to read it',
  EPERM: 'give the user that runs Newsdesk the right to read it',
  ELOOP: 'replace the link by the file itself',
  ENAMETOOLONG: 'give it and the folders that it is in shorter names',
  EMFILE: 'allow the process more open files: “ulimit -n”',
  EIO: 'check the drive that it is on',
  ESTALE: 'check the drive that it is on',
  ETIMEDOUT: 'check the drive that it is on',
  EXDEV: 'put the file itself into the folder, not a link',
  EINVAL: 'put a file in its place',
};

/** Why something could not be opened. @throws what is no failure of the system: that is a bug */
export function unopened(error: unknown): readonly [problem: string, remedy: string] {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return [`it cannot be opened (${code})`, REMEDIES[code] ?? 'check that it exists and may be read'];
}

/** Why the seeds folder itself cannot be listed; what is no failure of the system is returned as it is. */
export function explainFolder(error: unknown, folder: string): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  if (code === 'ENOENT') {
    return new UserError(
      'no-seeds-folder',
      `There is no folder ${folder}. Create it and put articles into it, or set SEEDS_DIR to the folder that has them.`,
      { cause: error },
    );
  }
  if (code === 'ENOTDIR') {
    return new UserError('seeds-folder-unreadable', `${folder} is a file. Name the folder that it is in.`, {
      cause: error,
    });
  }
  return new UserError(
    'seeds-folder-unreadable',
    `The seeds folder ${folder} cannot be read (${code}). Set SEEDS_DIR to a folder that this user may read.`,
    { cause: error },
  );
}

/** The drive answers nothing at all. */
export function silentFolder(folder: string): UserError {
  return new UserError(
    'seeds-folder-silent',
    `The seeds folder ${folder} does not answer. Check the drive that it is on, or set SEEDS_DIR to another folder.`,
  );
}
