/**
 * A thread that hangs in the system, as on a dead drive, cannot be ended, and Node would wait for it for ever when the
 * process ends. So the process ends by force then.
 * @param exited resolves when the thread has ended all the same
 */
export function endProcessWithout(exited: Promise<unknown>): void {
  const force = () => process.kill(process.pid, 'SIGKILL');
  process.once('exit', force);
  void exited.then(() => process.off('exit', force));
}
