import { readdirSync } from 'node:fs';

/** What a process holds. */
export interface Held {
  /** Megabytes in use after everything that can be was let go, of the main thread. */
  readonly heap: number;
  /** Megabytes of the whole process. */
  readonly resident: number;
  /** Timers, sockets, threads and the like that keep a process alive. */
  readonly resources: number;
  /** Open files; 0 where a system does not tell. */
  readonly files: number;
}

const MEGABYTE = 1_000_000;

/** @throws Error when garbage cannot be collected on demand */
export function heldNow(): Held {
  if (globalThis.gc === undefined) throw new Error('run it with --expose-gc');
  // What the first lets go may hold more.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heap: heapUsed / MEGABYTE,
    resident: rss / MEGABYTE,
    resources: process.getActiveResourcesInfo().length,
    files: filesOpen(),
  };
}

function filesOpen(): number {
  return process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
}

/** What may be held more after ten days than after two: caches that fill, but nothing that grows. */
const MAY_GROW: Held = { heap: 4, resident: 100, resources: 1, files: 1 };

/** What has grown, one sentence each. */
export function grown(before: Held, after: Held): string[] {
  return (Object.keys(MAY_GROW) as (keyof Held)[])
    .filter((what) => after[what] > before[what] + MAY_GROW[what])
    .map((what) => `${what} grew from ${before[what].toFixed(1)} to ${after[what].toFixed(1)}`);
}
