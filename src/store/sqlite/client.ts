import { Worker } from 'node:worker_threads';
import { asError, UserError } from '../../core/errors.ts';
import type { Store } from '../../ports/store.ts';
import { type Call, READY, type Reply, type ThreadOptions } from './protocol.ts';

/** The near end of a store thread. */
export interface StoreThread {
  /** Settles when the thread can answer, or fails with the reason why it cannot. */
  readonly ready: Promise<unknown>;
  call(method: keyof Store, args: readonly unknown[]): Promise<unknown>;
  /** Finishes what was asked before, closes the connection and ends the thread. */
  close(): Promise<void>;
  /** Ends the thread at once. */
  terminate(): Promise<unknown>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** Starts a thread. When it dies before it is closed, the whole process ends. */
export function connectThread(options: ThreadOptions): StoreThread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: options,
  });
  const waiting = new Map<number, Waiting>();
  let lastId = READY;
  let ended: Error | null = null;
  let closing = false;

  const failAll = (reason: Error) => {
    ended ??= reason;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  const expect = (id: number) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });

  worker.on('message', (reply: Reply) => {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    // A thread that could not open its database ends by itself.
    if (reply.id === READY && !('value' in reply)) closing = true;
    if ('value' in reply) caller?.resolve(reply.value);
    else if ('userError' in reply)
      caller?.reject(new UserError(reply.userError.code, reply.userError.message));
    else caller?.reject(Object.assign(new Error(reply.error.message), reply.error));
  });
  worker.on('error', (error) => {
    failAll(asError(error));
    throw error;
  });
  worker.on('exit', () => {
    const reason = new Error(`the store's ${options.role} thread has ended`);
    const expected = closing || ended !== null;
    failAll(reason);
    // Without its store the program can only apologise. Better that it ends, and its supervisor starts it again.
    if (!expected) throw reason;
  });

  const ready = expect(READY);
  // Whoever needs the thread awaits `ready` or a call; a failure before that is not unhandled.
  ready.catch(() => {});

  const call = (method: keyof Store, args: readonly unknown[]) => {
    if (ended !== null) return Promise.reject(ended);
    lastId += 1;
    const answer = expect(lastId);
    worker.postMessage({ id: lastId, method, args } satisfies Call);
    return answer;
  };

  return {
    ready,
    call,
    async close() {
      if (ended !== null) return;
      closing = true;
      const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      await call('close', []);
      await gone;
    },
    terminate() {
      closing = true;
      return worker.terminate();
    },
  };
}
