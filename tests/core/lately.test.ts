import { expect, it } from 'vitest';
import { Lately } from '../../src/core/lately.ts';

it('what came of something lately is known, until ten thousand others came after it', () => {
  const lately = new Lately<number>();
  lately.set('first', 1);
  for (let n = 2; n <= 10_000; n += 1) lately.set(`${n}`, n);
  expect(lately.get('first')).toBe(1);

  lately.set('one more', 10_001);

  expect(lately.get('first')).toBeUndefined();
  expect(lately.get('2')).toBe(2);
  expect(lately.get('one more')).toBe(10_001);
});
