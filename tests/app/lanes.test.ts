import { expect, it } from 'vitest';
import { type Lane, Lanes } from '../../src/app/lanes.ts';

/** Work that ends when the test wants it. */
function someWork() {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<void>>();
  const lanes = new Map<string, Lane>();
  return {
    begun,
    ends,
    lanes,
    on: (key: string) => async (lane: Lane) => {
      begun.push(key);
      lanes.set(key, lane);
      const end = Promise.withResolvers<void>();
      ends.set(key, end);
      await end.promise;
    },
  };
}

it('so many go on at one time, and one that hangs keeps its place alone', async () => {
  const lanes = new Lanes(2);
  const work = someWork();
  const [hangs, ...others] = ['a', 'b', 'c', 'd'].map((key) => lanes.go(key, work.on(key)));
  expect(work.begun).toEqual(['a', 'b']);
  for (const key of ['b', 'c', 'd']) {
    work.ends.get(key)?.resolve();
    await new Promise(setImmediate);
  }
  await Promise.all(others);
  expect(work.begun).toEqual(['a', 'b', 'c', 'd']);
  work.ends.get('a')?.resolve();
  await hangs;
});

it('work that goes on is called to look again, and work that waits is not begun twice', async () => {
  const lanes = new Lanes(1);
  const work = someWork();
  const first = lanes.go('a', work.on('a'));
  const second = lanes.go('b', work.on('b'));
  expect(lanes.go('a', work.on('a'))).toBe(first);
  expect(lanes.go('b', work.on('b'))).toBe(second);
  const lane = work.lanes.get('a');
  expect(lane?.hasRung).toBe(true);
  await lane?.called;
  lane?.hear();
  expect(lane?.hasRung).toBe(false);
  work.ends.get('a')?.resolve();
  await first;
  work.ends.get('b')?.resolve();
  await second;
  expect(work.begun).toEqual(['a', 'b']);
});

it('a failure is told to who began the work, and the next begins', async () => {
  const lanes = new Lanes(1);
  const work = someWork();
  const first = lanes.go('a', work.on('a'));
  const second = lanes.go('b', work.on('b'));
  const settled = lanes.settled();
  work.ends.get('a')?.reject(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  work.ends.get('b')?.resolve();
  await second;
  await settled;
});
