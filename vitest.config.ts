import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Folders whose tests leave nothing behind in the modules that they load: one worker runs file after file, and loads each
 * module once. That spares a third of the work.
 */
const TOGETHER = [
  ...['app', 'command', 'commands', 'core', 'digest', 'discord', 'doubles', 'golden', 'i18n', 'message'],
  ...['quality', 'reading', 'slack', 'subscriptions-file', 'terminal'],
].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    globalSetup: ['tests/support/postgres-server.ts'],
    // One core is left idle when nothing is said: on two that doubles the time.
    maxWorkers: '100%',
    // Tests of whole processes start Node several times; on two cores that takes seconds, not milliseconds.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Threads load the program as Node does; what was compiled before starts in half the time.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/newsdesk-tests', import.meta.url)),
    },
    // In the order of their names: what takes longest begins first, so that no core waits for it at the end.
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: ['tests/**/*.test.ts'], exclude: TOGETHER },
      },
      {
        extends: true,
        test: { name: 'together', include: TOGETHER, isolate: false },
      },
    ],
  },
});
