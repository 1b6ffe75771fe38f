import type { ImportReport } from '../app/import-seeds.ts';
import type { Desk } from '../bot.ts';
import { UserError } from '../core/errors.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import type { Log } from '../ports/log.ts';

/** Where it is told what became of the seeds folder. */
export interface SeedNews {
  /** Only when something has changed. */
  changed(counts: Pick<ImportReport, 'added' | 'revised' | 'withdrawn'>): void;
  /** Once, when it is first seen. */
  problem(sentence: string): void;
}

/** Keeps the store up to the seeds folder, and tells what changed and what is wrong. */
export class SeedWatch {
  readonly #desk: Desk;
  readonly #folder: string;
  readonly #news: SeedNews;
  readonly #log: Log;
  #files = 0;
  #told: ReadonlySet<string>;
  #endHeartbeat: (() => Promise<void>) | null = null;

  /** @param told problems that somebody has been told of already */
  constructor(desk: Desk, folder: string, news: SeedNews, log: Log, told: readonly Problem[] = []) {
    this.#news = news;
    this.#desk = desk;
    this.#folder = folder;
    this.#log = log;
    this.#told = new Set(told.map(formatProblem));
  }

  /** Article files that were there at the last look. */
  get files(): number {
    return this.#files;
  }

  /** Looks once. @throws UserError when the folder cannot be listed */
  async look(): Promise<void> {
    const { files, added, revised, withdrawn, problems } = await this.#desk.import();
    this.#files = files;
    if (added + revised + withdrawn > 0) this.#news.changed({ added, revised, withdrawn });
    const empty = files === 0 ? [nothingIn(this.#folder, 0)] : [];
    this.#tell([...empty, ...problems.map(formatProblem)]);
  }

  /** From now on looks once a minute. */
  async begin(): Promise<void> {
    const { startHeartbeat } = await import('../schedule/heartbeat.ts');
    this.#endHeartbeat = startHeartbeat(() => this.#lookAgain(), this.#log);
  }

  async end(): Promise<void> {
    await this.#endHeartbeat?.();
  }

  /** A folder that is gone meanwhile is a problem like others. */
  async #lookAgain(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#tell([error.message]);
    }
  }

  /** A problem is told once, not once a minute; when it is gone and comes back, it is told again. */
  #tell(problems: readonly string[]): void {
    const current = new Set(problems);
    for (const problem of current.difference(this.#told)) {
      this.#news.problem(problem);
    }
    this.#told = current;
  }
}

/** What is said of a folder that yields nothing. @param files article files in it */
export function nothingIn(folder: string, files: number): string {
  const found = files === 0 ? 'are no article files' : 'is no file that yields an article';
  return `There ${found} in ${folder}. Put articles into it (.md or .txt, see seeds/README.md), or set SEEDS_DIR to the folder that has them.`;
}
