import { expect, it } from 'vitest';
import { Slots } from '../../src/core/slots.ts';

const CHANNEL = { key: 'channel', every: 1000 };
const WORKSPACE = { key: 'workspace', every: 300 };

it('what nothing has held up may happen now', () => {
  expect(new Slots().earliest([CHANNEL, WORKSPACE], 5)).toBe(5);
});

it('the slowest of the rates decides', () => {
  const slots = new Slots();
  slots.take([CHANNEL, WORKSPACE], 0);
  expect(slots.earliest([CHANNEL, WORKSPACE], 1)).toBe(1000);
  expect(slots.earliest([{ key: 'other', every: 1000 }, WORKSPACE], 1)).toBe(300);
  expect(slots.earliest([CHANNEL, WORKSPACE], 2000)).toBe(2000);
});

it('what is closed stays closed for the longest that was said', () => {
  const slots = new Slots();
  slots.close('workspace', 60_000);
  slots.close('workspace', 30_000);
  expect(slots.earliest([CHANNEL, WORKSPACE], 0)).toBe(60_000);
  expect(slots.earliest([CHANNEL], 0)).toBe(0);
});

it('what is taken is nobody else’s, be it in time to come', () => {
  const slots = new Slots();
  expect([0, 0, 1].map((now) => slots.take([WORKSPACE], now))).toEqual([0, 300, 600]);
});

it('a rate that allows everything keeps nobody waiting', () => {
  const slots = new Slots();
  const free = { key: 'free', every: 0 };
  slots.take([WORKSPACE], 0);
  slots.take([free, WORKSPACE], 0);
  expect(slots.earliest([free], 0)).toBe(0);
});

it('what is closed is closed to who has taken a time before, too', () => {
  const slots = new Slots();
  slots.take([CHANNEL], 0);
  expect(slots.isClosed([CHANNEL, WORKSPACE], 10)).toBe(false);
  slots.close('workspace', 500);
  expect(slots.isClosed([CHANNEL, WORKSPACE], 499)).toBe(true);
  expect(slots.isClosed([CHANNEL, WORKSPACE], 500)).toBe(false);
});

it('many keys whose time is over cost nothing', () => {
  const slots = new Slots();
  for (let n = 0; n < 100_000; n += 1) slots.take([{ key: `channel ${n}`, every: 1000 }], n);
  expect(slots.earliest([{ key: 'channel 99999', every: 1000 }], 99_999)).toBe(100_999);
  expect(slots.earliest([{ key: 'channel 0', every: 1000 }], 99_999)).toBe(99_999);
});

it('what a clock said that was ahead counts no more when it is put back', () => {
  const slots = new Slots();
  slots.take([CHANNEL], 10_000_000);
  expect(slots.earliest([CHANNEL], 10_000_000)).toBe(10_001_000);
  expect(slots.earliest([CHANNEL], 0)).toBe(0);
});
