import type { ImportReport } from '../app/import-seeds.ts';
import type { Desk } from '../bot.ts';
import { UserError } from '../core/errors.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import type { Log } from '../ports/log.ts';
import { Looks } from '../seeds/looks.ts';

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
  readonly #looks = new Looks(() => this.#lookAgain());
  #files = 0;
  #told: ReadonlySet<string>;
  /** Why there is nothing in the folder at present, as when its drive is away; null when there is something. */
  #away: string | null = null;
  #endHeartbeat: (() => Promise<void>) | null = null;
  #endWatching: (() => Promise<void>) | null = null;
  #isStandingBy = false;
  #hasEnded = false;

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

  /** Looks once. @returns false when another process sees to it @throws UserError when the folder cannot be listed */
  async look(): Promise<boolean> {
    const report = await this.#desk.import();
    if (report === null) {
      if (!this.#isStandingBy) this.#log.info({}, 'another process imports: standing by');
      this.#isStandingBy = true;
      return false;
    }
    if (this.#isStandingBy) this.#log.info({}, 'taking over: importing');
    this.#isStandingBy = false;
    const { files, added, revised, withdrawn, problems } = report;
    this.#files = files;
    if (added + revised + withdrawn > 0) this.#news.changed({ added, revised, withdrawn });
    // Files that are only waited for are there all the same.
    const isEmpty = files === 0 && this.#desk.seeds.restless === null;
    this.#tell(problems.map(formatProblem), isEmpty);
    await this.#setAway(isEmpty ? nothingIn(this.#folder, 0) : null);
    return true;
  }

  /** From now on looks soon after a change, and once a minute: not every drive tells of changes. */
  async begin(): Promise<void> {
    const { startHeartbeat } = await import('../schedule/heartbeat.ts');
    if (this.#hasEnded) return;
    this.#endHeartbeat = startHeartbeat(() => this.#looks.now(), this.#log);
    this.#watch();
  }

  /** A look that is under way is given up: the next start completes it. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    this.#looks.end();
    await Promise.all([this.#endWatching?.(), this.#desk.seeds.close()]);
    await this.#endHeartbeat?.();
  }

  #watch(): void {
    this.#endWatching = this.#desk.seeds.watch(
      () => this.#looks.stir(),
      (sentence) => this.#news.problem(sentence),
    );
  }

  /** A folder that is gone meanwhile is a problem like others. Never rejects. */
  async #lookAgain(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      if (this.#hasEnded) return;
      if (error instanceof UserError) await this.#setAway(error.message);
      else this.#log.error({ err: error }, 'looking at the seeds failed');
    }
    const { restless } = this.#desk.seeds;
    if (restless !== null) this.#looks.within(restless);
  }

  /** Told once, until the folder is back. */
  async #setAway(sentence: string | null): Promise<void> {
    if (sentence !== null && sentence !== this.#away) this.#news.problem(sentence);
    const isBack = sentence === null && this.#away !== null;
    this.#away = sentence;
    if (!isBack || this.#endWatching === null || this.#hasEnded) return;
    // What returns may be another folder of the same name, such as a drive: its changes would be seen by nobody.
    await this.#endWatching();
    if (!this.#hasEnded) this.#watch();
  }

  /**
   * A problem is told once, not at each look; when it is gone and comes back, it is told again.
   * @param isEmpty then what was told of the files before is not told again when they return
   */
  #tell(problems: readonly string[], isEmpty: boolean): void {
    const current = new Set(problems);
    for (const problem of current.difference(this.#told)) {
      this.#news.problem(problem);
    }
    this.#told = isEmpty ? current.union(this.#told) : current;
  }
}

/** What is said of a folder that yields nothing. @param files article files in it */
export function nothingIn(folder: string, files: number): string {
  const found = files === 0 ? 'are no article files' : 'is no file that yields an article';
  return `There ${found} in ${folder}. Put articles into it (Markdown, text, HTML or JSON, see seeds/README.md), or set SEEDS_DIR to the folder that has them.`;
}
