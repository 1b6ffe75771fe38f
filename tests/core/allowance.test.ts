import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Allowance } from '../../src/core/allowance.ts';

const NOW = 1_000_000;

/** Does it as often as may be, at one moment. */
function burst(allowance: Allowance, key: string, now: number): number {
  let done = 0;
  for (; allowance.wait(key, now) === 0; done += 1) allowance.take(key, now);
  return done;
}

describe('an allowance', () => {
  it('is used up, says for how long, and comes back bit by bit', () => {
    const allowance = new Allowance({ most: 3, every: 1000 });
    expect(burst(allowance, 'a', NOW)).toBe(3);
    expect(allowance.wait('a', NOW)).toBe(1000);
    expect(allowance.wait('a', NOW + 400)).toBe(600);
    expect(burst(allowance, 'a', NOW + 1000)).toBe(1);
    expect(burst(allowance, 'a', NOW + 3500)).toBe(2);
    expect(burst(allowance, 'a', NOW + 1_000_000)).toBe(3);
  });

  it('is everybody’s own', () => {
    const allowance = new Allowance({ most: 1, every: 1000 });
    expect([burst(allowance, 'a', NOW), burst(allowance, 'b', NOW)]).toEqual([1, 1]);
  });

  it('is not lost for longer than it takes to fill when the clock is put back', () => {
    const allowance = new Allowance({ most: 2, every: 1000 });
    burst(allowance, 'a', NOW + 1_000_000);
    expect(allowance.wait('a', NOW)).toBe(1000);
  });

  it('remembers a bounded number of people, the latest ones', () => {
    const allowance = new Allowance({ most: 1, every: 1000 }, 100);
    allowance.take('early', NOW);
    allowance.take('busy', NOW);
    for (let index = 0; index < 1000; index += 1) {
      allowance.take(`other ${index}`, NOW);
      allowance.take('busy', NOW);
    }
    expect(allowance.known).toBeGreaterThan(80);
    expect(allowance.known).toBeLessThanOrEqual(100);
    expect(allowance.wait('early', NOW)).toBe(0);
    expect(allowance.wait('busy', NOW)).toBeGreaterThan(0);
  });

  it('never lets more through than its quota, whenever somebody tries', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { maxLength: 200 }), (steps) => {
        const allowance = new Allowance({ most: 5, every: 700 });
        let [now, done] = [NOW, 0];
        for (const step of steps) {
          now += step;
          done += burst(allowance, 'a', now);
        }
        expect(done).toBeLessThanOrEqual(5 + (now - NOW) / 700);
      }),
      { seed: 7 },
    );
  });
});
