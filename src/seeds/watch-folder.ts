import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { systemCode } from '../core/errors.ts';
import type { ReaderOptions, WatcherNews } from './reader-protocol.ts';
import { END_WITHIN, endProcessWithout } from './stuck.ts';

/** Looking through 100,000 files leaves 11 MB in use; without a limit 300 MB of what is not would stay with the process. */
const MEMORY = { maxOldGenerationSizeMb: 160 };

/** The main thread's side of watching: see `LiveSeeds.watch`. */
export function watchFolder(
  folder: string,
  program: URL,
  changed: () => void,
  failed: (sentence: string) => void,
): () => Promise<void> {
  let hasEnded = false;
  let hasFailed = false;
  const fail = (code: string) => {
    if (!hasEnded && !hasFailed) failed(unwatched(folder, code));
    hasFailed = true;
  };
  const workerData: ReaderOptions = { folder };
  const worker = new Worker(program, { workerData, resourceLimits: MEMORY });
  worker.unref();
  worker.on('message', (news: WatcherNews) => {
    if (news.kind === 'failed') fail(news.code);
    else if (!hasEnded) changed();
  });
  worker.on('error', (error) => fail(systemCode(error) ?? String(error)));
  worker.on('exit', () => fail('it has ended'));
  return async () => {
    hasEnded = true;
    const ended = worker.terminate();
    worker.unref();
    endProcessWithout(ended);
    const timer = new AbortController();
    const isLate = setTimeout(END_WITHIN, 'late', { signal: timer.signal }).catch(() => 'ended');
    await Promise.race([ended, isLate]);
    timer.abort();
  };
}

/** By the system's code: what helps. */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'Raise fs.inotify.max_user_watches (sysctl) to have them seen at once.',
  EMFILE: 'Raise “ulimit -n”, or fs.inotify.max_user_instances (sysctl), to have them seen at once.',
};

function unwatched(folder: string, code: string): string {
  const remedy = REMEDIES[code] ?? 'Nothing is lost.';
  return `Changes in ${folder} are not all seen at once, because watching fails (${code}): the folder is looked at once a minute. ${remedy}`;
}
