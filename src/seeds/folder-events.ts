import { relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { asError, systemCode } from '../core/errors.ts';
import { isPassedOver } from './names.ts';
import type { WatcherNews } from './reader-protocol.ts';

/** Milliseconds between two words about changes, however many there are. */
const STRIDE = 50;
/** The system has no more to give: what is watched is not the whole folder, and trying goes on in vain. */
const EXHAUSTED: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOSPC', 'ENOMEM']);

/** Tells what happens in a folder, also when it appears later, or vanishes and returns. */
export function tellEvents(folder: string, say: (news: WatcherNews) => void): void {
  const root = resolve(folder);
  const watcher = watch(root, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    followSymlinks: false,
    // Who looks waits by itself until files are whole.
    atomic: false,
    ignored: (path) => relative(root, path).split(sep).some(isPassedOver),
  });
  let isToSay = false;
  const changed = () => {
    if (isToSay) return;
    isToSay = true;
    setTimeout(() => {
      isToSay = false;
      say({ kind: 'changed' });
    }, STRIDE);
  };
  watcher.on('all', changed);
  watcher.on('ready', changed);
  watcher.on('error', (thrown) => {
    const code = systemCode(thrown) ?? asError(thrown).message;
    if (EXHAUSTED.has(code)) void watcher.close();
    say({ kind: 'failed', code });
  });
}
