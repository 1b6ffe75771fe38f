/**
 * Loaded into a bot before its program: measures how long its event loop is held. At each `SIGUSR2` it says the longest
 * time since the last one, in milliseconds, as `{"held":…}` on standard error. What counts is the time in which its main
 * thread works: on a machine that is busy otherwise, that thread also waits.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const worked = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let held = 0;
  let before = worked();
  // Whatever holds the loop happens between two of these.
  setInterval(() => {
    const now = worked();
    held = Math.max(held, now - before);
    before = now;
  }, 1).unref();
  process.on('SIGUSR2', () => {
    process.stderr.write(`${JSON.stringify({ held })}\n`);
    held = 0;
  });
}
