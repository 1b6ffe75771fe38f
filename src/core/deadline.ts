import { setTimeout } from 'node:timers/promises';

/**
 * What a promise settles to, unless that takes too long. The promise itself goes on; nobody waits for it any more.
 * @param late makes the error that is thrown then
 */
export async function withDeadline<T>(
  promise: Promise<T>,
  milliseconds: number,
  late: () => Error,
): Promise<T> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      promise,
      setTimeout(milliseconds, undefined, { signal: timer.signal }).then(() => Promise.reject(late())),
    ]);
  } finally {
    timer.abort();
  }
}

/** What a promise gives; null when it fails or that takes too long, for who need not know why. */
export async function inTimeOrNull<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  return withDeadline(promise, milliseconds, () => new Error('late')).catch(() => null);
}
