import { expect, it } from 'vitest';
import { KINDS } from '../../src/reading/kinds.ts';
import { FORMATS } from '../../src/reading/read-seed.ts';

it('lists every kind of file that something reads', () => {
  expect(Object.keys(FORMATS).filter((kind) => !KINDS.includes(kind))).toEqual([]);
});
