import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Tenure } from '../../src/app/tenure.ts';
import { Listening } from '../../src/cli/listening.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { LeaseKind } from '../../src/ports/leases.ts';
import type { Store } from '../../src/ports/store.ts';
import { NOW } from '../support/articles.ts';
import { aStore, recordingLog } from '../support/desk.ts';

const SECOND = 1000;

/** Time, which the processes of a test share, and which passes a second at a time. */
function aTimer() {
  const alarms = new Set<{ readonly at: number; readonly act: () => void }>();
  const time = {
    now: NOW,
    asleep: new Set<string>(),
    after(owner: string, milliseconds: number, act: () => void) {
      const alarm = {
        at: time.now + milliseconds,
        act: () => {
          // Who sleeps does it later.
          if (time.asleep.has(owner)) time.after(owner, SECOND, act);
          else act();
        },
      };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    async pass(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        time.now += SECOND;
        for (const alarm of [...alarms].filter(({ at }) => at <= time.now)) {
          alarms.delete(alarm);
          alarm.act();
        }
        for (let turn = 0; turn < 30; turn += 1) await setImmediate();
      }
    },
  };
  return time;
}

/** A process that listens to some shards. */
function aProcess(holder: string, store: Store, time: ReturnType<typeof aTimer>, shards: readonly string[]) {
  const log = recordingLog();
  const timer = {
    after: (milliseconds: number, act: () => void) => time.after(holder, milliseconds, act),
  };
  const state = { isListening: false, refusal: null as Error | null, log };
  const chat: Pick<Chat, 'name' | 'exclusive' | 'listen'> = {
    ...{ name: 'discord', exclusive: shards },
    async listen() {
      if (state.refusal !== null) throw state.refusal;
      state.isListening = true;
      return async () => {
        state.isListening = false;
      };
    },
  };
  const desk = {
    tenure: (kind: LeaseKind, name: string, lost?: () => void) =>
      new Tenure({
        ...{ store, timer, log, holder, kind, name },
        clock: { now: () => time.now },
        ...(lost === undefined ? {} : { lost }),
      }),
  };
  return Object.assign(state, { listening: new Listening(chat, desk, timer, log) });
}

describe('listening to a platform', () => {
  it('is done by one process, and by the next within seconds when that one ends', async () => {
    const [store, time] = [await aStore(), aTimer()];
    const [a, b] = [aProcess('A', store, time, ['s0']), aProcess('B', store, time, ['s0'])];
    await a.listening.begin();
    await b.listening.begin();
    await time.pass(200);
    expect([a.isListening, b.isListening]).toEqual([true, false]);
    await a.listening.end();
    await time.pass(5);
    expect([a.isListening, b.isListening]).toEqual([false, true]);
  });

  it('is taken over from one that sleeps, which gives way when it wakes up', async () => {
    const [store, time] = [await aStore(), aTimer()];
    const [a, b] = [aProcess('A', store, time, ['s0']), aProcess('B', store, time, ['s0'])];
    await a.listening.begin();
    await b.listening.begin();
    time.asleep.add('A');
    await time.pass(70);
    expect(b.isListening).toBe(true);
    time.asleep.clear();
    await time.pass(2);
    expect([a.isListening, b.isListening]).toEqual([false, true]);
    await b.listening.end();
    await time.pass(5);
    expect([a.isListening, b.isListening]).toEqual([true, false]);
  });

  it('is done at once by processes with shards of their own, and by none with some of another’s', async () => {
    const [store, time] = [await aStore(), aTimer()];
    const shards = [['s0', 's1'], ['s2'], ['s1', 's2'], []];
    const processes = shards.map((some, n) => aProcess(`P${n}`, store, time, some));
    for (const { listening } of processes) await listening.begin();
    expect(processes.map(({ isListening }) => isListening)).toEqual([true, true, false, true]);
    // What it could not have it has not kept from the others, either.
    await processes[1]?.listening.end();
    await time.pass(20);
    expect(processes.map(({ isListening }) => isListening)).toEqual([true, false, false, true]);
    await processes[0]?.listening.end();
    await time.pass(5);
    expect(processes.map(({ isListening }) => isListening)).toEqual([false, false, true, true]);
  });

  it('that the platform refuses ends the start, and keeps nobody else from it', async () => {
    const [store, time] = [await aStore(), aTimer()];
    const [a, b] = [aProcess('A', store, time, ['s0']), aProcess('B', store, time, ['s0'])];
    a.refusal = new Error('a wrong token');
    await expect(a.listening.begin()).rejects.toThrow('a wrong token');
    await b.listening.begin();
    expect(b.isListening).toBe(true);
  });
});
