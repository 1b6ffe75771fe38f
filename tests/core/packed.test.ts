import { describe, expect, it } from 'vitest';
import { joined, Packed, parcelOf } from '../../src/core/packed.ts';

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({
    path: `n${from + index}\n"ä\u{1f600}.md`,
    size: index,
  }));

function packed<T>(items: readonly T[]): Packed<T> {
  const list = new Packed<T>();
  for (const item of items) list.push(item);
  return list;
}

describe('a packed list', () => {
  it.each([0, 1, 499, 500, 501, 1750])('gives back %i items as they were, any number of times', (count) => {
    const items = numbered(0, count);
    const list = packed(items);
    expect(list.length).toBe(count);
    expect([...list]).toEqual(items);
    expect([...list]).toEqual(items);
  });

  it('keeps the order of what is pushed and of what comes packed', () => {
    const list = packed(numbered(0, 3));
    list.append(parcelOf(numbered(3, 7)));
    list.append(parcelOf([]));
    for (const item of numbered(7, 600)) list.push(item);
    expect(list.length).toBe(600);
    expect([...list].map(({ path }) => path)).toEqual(numbered(0, 600).map(({ path }) => path));
  });

  it('takes less than a fifth of what JSON takes', () => {
    const file = (number: number) => ({
      path: `2026-11-22-${number}.md`,
      size: 1000 + (number % 500),
      modifiedAt: 1.7e12 + number,
    });
    const files = Array.from({ length: 500 }, (_, number) => file(number));
    expect(parcelOf(files).bytes.buffer.byteLength).toBeLessThan(JSON.stringify(files).length / 5);
  });

  it('knows another that was packed alike, and no other', () => {
    const list = packed(numbered(0, 1000));
    expect(list.isTwinOf(packed(numbered(0, 1000)))).toBe(true);
    const other = { path: 'other.md', size: 0 };
    expect(list.isTwinOf(packed([other, ...numbered(1, 1000)]))).toBe(false);
    expect(list.isTwinOf(packed([...numbered(0, 1000), other]))).toBe(false);
    expect(list.isTwinOf(packed(numbered(0, 500)))).toBe(false);
    expect(list.isTwinOf(numbered(0, 1000))).toBe(false);
  });

  it('can be one list with another', () => {
    const both = joined(packed(numbered(0, 501)), numbered(501, 503));
    expect(both.length).toBe(503);
    expect([...both]).toHaveLength(503);
    expect([...both].at(-1)?.path).toMatch(/^n502/);
  });
});
