/** How a store hands out deliveries, and what it learns of them. */
import { afterEach, describe, expect } from 'vitest';
import { MINUTE } from '../../support/newsroom.ts';
import { LEASE, type SharedStore } from './shared-store.ts';

export function deliveryContract(shared: SharedStore): void {
  const { channelOf, contentOf, publish, claim, sent, statesOf, test } = shared;

  test('hands out deliveries with all that is needed to send them, one part after the other', async () => {
    const subscription = await publish(3);
    const [first, ...others] = await claim();
    expect(others).toEqual([]);
    const { parts } = contentOf(subscription.id, 3);
    expect(first).toEqual({
      id: expect.stringMatching(/^[a-z0-9-]+p0$/),
      action: 'post',
      editionId: `${subscription.id}-${shared.now}`,
      subscriptionId: subscription.id,
      channel: subscription.channel,
      part: parts[0],
      under: null,
      edits: null,
      attempt: 1,
      publishedAt: shared.now,
      dueAt: shared.now,
      lastFailure: null,
      doubtSince: null,
      leaseUntil: shared.now + LEASE,
    });
    expect(await claim()).toEqual([]);
    await shared.settle(first, sent('m1'));
    const [second, ...more] = await claim();
    expect(more).toEqual([]);
    expect(second).toMatchObject({ part: parts[1], under: { id: 'm1', channel: 'C' } });
    await shared.settle(second, sent('m2'));
    expect((await claim()).map(({ part, under }) => [part.under, under?.id])).toEqual([[0, 'm1']]);
  });

  test('hands out what waits longest first, so many at most, of connected platforms', async () => {
    const start = shared.now;
    const ids: string[] = [];
    for (const minute of [2, 0, 1]) {
      shared.now = start + minute * MINUTE;
      ids[minute] = (await publish()).id;
    }
    shared.now = start + 2 * MINUTE;
    const elsewhere = await publish(1, { channel: channelOf('D', 'discord') });
    expect((await claim(2, ['slack'])).map(({ subscriptionId }) => subscriptionId)).toEqual(ids.slice(0, 2));
    expect((await claim(9, ['slack'])).map(({ subscriptionId }) => subscriptionId)).toEqual(ids.slice(2));
    expect(await claim(9, [])).toEqual([]);
    expect((await claim(9, ['discord'])).map(({ subscriptionId }) => subscriptionId)).toEqual([elsewhere.id]);
  });

  test('hands out nothing twice to two who ask at once', async () => {
    const subscriptions = await Promise.all(Array.from({ length: 6 }, () => publish()));
    const taken = (await Promise.all([claim(4), claim(4)]))
      .flat()
      .map(({ subscriptionId }) => subscriptionId);
    expect(taken.toSorted()).toEqual(subscriptions.map(({ id }) => id).toSorted());
  });

  test('hands out what was put off when its time has come, and counts the attempts', async () => {
    const subscription = await publish();
    const [one] = await claim();
    const notBefore = shared.now + 5 * MINUTE;
    await shared.settle(one, { state: 'pending', notBefore, failure: 'asked to wait', inDoubt: false });
    expect(await statesOf(subscription)).toEqual(['pending: asked to wait']);
    shared.now = notBefore - 1;
    expect(await claim()).toEqual([]);
    shared.now = notBefore;
    expect(await claim()).toMatchObject([{ id: one?.id, attempt: 2, doubtSince: null }]);
    await shared.settle(one, sent('m1'));
    expect(await statesOf(subscription)).toEqual(['sent']);
  });

  test('counts no attempt that only had to wait, and nobody before it can settle it', async () => {
    const subscription = await publish();
    const [one] = await claim();
    shared.now += LEASE;
    const [two] = await claim();
    const waits = { state: 'pending', failure: 'asked to wait', inDoubt: true, untried: true } as const;
    await shared.settle(two, { ...waits, notBefore: shared.now });
    await shared.settle(one, { state: 'dead', failure: 'late' });
    expect(await statesOf(subscription)).toEqual(['pending: interrupted']);
    expect(await claim()).toMatchObject([{ id: one?.id, attempt: 2 }]);
    await shared.settle(one, { state: 'dead', failure: 'late' });
    expect(await statesOf(subscription)).toEqual(['sending: interrupted']);
  });

  test('hands out again, in doubt, what was taken and not settled in time', async () => {
    const subscription = await publish(2);
    const takenAt = shared.now;
    const [one] = await claim();
    shared.now += LEASE - 1;
    expect(await claim()).toEqual([]);
    shared.now += 1;
    expect(await claim()).toMatchObject([{ id: one?.id, attempt: 2, doubtSince: takenAt }]);
    expect(await statesOf(subscription)).toEqual(['sending: interrupted', 'pending']);
    // Whoever had it first has nothing more to say,
    await shared.settle(one, { state: 'dead', failure: 'late' });
    expect(await statesOf(subscription)).toEqual(['sending: interrupted', 'pending']);
    // but that it arrived.
    await shared.settle(one, sent('m1'));
    expect(await statesOf(subscription)).toEqual(['sent', 'pending']);
  });

  test('remembers since when it is in doubt, and that it is not any more', async () => {
    await publish();
    const [one] = await claim();
    const takenAt = shared.now;
    const again = async (inDoubt: boolean) => {
      const [delivery] = await claim();
      await shared.settle(delivery ?? one, {
        state: 'pending',
        notBefore: shared.now,
        failure: 'x',
        inDoubt,
      });
      shared.now += MINUTE;
    };
    await shared.settle(one, { state: 'pending', notBefore: shared.now, failure: 'reset', inDoubt: true });
    shared.now += MINUTE;
    await again(true);
    const [doubtful] = await claim();
    expect(doubtful?.doubtSince).toBe(takenAt);
    await shared.settle(doubtful, { state: 'pending', notBefore: shared.now, failure: 'x', inDoubt: false });
    expect((await claim())[0]?.doubtSince).toBeNull();
  });

  describe('taking workspaces that have something to do', () => {
    const take = (holder: string, after = '', limit = 9) =>
      shared.store.takeWorkspaces('slack', shared.now, after, limit, {
        holder,
        until: shared.now + LEASE / 2,
      });
    const publishIn = async (...workspaces: readonly string[]) => {
      for (const workspace of workspaces) await publish(1, { channel: { ...channelOf('X'), workspace } });
    };

    afterEach(async () => {
      for (const holder of ['P1', 'P2', 'P3']) await shared.store.letGoAll(holder);
    });

    test('gives each of them once, in order', async () => {
      expect(await take('P1')).toEqual([]);
      await publish(2);
      await publish(2);
      await publishIn('W2', 'W1');
      expect(await take('P1')).toEqual(['T1', 'W1', 'W2']);
      expect([await take('P1', '', 2), await take('P1', 'W1', 2)]).toEqual([['T1', 'W1'], ['W2']]);
      expect(
        await shared.store.takeWorkspaces('discord', shared.now, '', 9, {
          holder: 'P1',
          until: shared.now + LEASE,
        }),
      ).toEqual([]);
    });

    test('gives none of which everything is under way', async () => {
      await publishIn('W2', 'W1');
      const taken = await shared.store.claim(['slack'], shared.now, shared.now + LEASE, 9, 'W2');
      expect(taken.map(({ channel }) => channel.workspace)).toEqual(['W2']);
      expect(await take('P1')).toEqual(['W1']);
      shared.now += LEASE;
      expect(await take('P1')).toEqual(['W1', 'W2']);
    });

    test('gives each to one process, until its time is over', async () => {
      const workspaces = Array.from({ length: 12 }, (_, index) => `W${index + 10}`);
      await publishIn(...workspaces);
      const taken = await Promise.all(['P1', 'P2', 'P3'].map((holder) => take(holder, '', 4)));
      expect(taken.map(({ length }) => length)).toEqual([4, 4, 4]);
      expect(taken.flat().toSorted()).toEqual(workspaces);
      const [ofFirst = [], ofSecond = []] = taken;
      expect(await take('P1')).toEqual(ofFirst);
      const wanted = { kind: 'workspace', name: `slack ${ofSecond[0]}`, holder: 'P1' } as const;
      expect(await shared.store.hold({ ...wanted, until: shared.now + LEASE }, shared.now)).toBe(false);
      shared.now += LEASE / 2;
      expect(await take('P1', '', 99)).toEqual(workspaces);
      expect(await take('P2', '', 99)).toEqual([]);
    });

    test('shortens no time for which one has to be left alone', async () => {
      await publishIn('W1');
      const until = shared.now + LEASE;
      await shared.store.hold({ kind: 'workspace', name: 'slack W1', holder: 'P1', until }, shared.now);
      expect(await take('P1')).toEqual(['W1']);
      shared.now += LEASE - 1;
      expect(await take('P2')).toEqual([]);
      shared.now += 1;
      expect(await take('P2')).toEqual(['W1']);
    });
  });

  test('gives up one that cannot be read, and hands out the others', async () => {
    const broken = await shared.add();
    const content = { ...contentOf(broken.id), parts: [] };
    const publication = shared.publicationOf(broken, contentOf(broken.id));
    await shared.store.publish([publication], [content], shared.now);
    const whole = await publish();
    expect((await claim()).map(({ subscriptionId }) => subscriptionId)).toEqual([whole.id]);
    expect(await statesOf(broken)).toEqual([expect.stringMatching(/^dead: unreadable: /)]);
  });

  test('settles once: what was sent stays sent', async () => {
    const subscription = await publish();
    const [one] = await claim();
    await shared.settle(one, sent('m1'));
    await shared.settle(one, { state: 'dead', failure: 'late' });
    await shared.settle(undefined, sent('m2'));
    expect(await shared.store.editions(subscription.id, 1)).toEqual([
      {
        id: `${subscription.id}-${shared.now}`,
        subscriptionId: subscription.id,
        publishedAt: shared.now,
        kind: 'regular',
        contentId: contentOf(subscription.id).id,
        deliveries: [
          {
            state: 'sent',
            reference: { id: 'm1', channel: 'C', url: 'https://chat.example/m1' },
            failure: null,
          },
        ],
      },
    ]);
  });

  test('hands out what is in other channels while some have to wait', async () => {
    const waits = await publish(1, { channel: channelOf('A') });
    const goes = await publish(1, { channel: channelOf('B') });
    const claimBut = (...without: string[]) =>
      shared.store.claim(['slack'], shared.now, shared.now + LEASE, 9, 'T1', { without, edits: true });
    await publish(1, { channel: channelOf('B') });
    // One for a channel.
    expect((await claimBut('A', 'D')).map(({ subscriptionId }) => subscriptionId)).toEqual([goes.id]);
    expect(await claimBut('A', 'B')).toEqual([]);
    expect((await claimBut('B')).map(({ subscriptionId }) => subscriptionId)).toEqual([waits.id]);
  });

  test('knows when the next delivery is to be made that cannot be made yet', async () => {
    const next = (after = shared.now) => shared.store.nextDelivery(['slack'], after, 'P1');
    expect(await next()).toBeNull();
    await publish(2);
    expect(await next(shared.now - 1)).toBe(shared.now);
    expect(await next()).toBeNull();
    expect(await shared.store.nextDelivery(['discord'], 0, 'P1')).toBeNull();
    expect(await shared.store.nextDelivery([], 0, 'P1')).toBeNull();
    const [one] = await claim();
    // Who has it may have ended.
    expect(await next()).toBe(shared.now + LEASE);
    // The second part waits for the first.
    const notBefore = shared.now + 9 * MINUTE;
    await shared.settle(one, { state: 'pending', notBefore, failure: 'wait', inDoubt: false });
    expect(await next()).toBe(notBefore);
    expect(await next(notBefore)).toBeNull();
  });
}
