import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Tenure } from '../../src/app/tenure.ts';
import type { Store } from '../../src/ports/store.ts';
import { NOW } from '../support/articles.ts';
import { aStore, type RecordingLog, recordingLog } from '../support/desk.ts';

const SECOND = 1000;

/** A process on a store, with a clock of its own. */
function aProcess(holder: string, store: Pick<Store, 'hold' | 'letGo'>) {
  const alarms = new Set<{ readonly at: number; readonly act: () => void }>();
  const log = recordingLog();
  const process: {
    now: number;
    losses: number;
    readonly log: RecordingLog;
    sleep(milliseconds: number, works?: boolean): Promise<void>;
    readonly tenure: Tenure;
  } = {
    now: NOW,
    losses: 0,
    log,
    /** Time passes, and what is to be done in it is done. */
    async sleep(milliseconds: number, works = true) {
      const until = process.now + milliseconds;
      process.now = until;
      for (const alarm of works ? alarms : []) {
        if (alarm.at > until) continue;
        alarms.delete(alarm);
        alarm.act();
      }
      for (let turn = 0; turn < 9; turn += 1) await setImmediate();
    },
    tenure: new Tenure({
      store,
      ...{ holder, kind: 'importer', name: 'seeds' },
      clock: { now: () => process.now },
      timer: {
        after(milliseconds, act) {
          const alarm = { at: process.now + milliseconds, act };
          alarms.add(alarm);
          return () => void alarms.delete(alarm);
        },
      },
      log,
      lost: () => {
        process.losses += 1;
      },
    }),
  };
  return process;
}

async function twoProcesses() {
  const store = await aStore();
  return [aProcess('A', store), aProcess('B', store)] as const;
}

describe('what one process does for as long as it is there', () => {
  it('is kept by who has it, and by nobody else', async () => {
    const [a, b] = await twoProcesses();
    expect(await a.tenure.hold()).toBe(true);
    for (let turn = 0; turn < 20; turn += 1) {
      await Promise.all([a.sleep(20 * SECOND), b.sleep(20 * SECOND)]);
      expect([a.tenure.isHeld, await b.tenure.hold(), b.tenure.isHeld]).toEqual([true, false, false]);
    }
    expect(a.losses).toBe(0);
  });

  it('is another’s as soon as it is left', async () => {
    const [a, b] = await twoProcesses();
    await a.tenure.hold();
    await a.tenure.end();
    expect([a.tenure.isHeld, await a.tenure.hold()]).toEqual([false, false]);
    expect(await b.tenure.hold()).toBe(true);
  });

  it('is another’s when who had it has slept, who knows that at once and is told', async () => {
    const [a, b] = await twoProcesses();
    await a.tenure.hold();
    await a.sleep(60 * SECOND, false);
    expect(a.tenure.isHeld).toBe(false);
    await b.sleep(60 * SECOND);
    expect(await b.tenure.hold()).toBe(true);
    await a.sleep(0);
    expect([a.tenure.isHeld, a.losses, await a.tenure.hold()]).toEqual([false, 1, false]);
  });

  it('is surely nobody’s who cannot ask the store, until that is there again', async () => {
    const store = await aStore();
    let isAway = false;
    const a = aProcess('A', {
      hold: async (...given) => {
        if (isAway) throw new Error('the store is away');
        return store.hold(...given);
      },
      letGo: (lease) => store.letGo(lease),
    });
    await a.tenure.hold();
    isAway = true;
    for (let turn = 0; turn < 3; turn += 1) await a.sleep(20 * SECOND);
    expect([a.tenure.isHeld, a.losses]).toEqual([false, 2]);
    expect(a.log.lines.map(({ message }) => message)).toContain('keeping a lease failed');
    isAway = false;
    await a.sleep(20 * SECOND);
    expect(a.tenure.isHeld).toBe(true);
  });
});
