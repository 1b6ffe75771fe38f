import { expect, it } from 'vitest';
import { Recent } from '../../src/core/recent.ts';

it('so many may happen at once, and no more within the time', () => {
  const recent = new Recent(3, 1000);
  for (const at of [0, 0, 400]) {
    expect(recent.earliest(at)).toBe(at);
    recent.add(at);
  }
  expect(recent.earliest(400)).toBe(1000);
  recent.add(1000);
  expect(recent.earliest(1000)).toBe(1000);
  recent.add(1000);
  expect(recent.earliest(1000)).toBe(1400);
  expect(recent.earliest(5000)).toBe(5000);
});

it('what a clock said that was ahead counts no more when it is put back', () => {
  const recent = new Recent(1, 1000);
  recent.add(100_000);
  expect(recent.earliest(100_000)).toBe(101_000);
  expect(recent.earliest(0)).toBe(0);
});
