import { describe, expect, it } from 'vitest';
import type { SeedsState } from '../../src/ports/leases.ts';
import { NOW, paragraphs } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';
import { aNewsroom, HOUR, NEWS, type Newsroom } from '../support/newsroom.ts';

const SECOND = 1000;

/** Two processes on one store, with a story that everybody who subscribes gets. */
async function twoRooms(): Promise<readonly [Newsroom, Newsroom]> {
  const one = await aNewsroom({ holder: 'P1' });
  one.now = NOW - 3_600_000;
  await one.import({ path: 'fire.md', headline: 'Fire in Velden', body: paragraphs('Nobody was hurt.') });
  one.now = NOW;
  return [one, await aNewsroom({ store: one.store, holder: 'P2' })];
}

const inWorkspace = (workspace: string, n: number) => ({
  id: `s${n}`,
  channel: { ...NEWS, workspace, id: `C${n}` },
});

describe('several processes on one store', () => {
  it('publish each edition once, and post it once', async () => {
    const [one, two] = await twoRooms();
    for (let n = 0; n < 30; n += 1) await one.subscribe(inWorkspace(`T${n % 6}`, n));
    const editions = await Promise.all([one.publisher.run(), two.publisher.run()]);
    expect(editions.reduce((sum, count) => sum + count)).toBe(30);
    await Promise.all([one.deliverer.run(), two.deliverer.run()]);
    await Promise.all([one.deliverer.run(), two.deliverer.run()]);
    const posts = [...one.poster.posts, ...two.poster.posts];
    expect(new Set(posts.map(({ message }) => message.key)).size).toBe(30);
    expect(posts).toHaveLength(30);
  });

  it('publish different editions at the same moment', async () => {
    const one = await aNewsroom({ holder: 'P1' });
    const two = await aNewsroom({ store: one.store, holder: 'P2', random: () => 0.6 });
    await one.import({ path: 'fire.md', headline: 'Fire in Velden', body: paragraphs('Nobody was hurt.') });
    // That each knows of the other.
    for (const room of [one, two, one]) {
      room.now += 60 * SECOND;
      await room.deliverer.run();
    }
    for (let n = 0; n < 500; n += 1) await one.subscribe(inWorkspace('T1', n));
    const editions = await Promise.all([one.publisher.run(), two.publisher.run()]);
    expect(editions.toSorted()).toEqual([200, 300]);
  });

  it('leave a workspace to the one that works for it, so that its pace is kept', async () => {
    const [one, two] = await twoRooms();
    await one.subscribe(inWorkspace('T1', 1));
    await one.beat();
    await one.subscribe(inWorkspace('T1', 2));
    await one.subscribe(inWorkspace('T2', 3));
    await two.beat();
    expect(two.poster.posts.map(({ channel }) => channel.id)).toEqual(['C3']);
    await one.deliverer.run();
    expect(one.poster.posts.map(({ channel }) => channel.id)).toEqual(['C1', 'C2']);
  });

  it('take over the workspaces of one that has ended without a word', async () => {
    const [one, two] = await twoRooms();
    await one.subscribe(inWorkspace('T1', 1));
    await one.beat();
    await one.subscribe(inWorkspace('T1', 2));
    await two.beat();
    expect(two.poster.posts).toEqual([]);
    const [alarm] = two.alarms;
    expect((alarm?.at ?? 0) - NOW).toBe(30 * SECOND);
    two.now = alarm?.at ?? 0;
    alarm?.act();
    await two.settled();
    expect(two.poster.posts.map(({ channel }) => channel.id)).toEqual(['C2']);
  });

  it('all wait when a workspace asks one of them to', async () => {
    const [one, two] = await twoRooms();
    await one.subscribe(inWorkspace('T1', 1));
    one.poster.failures.push({ kind: 'wait', retryAfterMs: 90 * SECOND });
    await one.beat();
    await one.subscribe(inWorkspace('T1', 2));
    await two.beat(NOW + 89 * SECOND);
    expect(two.poster.posts).toEqual([]);
    await two.beat(NOW + 91 * SECOND);
    expect(two.poster.posts.map(({ channel }) => channel.id).sort()).toEqual(['C1', 'C2']);
  });

  it('do not post what may be another’s by the time that they have looked for it', async () => {
    const [one, two] = await twoRooms();
    await one.subscribe(inWorkspace('T1', 1));
    one.poster.failures.push({ kind: 'unclear', code: 'reset' });
    await one.beat();
    one.poster.whileLooking = () => {
      one.now += 100 * SECOND;
    };
    await one.beat(NOW + 60 * SECOND);
    expect(one.poster.posts).toEqual([]);
    await two.beat(NOW + 200 * SECOND);
    expect(two.poster.posts).toHaveLength(1);
  });

  it('keep what has arrived as soon as the store is there again', async () => {
    const store = await aStore();
    let failures = 3;
    const room = await aNewsroom({
      store: {
        ...store,
        async settle(...given) {
          failures -= 1;
          if (failures >= 0) throw new Error('the store is away');
          return store.settle(...given);
        },
      },
    });
    await room.import({ path: 'fire.md', headline: 'Fire in Velden' });
    await room.subscribe(inWorkspace('T1', 1));
    await room.beat();
    expect(room.now - NOW).toBe(7 * SECOND);
    expect(await store.deliveries({ limit: 9 })).toMatchObject([{ state: 'sent', failure: null }]);
  });

  it('put a delivery off also when the others cannot be told that a workspace asks to wait', async () => {
    const store = await aStore();
    const room = await aNewsroom({
      store: {
        ...store,
        hold: async (lease, now) => {
          if (lease.kind === 'workspace') throw new Error('the store is away');
          return store.hold(lease, now);
        },
      },
    });
    await room.import({ path: 'fire.md', headline: 'Fire in Velden' });
    await room.subscribe(inWorkspace('T1', 1));
    room.poster.failures.push({ kind: 'wait', retryAfterMs: 50 * SECOND });
    await room.beat();
    expect(await store.deliveries({ limit: 9 })).toMatchObject([{ state: 'pending' }]);
    await room.beat(NOW + 60 * SECOND);
    expect(room.poster.posts).toHaveLength(1);
    expect(room.log.lines.map(({ message }) => message)).toContain(
      'other processes could not be told that a platform asks to wait',
    );
  });

  it('share what a platform allows a bot in a second, and leave it alone together', async () => {
    const [one, two] = await twoRooms();
    await one.subscribe(inWorkspace('T1', 1));
    one.poster.failures.push({ kind: 'wait', retryAfterMs: 50 * SECOND, everywhere: true });
    await one.beat();
    await one.subscribe(inWorkspace('T2', 2));
    await two.beat(NOW + 49 * SECOND);
    expect(two.poster.posts).toEqual([]);
    await two.beat(NOW + 60 * SECOND);
    expect(two.poster.posts).toHaveLength(2);
  });

  it('share what a platform allows a bot in a second', async () => {
    const rooms = await twoRooms();
    for (const room of rooms) {
      room.poster.pace = { channel: 0, workspace: 0, platform: 100, waiting: 'channel' };
      await room.deliverer.run();
    }
    const [one] = rooms;
    for (let n = 0; n < 11; n += 1) await one.subscribe(inWorkspace(`T${n}`, n));
    one.now = NOW + 30 * SECOND;
    await one.beat();
    // Each waits twice as long as if it were alone.
    expect(one.now - NOW - 30 * SECOND).toBe(2000);
  });

  it('wait a while with their editions until somebody has looked at all of the seeds', async () => {
    let seeds: SeedsState = 'unattended';
    const room = await aNewsroom({ seeds: async () => seeds });
    await room.import({ path: 'fire.md', headline: 'Fire in Velden' });
    for (let n = 0; n < 3; n += 1)
      await room.subscribe({ ...inWorkspace('T1', n), nextRunAt: NOW + n * HOUR });
    expect(await room.beat(NOW + 179 * SECOND)).toHaveLength(0);
    expect(await room.beat(NOW + 180 * SECOND)).toHaveLength(1);
    seeds = 'coming';
    expect(await room.beat(NOW + 1.5 * HOUR - SECOND)).toHaveLength(0);
    expect(await room.beat(NOW + 1.5 * HOUR)).toHaveLength(1);
    seeds = 'in';
    expect(await room.beat(NOW + 2 * HOUR)).toHaveLength(1);
  });
});
