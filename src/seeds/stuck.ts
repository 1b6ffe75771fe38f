/**
 * Milliseconds that threads get when all is to end: a busy machine takes its time, and who is ended by force has no exit
 * code.
 */
export const END_WITHIN = 6000;

/**
 * A thread that hangs in the system, as on a dead drive, cannot be ended, and Node would wait for it for ever when the
 * process ends. So a process that ends before the thread does ends by force.
 * @param exited resolves when the thread has ended all the same
 */
export function endProcessWithout(exited: Promise<unknown>): void {
  const force = () => process.kill(process.pid, 'SIGKILL');
  process.once('exit', force);
  void exited.then(() => process.off('exit', force));
}
