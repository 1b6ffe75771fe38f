import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/postgres-server.ts'],
    // One core is left idle when nothing is said: on two that doubles the time.
    maxWorkers: '100%',
    // Tests of whole processes start Node several times; on two cores that takes seconds, not milliseconds.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
