import { Worker } from 'node:worker_threads';
import { asError, systemCode, UserError } from '../core/errors.ts';
import type { ReaderOptions, ReaderPart, ReaderReply, ReaderRequest } from './reader-protocol.ts';

/** Milliseconds in which a thread begins: first it loads its libraries, on a busy machine. */
const BEGIN_WITHIN = 60_000;

/** The thread has fallen silent, or has ended, over what it was doing. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
  readonly why: 'late' | 'memory' | 'ended';

  constructor(why: ThreadLost['why'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.why = why;
  }
}

interface Waiting {
  readonly resolve: (reply: ReaderReply) => void;
  readonly reject: (error: Error) => void;
}

/** One thread that reads, and what it has said. */
export class ReaderThread {
  /** Resolves when it has ended, however. */
  readonly exited: Promise<void>;
  readonly #worker: Worker;
  readonly #replies: ReaderReply[] = [];
  #waiting: Waiting | null = null;
  #lost: Error | null = null;
  #isAsked = false;

  /** @param memory megabytes */
  constructor(program: URL, options: ReaderOptions, memory: number) {
    this.#worker = new Worker(program, {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    this.#worker.on('message', (reply: ReaderReply) => this.#take(reply));
    let cause: Error | null = null;
    this.#worker.on('error', (error) => {
      cause = asError(error);
    });
    this.exited = new Promise((resolve) => {
      // Whatever it said before it ended has arrived by now.
      this.#worker.once('exit', () => {
        this.lose(new ThreadLost(whyOf(cause), cause?.message ?? 'it ended the thread', { cause }));
        resolve();
      });
    });
  }

  /** True when it can be asked again. */
  get isFree(): boolean {
    return !this.#isAsked && this.#lost === null;
  }

  /**
   * The answer, part by part; the thread waits when nobody takes them. First comes null: the thread has begun.
   * @param within milliseconds without a sign of life after which it is given up
   * @throws ThreadLost, UserError, or what it was lost with
   */
  async *ask(request: ReaderRequest, within: number): AsyncGenerator<ReaderPart | null> {
    this.#isAsked = true;
    this.#worker.postMessage(request);
    let hasBegun = false;
    for (;;) {
      const reply = await this.#next(hasBegun ? within : BEGIN_WITHIN);
      if (!hasBegun) yield null;
      hasBegun = true;
      if (reply.kind === 'alive') continue;
      if (reply.kind === 'part') {
        this.#worker.postMessage({ kind: 'taken' } satisfies ReaderRequest);
        yield reply;
        continue;
      }
      this.#isAsked = false;
      if (reply.kind === 'done') return;
      throw reply.code === null ? reply.error : new UserError(reply.code, reply.error.message);
    }
  }

  async #next(within: number): Promise<ReaderReply> {
    const reply = this.#replies.shift();
    if (reply !== undefined) return reply;
    if (this.#lost !== null) throw this.#lost;
    return new Promise((resolve, reject) => {
      const giveUp = () => this.lose(new ThreadLost('late', `it takes longer than ${within / 1000} seconds`));
      let late: NodeJS.Immediate | undefined;
      // When it was us who were busy, what has arrived meanwhile is taken before the timer is believed.
      const timer = setTimeout(() => {
        late = setImmediate(giveUp);
      }, within);
      const settle = () => {
        this.#waiting = null;
        clearTimeout(timer);
        clearImmediate(late);
      };
      this.#waiting = {
        resolve: (reply) => {
          settle();
          resolve(reply);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      };
    });
  }

  /** From now on there is nothing to wait for. */
  lose(reason: Error): void {
    this.#lost ??= reason;
    this.#waiting?.reject(this.#lost);
  }

  /** While it has nothing to do, it keeps no process alive. */
  rest(): void {
    this.#worker.unref();
  }

  work(): void {
    this.#worker.ref();
  }

  /** Ends it. @param within milliseconds @returns false when that does not come in time: nobody should wait for it */
  async end(within: number): Promise<boolean> {
    void this.#worker.terminate();
    // Node waits for a thread that is to end, unless it is told not to.
    this.rest();
    let timer: NodeJS.Timeout | undefined;
    const stuck = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), within);
    });
    const ended = await Promise.race([this.exited.then(() => true), stuck]);
    clearTimeout(timer);
    return ended;
  }

  #take(reply: ReaderReply): void {
    if (this.#lost !== null) return;
    if (this.#waiting === null) this.#replies.push(reply);
    else this.#waiting.resolve(reply);
  }
}

function whyOf(cause: Error | null): ThreadLost['why'] {
  return systemCode(cause) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'ended';
}
