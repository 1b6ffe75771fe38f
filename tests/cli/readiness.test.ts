import { describe, expect, it } from 'vitest';
import { Readiness } from '../../src/cli/readiness.ts';
import type { SeedsState } from '../../src/ports/leases.ts';

const CLOCK = { now: () => 0 };

/** A process whose store says this of the seeds. */
function aProcess(isImporter = true) {
  const store = { seeds: 'coming' as SeedsState | Error };
  const readiness = new Readiness(
    {
      async seedsState() {
        if (store.seeds instanceof Error) throw store.seeds;
        return store.seeds;
      },
    },
    CLOCK,
    isImporter,
  );
  return { store, readiness };
}

describe('a process', () => {
  it('is ready when its platforms are connected and the seeds were looked at', async () => {
    const { store, readiness } = aProcess();
    expect(await readiness.reasons()).toEqual(['platforms: not known yet', 'seeds: not looked at yet']);
    let isAway = false;
    readiness.expect([{ name: 'slack', isAway: () => isAway }, { name: 'discord' }]);
    readiness.connected('slack');
    store.seeds = 'in';
    expect(await readiness.reasons()).toEqual(['discord: not connected']);
    readiness.connected('discord');
    expect(await readiness.reasons()).toEqual([]);
    isAway = true;
    expect(await readiness.reasons()).toEqual(['slack: the connection is lost, reconnecting']);
    isAway = false;
    expect(await readiness.reasons()).toEqual([]);
  });

  it('stays ready when the folder of the seeds goes away', async () => {
    const { store, readiness } = aProcess();
    readiness.expect([]);
    store.seeds = 'in';
    await readiness.reasons();
    store.seeds = 'coming';
    expect(await readiness.reasons()).toEqual([]);
  });

  it('is not ready without its store, with a platform that is lost, and while it stops', async () => {
    const { store, readiness } = aProcess();
    readiness.expect([{ name: 'slack' }]);
    readiness.connected('slack');
    store.seeds = 'in';
    await readiness.reasons();
    store.seeds = new Error('password of postgres://user:secret@host');
    readiness.lost('slack');
    expect(await readiness.reasons()).toEqual(['store: does not answer', 'slack: not connected']);
    readiness.stopping();
    expect(await readiness.reasons()).toEqual(['process: is stopping']);
  });

  it('does without the seeds where nobody reads them and it is not the one who should', async () => {
    for (const isImporter of [true, false]) {
      const { store, readiness } = aProcess(isImporter);
      readiness.expect([]);
      store.seeds = 'unattended';
      expect(await readiness.reasons()).toEqual(isImporter ? ['seeds: not looked at yet'] : []);
    }
  });
});
