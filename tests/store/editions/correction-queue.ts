/** How a store learns what has to be put right. */
import { expect } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../support/newsroom.ts';
import { correctedStore } from './corrected.ts';
import type { SharedStore } from './shared-store.ts';

export function correctionQueueContract(shared: SharedStore): void {
  const { publish, claim, sent } = shared;
  const { article, save, shown, queued, clear, subscriptionsOf, only, correction } = correctedStore(shared);

  correction('queues editions that show an article with a new revision, and no other', async () => {
    const { name, subscription } = await shown(2);
    await shown();
    expect(await queued()).toEqual([]);
    await save(article(name, 'New'), article(`new-${shared.now}`));
    const edition = await only();
    expect(edition).toMatchObject({
      subscriptionId: subscription.id,
      channel: subscription.channel,
      publishedAt: subscription.nextRunAt,
      parts: [{ under: null }, { under: 0 }],
      deliveries: [
        { action: 'post', part: 0, state: 'sent', reference: { id: `${name}-0` }, document: null },
        { action: 'post', part: 1, state: 'sent', target: null, articleId: null },
      ],
    });
    expect(await shared.store.articleStates(edition.articles)).toEqual(
      new Map([[edition.articles[0], expect.objectContaining({ revision: 2, revisedAt: shared.now })]]),
    );
  });

  correction(
    'queues them when an article is withdrawn, and when it is back, but not for an edit that says the same',
    async () => {
      const { name, id } = await shown();
      await save(article(name));
      expect(await queued()).toEqual([]);
      await shared.store.withdraw([`${name}.md`], shared.now);
      expect(await queued()).toHaveLength(1);
      expect((await shared.store.articleStates([id])).get(id)).toMatchObject({
        withdrawnAt: shared.now,
        article: { headline: name },
      });
      await clear();
      await save(article(name));
      expect(await queued()).toHaveLength(1);
      expect((await shared.store.articleStates([id])).get(id)).toMatchObject({
        withdrawnAt: null,
        revision: 1,
      });
      expect(await shared.store.articleStates([])).toEqual(new Map());
    },
  );

  correction('queues every edition, however many there are, but those that are too old', async () => {
    const seed = article(`many-${shared.now}`);
    await save(seed);
    const old = await publish(1, {}, [seed.article.id]);
    shared.now += 31 * DAY;
    const subscriptions = await Promise.all(
      Array.from({ length: 7 }, () => publish(1, {}, [seed.article.id])),
    );
    await save(article(`many-${shared.now - 31 * DAY}`, 'New'));
    const ids = subscriptionsOf(await queued());
    expect(ids).toEqual(subscriptions.map(({ id }) => id).toSorted());
    expect(ids).not.toContain(old.id);
    expect(await shared.store.editionsToCorrect(shared.now, 3)).toHaveLength(3);
  });

  correction('queues an edition whose article changed while it was made', async () => {
    const seed = article(`overtaken-${shared.now}`);
    await save(seed);
    shared.now += HOUR;
    await save(article(`overtaken-${shared.now - HOUR}`, 'New'));
    shared.now += MINUTE;
    const { id } = await publish(1, {}, [seed.article.id]);
    expect(subscriptionsOf(await queued())).toEqual([id]);
  });

  correction('looks at an edition that is being sent when its last part is settled', async () => {
    const seed = article(`open-${shared.now}`);
    await save(seed);
    shared.now += HOUR;
    await publish(2, {}, [seed.article.id]);
    const [first] = await claim();
    await save(article(`open-${shared.now - HOUR}`, 'New'));
    await shared.store.postponeCorrections(await only(), shared.now + 15 * MINUTE, 'while open');
    expect(await queued()).toEqual([]);
    await shared.settle(first, sent('m1'));
    expect(await queued()).toEqual([]);
    for (const delivery of await claim()) await shared.settle(delivery, { state: 'dead', failure: 'x' });
    const edition = await only();
    // It is settled: there is nothing to wait for.
    await shared.store.postponeCorrections(edition, shared.now + 15 * MINUTE, 'while open');
    expect(await queued()).toHaveLength(1);
    await shared.store.postponeCorrections(edition, shared.now + 3 * MINUTE, 'anyway');
    expect(await queued()).toEqual([]);
    shared.now += 3 * MINUTE;
    expect(await queued()).toHaveLength(1);
  });
}
