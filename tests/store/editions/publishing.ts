/** How a store keeps editions, and what it knows of them. */
import { expect } from 'vitest';
import type { Outcome } from '../../../src/ports/deliveries.ts';
import { DAY, HOUR, MINUTE } from '../../support/newsroom.ts';
import { articleOf, type SharedStore } from './shared-store.ts';

export function publishingContract(shared: SharedStore): void {
  const { add, contentOf, publicationOf, publish, claim, sent, test } = shared;

  test('publishes only what is as it was read', async () => {
    const [same, changed, moved, gone] = await Promise.all([add(), add(), add(), add()]);
    await shared.store.changeSubscription({ ...changed, since: 1 });
    await shared.store.removeSubscription(gone.id, shared.now);
    const content = contentOf(`guard ${shared.now}`);
    const publications = [
      publicationOf(same, content),
      publicationOf(changed, content),
      publicationOf({ ...moved, nextRunAt: shared.now - 1 }, content),
      publicationOf(gone, content),
    ];
    expect(await shared.store.publish(publications, [content], shared.now)).toEqual([same.id]);
    expect(await shared.store.publish(publications, [content], shared.now)).toEqual([]);
    expect(await shared.store.subscription(same.id)).toEqual({
      ...same,
      version: 2,
      nextRunAt: shared.now + DAY,
    });
    expect(await shared.store.subscription(moved.id)).toEqual(moved);
    for (const { id } of [changed, moved, gone]) expect(await shared.store.editions(id, 5)).toEqual([]);
    expect(await shared.store.editions(same.id, 5)).toHaveLength(1);
  });

  test('publishes nothing and moves on where there is nothing to post, and keeps the pause it is given', async () => {
    const subscription = await add();
    const pause = { reason: 'asked' as const, at: shared.now };
    const publication = publicationOf(subscription, null, { nextRunAt: null, pause });
    expect(await shared.store.publish([publication], [], shared.now)).toEqual([subscription.id]);
    expect(await shared.store.subscription(subscription.id)).toMatchObject({
      nextRunAt: null,
      pause,
      version: 2,
    });
    expect(await shared.store.editions(subscription.id, 5)).toEqual([]);
  });

  test('keeps nothing of several editions when one of them cannot be kept', async () => {
    const [one, other] = [await add(), await add()];
    const content = contentOf(`broken ${shared.now}`);
    const broken = publicationOf(other, content, {
      edition: { id: null as unknown as string, contentId: content.id, parts: 1 },
    });
    await expect(
      shared.store.publish([publicationOf(one, content), broken], [content], shared.now),
    ).rejects.toThrow();
    expect(await shared.store.subscription(one.id)).toEqual(one);
    expect(await shared.store.editions(one.id, 5)).toEqual([]);
    expect(await shared.store.shownIn([content.id])).toEqual(new Map());
  });

  test('keeps an edition once whose time comes again', async () => {
    const subscription = await publish();
    const again = { ...subscription, version: 3 };
    await shared.store.changeSubscription({ ...subscription, version: 2 });
    const content = contentOf('again', 3);
    expect(
      await shared.store.publish([publicationOf(again, content)], [content], shared.now + MINUTE),
    ).toEqual([again.id]);
    expect((await shared.store.editions(again.id, 5)).map(({ publishedAt }) => publishedAt)).toEqual([
      shared.now,
    ]);
    expect(await claim()).toHaveLength(1);
  });

  test('knows what contents show, stored once for all', async () => {
    const [one, other] = [await add(), await add()];
    const content = contentOf(`shared ${shared.now}`, 2, [articleOf(1), articleOf(2)]);
    await shared.store.publish([publicationOf(one, content)], [content], shared.now);
    await shared.store.publish([publicationOf(other, content)], [content], shared.now);
    const empty = contentOf(`empty ${shared.now}`);
    await shared.store.publishTest(
      one,
      { id: `t${shared.now}`, contentId: empty.id, parts: 1 },
      empty,
      shared.now,
    );
    expect(await shared.store.shownIn([content.id, empty.id, 'unknown'])).toEqual(
      new Map([
        [content.id, content.shown],
        [empty.id, []],
      ]),
    );
    expect(await shared.store.shownIn([])).toEqual(new Map());
  });

  test('forgets an edition of which nothing can have arrived, and no other', async () => {
    const dead: Outcome = { state: 'dead', failure: 'refused' };
    const kindAfter = async (...outcomes: Outcome[]) => {
      const subscription = await publish(outcomes.length);
      for (const outcome of outcomes) {
        for (const delivery of await claim())
          if (delivery.subscriptionId === subscription.id) await shared.settle(delivery, outcome);
      }
      const [edition] = await shared.store.editions(subscription.id, 1);
      const reading = await shared.store.reading(subscription.id, shared.now);
      expect(reading?.editions).toHaveLength(edition?.kind === 'void' ? 0 : 1);
      return edition?.kind;
    };
    expect(await kindAfter(dead, dead)).toBe('void');
    expect(await kindAfter(sent('m1'), dead)).toBe('regular');
    expect(await kindAfter(dead, sent('m1'))).toBe('regular');
    expect(await kindAfter({ state: 'uncertain', failure: 'reset' })).toBe('regular');
  });

  test('keeps a test apart, whatever becomes of it', async () => {
    const subscription = await add();
    const content = contentOf(`test ${shared.now}`);
    await shared.store.publishTest(
      subscription,
      { id: `test${shared.now}`, contentId: content.id, parts: 1 },
      content,
      shared.now,
    );
    expect(await shared.store.subscription(subscription.id)).toEqual(subscription);
    const [one] = await claim();
    expect(one).toMatchObject({ subscriptionId: subscription.id, channel: subscription.channel });
    await shared.settle(one, { state: 'dead', failure: 'refused' });
    expect(await shared.store.editions(subscription.id, 5)).toMatchObject([{ kind: 'test' }]);
  });

  test('tells the latest editions first, and those that show an article', async () => {
    const start = shared.now;
    const first = await publish(1, {}, [articleOf(1), articleOf(2)]);
    for (const n of [3, 2]) {
      shared.now += HOUR;
      const current = await shared.store.subscription(first.id);
      const content = contentOf(`${first.id} ${n}`, 1, [articleOf(n)]);
      if (current !== null)
        await shared.store.publish([publicationOf(current, content)], [content], shared.now);
    }
    await publish(1, {}, [articleOf(1)]);
    const hours = (records: readonly { publishedAt: number }[]) =>
      records.map(({ publishedAt }) => (publishedAt - start) / HOUR);
    expect(hours(await shared.store.editions(first.id, 10))).toEqual([2, 1, 0]);
    expect(hours(await shared.store.editions(first.id, 2))).toEqual([2, 1]);
    const showing = async (...ids: number[]) =>
      hours(await shared.store.editionsShowing(first.id, ids.map(articleOf)));
    expect(await showing(1)).toEqual([0]);
    expect(await showing(2)).toEqual([2, 0]);
    expect(await showing(3, 1)).toEqual([1, 0]);
    expect(await showing(9)).toEqual([]);
    expect(await showing()).toEqual([]);
    expect(await shared.store.editionsShowing('nobody', [articleOf(1)])).toEqual([]);
  });
}
