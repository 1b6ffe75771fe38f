import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Lane, Lanes } from '../../src/app/lanes.ts';

/** Work that ends when the test wants it. @param listed what there is to do; work that has ended is not listed again */
function someWork(most: number, ...listed: string[]) {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<void>>();
  const calls = new Map<string, Lane>();
  const lanes = new Lanes({
    most,
    keys: async (after) => listed.filter((key) => key > after).slice(0, 2),
    async work(key, lane) {
      begun.push(key);
      calls.set(key, lane);
      const end = Promise.withResolvers<void>();
      ends.set(key, end);
      await end.promise.finally(() => listed.splice(listed.indexOf(key), 1));
    },
  });
  const turns = async () => {
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  };
  return {
    lanes,
    listed,
    begun,
    calls,
    turns,
    end: async (key: string, error?: Error) => {
      if (error === undefined) ends.get(key)?.resolve();
      else ends.get(key)?.reject(error);
      await turns();
    },
  };
}

it('so many go on at one time, and one that hangs keeps its place alone', async () => {
  const work = someWork(2, 'a', 'b', 'c', 'd', 'e');
  let isDone = false;
  const look = work.lanes.look().then(() => {
    isDone = true;
  });
  await work.turns();
  expect(work.begun).toEqual(['a', 'b']);
  for (const key of ['b', 'c', 'd', 'e']) {
    expect(work.lanes.size).toBe(2);
    await work.end(key);
  }
  expect(work.begun).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(isDone).toBe(false);
  await work.end('a');
  await look;
});

it('what goes on is called to look again, and what has come since is begun', async () => {
  const work = someWork(9, 'b');
  const first = work.lanes.look();
  await work.turns();
  expect(work.calls.get('b')?.hasRung).toBe(false);
  work.listed.unshift('a');
  const second = work.lanes.look();
  expect(work.lanes.look()).toBe(second);
  await work.turns();
  expect(work.begun).toEqual(['b', 'a']);
  const lane = work.calls.get('b');
  expect(lane?.hasRung).toBe(true);
  await lane?.called;
  lane?.hear();
  expect(lane?.hasRung).toBe(false);
  await work.end('a');
  await work.end('b');
  await Promise.all([first, second]);
});

it('who is called while it ends works once more, and whoever called waits for that', async () => {
  const ends: PromiseWithResolvers<void>[] = [];
  const work = async () => {
    const end = Promise.withResolvers<void>();
    ends.push(end);
    await end.promise;
  };
  const lanes = new Lanes({ most: 1, keys: async (after) => (after === '' ? ['a'] : []), work });
  const first = lanes.look();
  await setImmediate();
  let isDone = false;
  const second = lanes.look().then(() => {
    isDone = true;
  });
  await setImmediate();
  ends[0]?.resolve();
  await setImmediate();
  expect([ends.length, isDone]).toEqual([2, false]);
  ends[1]?.resolve();
  await Promise.all([first, second]);
  expect(ends).toHaveLength(2);
});

it('a failure is told to who has looked, and the others go on', async () => {
  const work = someWork(1, 'a', 'b');
  const look = work.lanes.look();
  const settled = work.lanes.settled();
  look.catch(() => {});
  await work.turns();
  await work.end('a', new Error('broken'));
  expect(work.begun).toEqual(['a', 'b']);
  await work.end('b');
  await expect(look).rejects.toThrow('broken');
  await settled;
});
