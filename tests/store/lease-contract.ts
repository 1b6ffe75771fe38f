/** What processes that share a store agree upon. */
import { expect, it } from 'vitest';
import type { Lease } from '../../src/ports/leases.ts';
import type { Store } from '../../src/ports/store.ts';
import { NOW } from '../support/articles.ts';

const lease = (holder: string, until: number, name = 'discord G1'): Lease => ({
  ...{ kind: 'workspace', name, holder, until },
});

export function leaseContract(open: () => Promise<Store>): void {
  it('lets one of several processes do something, until its time is over', async () => {
    const store = await open();
    const all = ['A', 'B', 'C'].map((holder) => store.hold(lease(holder, NOW + 900), NOW));
    const held = await Promise.all(all);
    expect(held.filter(Boolean)).toHaveLength(1);
    const holder = 'ABC'[held.indexOf(true)] ?? '';

    expect(await store.hold(lease('D', NOW + 1799), NOW + 899)).toBe(false);
    expect(await store.hold(lease('D', NOW + 1800, 'another'), NOW + 899)).toBe(true);
    expect(await store.hold({ ...lease('D', NOW + 1800), kind: 'shard' }, NOW + 899)).toBe(true);
    expect(await store.hold(lease('D', NOW + 1800), NOW + 900)).toBe(true);
    expect(await store.hold(lease(holder, NOW + 1900), NOW + 1000)).toBe(false);
  });

  it('lets who has it keep it: from then on it has two thirds of its time at least', async () => {
    const store = await open();
    for (const now of [NOW, NOW + 299, NOW + 500]) {
      expect(await store.hold(lease('A', now + 900), now)).toBe(true);
      expect(await store.hold(lease('B', now + 1499), now + 599)).toBe(false);
    }
    expect(await store.hold(lease('B', NOW + 2400), NOW + 1500)).toBe(true);
  });

  it('takes back what somebody lets go, and nothing that is another’s by then', async () => {
    const store = await open();
    await store.hold(lease('A', NOW + 900), NOW);
    await store.letGo(lease('B', NOW));
    expect(await store.hold(lease('B', NOW + 900), NOW)).toBe(false);
    await store.letGo(lease('A', NOW + 5));
    expect(await store.hold(lease('B', NOW + 904), NOW + 4)).toBe(false);
    expect(await store.hold(lease('B', NOW + 905), NOW + 5)).toBe(true);

    await store.letGoAll('A');
    expect(await store.hold(lease('C', NOW + 905), NOW + 5)).toBe(false);
    await store.letGoAll('B');
    expect(await store.hold(lease('C', NOW + 905), NOW + 5)).toBe(true);
  });

  it('counts who is there', async () => {
    const store = await open();
    const here = (name: string, until: number) =>
      store.hold({ kind: 'deliverer', name, holder: name, until }, NOW);
    await here('A', NOW + 10);
    await here('B', NOW + 20);
    await store.hold(lease('A', NOW + 99), NOW);
    expect(await store.held('deliverer', '', NOW)).toBe(2);
    expect(await store.held('deliverer', 'A', NOW)).toBe(1);
    expect(await store.held('deliverer', '', NOW + 10)).toBe(1);
    expect(await store.held('deliverer', '', NOW + 20)).toBe(0);
    expect(await store.held('workspace', '', NOW + 20)).toBe(1);
  });

  it('knows whether who imports has looked at all of the seeds', async () => {
    const store = await open();
    const importing = (holder: string, until: number, now: number) =>
      store.hold({ kind: 'importer', name: 'seeds', holder, until }, now);
    const looked = (name: string) =>
      store.hold({ kind: 'looked', name, holder: name, until: NOW + 900 }, NOW);
    expect(await store.seedsState(NOW)).toBe('unattended');
    await importing('A', NOW + 10, NOW);
    expect(await store.seedsState(NOW)).toBe('coming');
    await looked('A');
    expect(await store.seedsState(NOW)).toBe('in');
    // The next one has not, yet.
    await importing('B', NOW + 99, NOW + 10);
    expect(await store.seedsState(NOW + 10)).toBe('coming');
    await looked('B');
    expect(await store.seedsState(NOW + 10)).toBe('in');
    expect(await store.seedsState(NOW + 99)).toBe('unattended');
  });
}
