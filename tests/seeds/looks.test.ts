import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Looks } from '../../src/seeds/looks.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Looks that take so long, and when each began. */
function looksOf(duration: number) {
  const begun: number[] = [];
  let now = 0;
  let underWay = 0;
  let overlaps = 0;
  const looks = new Looks(async () => {
    begun.push(now);
    underWay += 1;
    overlaps = Math.max(overlaps, underWay);
    if (duration > 0) await new Promise((resolve) => setTimeout(resolve, duration));
    underWay -= 1;
  });
  const pass = async (milliseconds: number) => {
    for (let step = 0; step < milliseconds; step += 10) {
      now += 10;
      await vi.advanceTimersByTimeAsync(10);
    }
  };
  return { looks, begun, pass, most: () => overlaps };
}

describe('looks', () => {
  it('follow a change when it has been quiet for 0.3 seconds', async () => {
    const { looks, begun, pass } = looksOf(0);
    looks.stir();
    await pass(200);
    looks.stir();
    await pass(290);
    expect(begun).toEqual([]);
    await pass(20);
    expect(begun).toHaveLength(1);
  });

  it('follow a burst of changes 2 seconds after its first one, and once more after its last one', async () => {
    const { looks, begun, pass } = looksOf(0);
    for (let change = 0; change < 30; change += 1) {
      looks.stir();
      await pass(100);
    }
    await pass(5000);
    expect(begun).toEqual([2000, 3200]);
  });

  it('never overlap, and miss nothing that changes meanwhile', async () => {
    const { looks, begun, pass, most } = looksOf(1000);
    const done = looks.now();
    await pass(500);
    looks.stir();
    void looks.now();
    void looks.now();
    await pass(5000);
    await done;
    expect(most()).toBe(1);
    expect(begun).toHaveLength(2);
  });

  it('come by themselves when one is wanted later', async () => {
    const { looks, begun, pass } = looksOf(0);
    looks.within(500);
    looks.within(400);
    await pass(1000);
    expect(begun).toHaveLength(1);
  });

  it('end', async () => {
    const { looks, begun, pass } = looksOf(0);
    looks.stir();
    looks.within(100);
    looks.end();
    looks.stir();
    await looks.now();
    await pass(5000);
    expect(begun).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
