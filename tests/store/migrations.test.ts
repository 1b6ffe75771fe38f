import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = readdirSync(new URL('../../src/store/migrations/', import.meta.url));

// The store applies each number once, so that a second file of it would be passed over in silence.
it.each(['sqlite', 'postgres'])('no two migrations for %s have the same number', (engine) => {
  const other = engine === 'sqlite' ? '.postgres.sql' : '.sqlite.sql';
  const numbers = files.filter((file) => !file.endsWith(other)).map((file) => file.slice(0, 4));

  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers).toEqual([...new Set(numbers)]);
});
