import { expect } from 'vitest';
import { bodyOf } from '../reading.ts';

const FERRY = 'The first ferry left at noon.';
const FULL = 'It was full.';

/** A line that is furniture wherever it stands: above the text, below it, or as an item in the middle. */
export function expectToLeave(line: string): void {
  expect(bodyOf(`${line}\n\n${FERRY}`)).toEqual([FERRY]);
  expect(bodyOf(`${FERRY}\n\n${line}`)).toEqual([FERRY]);
  expect(bodyOf(`${FERRY}\n\n- ${line}\n\n${FULL}`)).toEqual([FERRY, FULL]);
}

/** A line that only looks like furniture. */
export function expectToStay(line: string): void {
  expect(bodyOf(`${FERRY}\n\n${line}\n\n${FULL}`)).toEqual([FERRY, line, FULL]);
}
