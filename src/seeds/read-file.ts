import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { asError } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
import { oneLine } from '../core/text.ts';
import { comparisonOf } from '../digest/stories/comparison.ts';
import { searchText, understand } from '../digest/understand.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReadArticle, ReadSeed, SeedFile } from '../ports/seeds.ts';
import { openSeed, readPage } from '../reading/read-seed.ts';
import { substanceOf } from '../reading/substance.ts';
import { LARGEST_FILE } from './limits.ts';
import { NEVER, refused, tooLarge, unopened, unread } from './problems.ts';

/** Articles in one part of a file that holds many, and blocks of text in it: what others copy in a few milliseconds. */
const PART = { articles: 20, blocks: 2000 };
/** Problems of one file that are named. */
const NAMED_PROBLEMS = 100;
/** So many more are told as well. */
const A_FEW = 3;
/**
 * Milliseconds in which a file can change twice and keep its time, since systems stamp files by a clock that ticks:
 * Linux every 4 to 10. A time without a part of a second is taken for one of a drive that keeps none, as FAT does.
 */
const TICK = { usual: 20, coarse: 2000 };

/** Node's `readSync`. */
type ReadBytes = (
  handle: number,
  buffer: Uint8Array,
  offset: number,
  length: number,
  position: null,
) => number;

/**
 * Reads and understands one file, and hands it out in parts. Whatever goes wrong with it is a problem of that file,
 * never an exception. It blocks its thread: a drive that is dead holds up nobody else.
 * One that was changed a moment ago may change again and look the same: it is handed out with another time than its
 * own, so that the next import looks into it again.
 * @param read takes the bytes; tests bring one during which the file changes
 */
export function* readSeedFile(
  folder: string,
  file: SeedFile,
  clock: Clock,
  read: ReadBytes = readSync,
): Generator<ReadSeed> {
  let content: Content;
  // The same file may be whole, or may be opened, without a trace in its time.
  const toTryAgain = { ...file, modifiedAt: NEVER };
  try {
    content = readRegularFile(folder, file.path, clock, read);
  } catch (error) {
    yield unread(toTryAgain, ...unopened(error));
    return;
  }
  const { state, bytes, fingerprint, readAt } = content;
  if (state === 'large') yield unread(file, ...tooLarge());
  else if (state === 'changing') {
    const remedy = 'wait until it is saved: then it is read again';
    yield unread(toTryAgain, 'it was changed while it was read', remedy);
  } else {
    const modifiedAt = isFresh(fingerprint.modifiedAt, readAt) ? NEVER : fingerprint.modifiedAt;
    for (const seed of understood({ ...file, ...fingerprint }, bytes)) {
      yield { ...seed, file: { ...seed.file, modifiedAt } };
    }
  }
}

/** True when it can have changed since, without a trace. A drive whose clock is another is taken at its word. */
function isFresh(modifiedAt: number, readAt: number): boolean {
  return Math.abs(readAt - modifiedAt) < (modifiedAt % 1000 === 0 ? TICK.coarse : TICK.usual);
}

type Content = {
  readonly state: 'whole' | 'large' | 'changing';
  readonly bytes: Uint8Array;
  /** Of what was read, which may be newer than what was listed. */
  readonly fingerprint: Omit<SeedFile, 'path'>;
  /** Milliseconds since the epoch: no later than the first byte was read. */
  readonly readAt: number;
};

/**
 * Takes nothing on trust from the listing, since when the file may have become a pipe, a device, a link to a place
 * outside the folder, or larger. Never waits for somebody to write.
 */
function readRegularFile(folder: string, path: string, clock: Clock, read: ReadBytes): Content {
  const root = realpathSync.native(folder);
  const real = realpathSync.native(join(folder, path));
  if (!real.startsWith(root + sep)) throw Object.assign(new Error('outside the folder'), { code: 'EXDEV' });
  const handle = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const readAt = clock.now();
    const before = fstatSync(handle);
    if (!before.isFile()) throw Object.assign(new Error('not a file'), { code: 'EINVAL' });
    const fingerprint = { size: before.size, modifiedAt: Math.round(before.mtimeMs) };
    if (before.size > LARGEST_FILE) return { state: 'large', bytes: new Uint8Array(), fingerprint, readAt };
    const bytes = readUpTo(handle, before.size + 1, read);
    const after = fstatSync(handle);
    const isWhole =
      bytes.length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
    return { state: isWhole ? 'whole' : 'changing', bytes, fingerprint, readAt };
  } finally {
    closeSync(handle);
  }
}

/** At most so many bytes: one more than expected shows that there are more. */
function readUpTo(handle: number, limit: number, read: ReadBytes): Uint8Array {
  const buffer = Buffer.allocUnsafe(limit);
  let length = 0;
  while (length < limit) {
    const more = read(handle, buffer, length, limit - length, null);
    if (more === 0) break;
    length += more;
  }
  return buffer.subarray(0, length);
}

function* understood(file: SeedFile, bytes: Uint8Array): Generator<ReadSeed> {
  const contentHash = hash('sha256', bytes);
  const problems: Problem[] = [];
  let articles: ReadArticle[] = [];
  let blocks = 0;
  try {
    const opened = openSeed({ path: file.path, bytes });
    problems.push(...opened.problems);
    for (const page of opened.pages) {
      const reading = readPage(page, file.modifiedAt);
      // Not by spreading into arguments: there may be thousands.
      for (const problem of reading.problems) problems.push(problem);
      const { draft } = reading;
      if (draft === null) continue;
      if (articles.length >= PART.articles || blocks > PART.blocks) {
        yield { file, contentHash, articles, problems: [], complete: false };
        articles = [];
        blocks = 0;
      }
      const article = understand(draft);
      articles.push({
        article,
        searchText: searchText(article),
        comparison: comparisonOf(article),
        substance: substanceOf(draft),
      });
      blocks += article.body.length;
    }
  } catch (error) {
    // A bug of ours, which one file has brought to light: it must not cost the others.
    const { message, stack = '' } = asError(error);
    const place = oneLine(stack.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? '');
    problems.push(
      refused(
        file.path,
        `it cannot be understood (${oneLine(message)} ${place})`,
        'report this line, and the file with it',
      ),
    );
  }
  yield { file, contentHash, articles, problems: fewOf(file, problems), complete: true };
}

/** A file with a mistake on every line is one mistake. */
function fewOf({ path }: SeedFile, problems: readonly Problem[]): readonly Problem[] {
  // Of a file of records, the last few tell already how many more there are.
  if (problems.length <= NAMED_PROBLEMS + A_FEW) return problems;
  const rest = problems.slice(NAMED_PROBLEMS);
  const severity = rest.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
  const more = refused(path, `it has ${rest.length} more problems`, 'mend the first ones, and look again');
  return [...problems.slice(0, NAMED_PROBLEMS), { ...more, severity }];
}
