import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { withDeadline } from '../../src/core/deadline.ts';

/** Milliseconds that anything waited for may take. */
const DEADLINE = 20_000;

export interface ProcessOptions {
  /** The whole environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Text for standard input, which ends after it; null where nobody types at all, as services are started. */
  readonly input?: string | null | undefined;
  /** The input does not end after `input`: more can be typed. */
  readonly keepInputOpen?: boolean | undefined;
}

export interface EndedProcess {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process, what it has said so far, and ways to wait for more of it. Whoever starts one kills it. */
export class WatchedProcess {
  stdout = '';
  stderr = '';
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;

  constructor(command: string, args: readonly string[], options: ProcessOptions) {
    const { env, cwd, input = '', keepInputOpen = false } = options;
    this.#child = spawn(command, args, {
      env,
      cwd,
      stdio: [input === null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    this.#closed = once(this.#child, 'close');
    for (const stream of ['stdout', 'stderr'] as const) {
      this.#child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
        this[stream] += chunk;
      });
    }
    // A process that ends without reading its input closes the pipe; what it said is what counts.
    this.#child.stdin?.on('error', () => {});
    if (input !== null) this.#child.stdin?.write(input);
    if (!keepInputOpen) this.#child.stdin?.end();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Writes to standard input. */
  type(text: string): void {
    this.#child.stdin?.write(text);
  }

  endInput(): void {
    this.#child.stdin?.end();
  }

  /** Resolves once a stream has said this. Rejects when the process ends without it, or when it takes too long. */
  async says(text: string, stream: 'stdout' | 'stderr' = 'stdout'): Promise<void> {
    const source = this.#child[stream];
    const said = new Promise<void>((resolve) => {
      const look = () => {
        if (!this[stream].includes(text)) return;
        source?.off('data', look);
        resolve();
      };
      source?.on('data', look);
      look();
    });
    const silent = this.#closed.then(() => {
      if (!this[stream].includes(text)) throw this.#failure(`ended without saying “${text}”`);
    });
    await withDeadline(Promise.race([said, silent]), DEADLINE, () =>
      this.#failure(`has not said “${text}” in time`),
    );
  }

  /** What the process was, once it has ended. Rejects when that takes too long. */
  async ended(within = DEADLINE): Promise<EndedProcess> {
    await withDeadline(this.#closed, within, () => this.#failure(`has not ended within ${within} ms`));
    return { code: this.#child.exitCode, stdout: this.stdout, stderr: this.stderr };
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Ends it at once, whatever it is doing. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.#closed;
  }

  #failure(what: string): Error {
    return new Error(`the process ${what}. It said:\n${this.stdout}\n${this.stderr}`);
  }
}
