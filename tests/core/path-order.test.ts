import { expect, it } from 'vitest';
import { comparePaths } from '../../src/core/path-order.ts';

const utf8 = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

it('orders paths as their UTF-8 bytes are ordered, which UTF-16 is not', () => {
  const parts = [
    '',
    '!',
    '-',
    '.',
    '/',
    '0',
    'a',
    'aa',
    'é',
    'e\u0301',
    '\ud7ff',
    '\ue000',
    '\uff21',
    '\uffff',
  ];
  const paths = [...parts, '\u{10000}', '\u{1f600}', '\u{10ffff}'].flatMap((part) => [
    part,
    `a${part}`,
    `${part}b`,
  ]);
  for (const a of paths) {
    for (const b of paths) expect(Math.sign(comparePaths(a, b)), `${a} and ${b}`).toBe(utf8(a, b));
  }
  expect('\uff21' < '\u{1f600}').toBe(false);
});
