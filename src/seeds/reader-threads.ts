import { silentFolder } from './problems.ts';
import { ReaderThread } from './reader-thread.ts';
import { END_WITHIN, endProcessWithout } from './stuck.ts';

/** Megabytes for a thread: a file that needs more than this is no article. */
const MEMORY = 1024;
/** Milliseconds after which a thread that has nothing to do ends. */
const IDLE = 5000;
/** Threads that hang in the system, with no way to end them, before no more are sent after them. */
const MOST_STUCK = 3;
/** Milliseconds after which a thread that does not end, in the midst of other work, counts as one of them. */
const STUCK_AFTER = 500;

/** The threads that read one folder: as many as there are requests at a time, which is mostly one. */
export class ReaderThreads {
  readonly #folder: string;
  readonly #program: URL;
  readonly #memory: number;
  readonly #busy = new Set<ReaderThread>();
  readonly #stuck = new Set<ReaderThread>();
  #idle: ReaderThread | null = null;
  #idleTimer: NodeJS.Timeout | undefined;
  #closed: Error | null = null;

  constructor(folder: string, program: URL, memory = MEMORY) {
    this.#folder = folder;
    this.#program = program;
    this.#memory = memory;
  }

  /** @throws UserError `seeds-folder-silent`, or what it was closed with */
  take(): ReaderThread {
    if (this.#closed !== null) throw this.#closed;
    if (this.#stuck.size >= MOST_STUCK) throw silentFolder(this.#folder);
    clearTimeout(this.#idleTimer);
    const thread = this.#idle ?? new ReaderThread(this.#program, { folder: this.#folder }, this.#memory);
    this.#idle = null;
    this.#busy.add(thread);
    thread.work();
    return thread;
  }

  /** Keeps one that has answered, for a while; ends one that has not. */
  async giveBack(thread: ReaderThread): Promise<void> {
    this.#busy.delete(thread);
    if (!thread.isFree || this.#idle !== null || this.#closed !== null) {
      await this.#end(thread);
      return;
    }
    thread.rest();
    this.#idle = thread;
    this.#idleTimer = setTimeout(() => {
      this.#idle = null;
      void this.#end(thread);
    }, IDLE).unref();
  }

  /** Ends them all; whoever waits for one is told why. */
  async close(reason: Error): Promise<void> {
    this.#closed = reason;
    clearTimeout(this.#idleTimer);
    // Those that were given up may still end.
    const threads = [...this.#busy, ...this.#stuck, ...(this.#idle === null ? [] : [this.#idle])];
    this.#idle = null;
    for (const thread of threads) thread.lose(reason);
    await Promise.all(threads.map((thread) => this.#end(thread, END_WITHIN)));
  }

  async #end(thread: ReaderThread, within = STUCK_AFTER): Promise<void> {
    endProcessWithout(thread.exited);
    if ((await thread.end(within)) || this.#stuck.has(thread)) return;
    this.#stuck.add(thread);
    // The drive may come back.
    void thread.exited.then(() => this.#stuck.delete(thread));
  }
}
