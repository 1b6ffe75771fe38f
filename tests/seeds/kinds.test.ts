import { expect, it } from 'vitest';
import { KINDS } from '../../src/reading/kinds.ts';
import { FORMATS } from '../../src/reading/read-seed.ts';

it('lists the kinds of file that something reads, and no other', () => {
  expect(Object.keys(FORMATS).sort()).toEqual(KINDS.toSorted());
});
