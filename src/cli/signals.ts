/** Milliseconds that stopping may take before the process ends all the same. */
const STOP_WITHIN = 10_000;

/** Resolves with the signal that asks the process to end. A second signal ends it at once. */
export function whenToldToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let told = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (told) process.exit(1);
        told = true;
        // A library that keeps reconnecting must not keep the process alive.
        setTimeout(() => process.exit(1), STOP_WITHIN).unref();
        resolve(signal);
      });
    }
  });
}
