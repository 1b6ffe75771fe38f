import type { Logger } from 'pino';
import type { Desk } from '../bot.ts';
import { formatProblem, type Problem } from '../core/problem.ts';

/** Keeps the store up to the seeds folder, and tells the log what changed and what is wrong. */
export class SeedWatch {
  readonly #desk: Desk;
  readonly #log: Logger;
  #told: ReadonlySet<string>;
  #endHeartbeat: (() => Promise<void>) | null = null;

  /** @param told problems that somebody has been told of already */
  constructor(desk: Desk, log: Logger, told: readonly Problem[] = []) {
    this.#desk = desk;
    this.#log = log;
    this.#told = new Set(told.map(formatProblem));
  }

  /** Looks once. @throws UserError when the folder cannot be listed */
  async look(): Promise<void> {
    const { problems, ...counts } = await this.#desk.import();
    if (counts.added + counts.updated + counts.withdrawn > 0) this.#log.info(counts, 'seeds imported');
    if (counts.files === 0) this.#log.warn({}, 'the seeds folder has no article files');
    // A problem is told once, not once a minute; when it is gone and comes back, it is told again.
    const current = new Set(problems.map(formatProblem));
    for (const line of current.difference(this.#told))
      this.#log.warn({ problem: line }, 'a seed has a problem');
    this.#told = current;
  }

  /** From now on looks once a minute. */
  async begin(): Promise<void> {
    const { startHeartbeat } = await import('../schedule/heartbeat.ts');
    this.#endHeartbeat = startHeartbeat(() => this.look(), this.#log);
  }

  async end(): Promise<void> {
    await this.#endHeartbeat?.();
  }
}

/** What is said of a folder that yields nothing. @param files article files in it */
export function nothingIn(folder: string, files: number): string {
  const found = files === 0 ? 'are no article files' : 'is no file that yields an article';
  return `There ${found} in ${folder}. Put articles into it (.md or .txt, see seeds/README.md), or set SEEDS_DIR to the folder that has them.`;
}
