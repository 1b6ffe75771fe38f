/** How a store learns what has to be put right, and hands it out. */
import { expect } from 'vitest';
import { CORRECTION_GRACE } from '../../../src/core/correction.ts';
import type { Subscription } from '../../../src/core/subscription.ts';
import { document, paragraph, text } from '../../../src/message/document.ts';
import type { EditionToCorrect, NewCorrection } from '../../../src/ports/corrections.ts';
import { aSeedArticle, batchOf } from '../../support/articles.ts';
import { DAY, HOUR, MINUTE } from '../../support/newsroom.ts';
import type { SharedStore } from './shared-store.ts';

export function correctionContract(shared: SharedStore): void {
  const { publish, claim, sent, test } = shared;
  let count = 0;

  /** An article of the name, as a file yields it; with the same name, another revision of it. */
  const article = (name: string, headline = name) => aSeedArticle({ path: `${name}.md`, headline });
  const save = (...articles: ReturnType<typeof article>[]) =>
    shared.store.save(batchOf(...articles), shared.now);

  /** An edition of so many parts that were sent, which shows an article. */
  async function shown(parts = 1): Promise<{ name: string; id: string; subscription: Subscription }> {
    count += 1;
    const name = `correction-${shared.now}-${count}`;
    const seed = article(name);
    await save(seed);
    shared.now += 20 * MINUTE;
    const subscription = await publish(parts, {}, [seed.article.id]);
    for (let part = 0; part < parts; part += 1) {
      for (const delivery of await claim()) await shared.settle(delivery, sent(`${name}-${part}`));
    }
    return { name, id: seed.article.id, subscription };
  }

  async function queued(): Promise<readonly EditionToCorrect[]> {
    while (await shared.store.queueChanged(shared.now - 30 * DAY, shared.now, 2));
    return shared.store.editionsToCorrect(shared.now, 100);
  }

  const subscriptionsOf = (editions: readonly EditionToCorrect[]) =>
    editions.map(({ subscriptionId }) => subscriptionId).toSorted();

  const says = (words: string) => document('en', words, [paragraph(text(words))]);
  const edit = (target = '', words = 'right'): NewCorrection => ({
    ...{ action: 'edit', id: null, target, articleId: null },
    ...{ document: says(words), notBefore: shared.now },
  });
  const note = (target = '', id = 'n1'): NewCorrection => ({
    ...edit(target, 'what changed'),
    ...{ action: 'note', id, articleId: 'a' },
  });

  /** The only edition on the queue. */
  async function only(): Promise<EditionToCorrect> {
    const [edition, ...others] = await queued();
    if (edition === undefined || others.length > 0) throw new Error(`${others.length} others`);
    return edition;
  }
  const targetOf = ({ deliveries }: EditionToCorrect, part = 0) => deliveries[part]?.id ?? '';

  /** Takes what there is off the queue. */
  async function clear(): Promise<void> {
    for (const edition of await queued())
      await shared.store.correct({ edition, replaced: [], corrections: [] }, shared.now);
  }

  const correction = (name: string, run: () => Promise<void>) =>
    test(name, async () => {
      await clear();
      await run();
    });

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

  correction('hands out corrections one after the other, with what they are about', async () => {
    const { name, subscription } = await shown();
    await save(article(name, 'New'));
    const edition = await only();
    const target = targetOf(edition);
    const corrections = [edit(target), note(target, `n${shared.now}`)];
    expect(await shared.store.correct({ edition, replaced: [], corrections }, shared.now)).toBe(true);
    expect(await queued()).toEqual([]);
    const [first, ...others] = await claim();
    expect(others).toEqual([]);
    const reference = { id: `${name}-0`, channel: 'C', url: `https://chat.example/${name}-0` };
    expect(first).toMatchObject({
      action: 'edit',
      subscriptionId: subscription.id,
      channel: subscription.channel,
      edits: { reference, key: target },
      under: null,
      part: { document: says('right'), under: null },
      publishedAt: shared.now,
    });
    expect(first?.id).toMatch(/^[a-z0-9-]+e1$/);
    await shared.settle(first, { state: 'sent', reference });
    const [second] = await claim();
    expect(second).toMatchObject({ id: `n${shared.now}`, action: 'note', edits: null, under: reference });
    await shared.settle(second, sent('note'));
    expect(await claim()).toEqual([]);
    expect((await shared.store.editions(subscription.id, 1))[0]?.deliveries).toHaveLength(1);
    const lines = await shared.store.deliveries({ subscription: subscription.id, limit: 9 });
    expect(lines.map(({ action, part }) => [action, part])).toEqual([
      ['post', 1],
      ['edit', 1],
      ['note', 1],
    ]);
    const notes = await shared.store.deliveries({ subscription: subscription.id, action: 'note', limit: 9 });
    expect(notes.map(({ url }) => url)).toEqual(['https://chat.example/note']);
  });

  correction('keeps corrections only for what is as it was read', async () => {
    const { name } = await shown();
    await save(article(name, 'New'));
    const edition = await only();
    await save(article(name, 'Newer'));
    const again = await only();
    expect(again.changes).toBeGreaterThan(edition.changes);
    const corrections = [edit(targetOf(edition))];
    expect(await shared.store.correct({ edition, replaced: [], corrections }, shared.now)).toBe(false);
    const both = [1, 2].map(() =>
      shared.store.correct({ edition: again, replaced: [], corrections }, shared.now),
    );
    expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
    expect(await claim()).toHaveLength(1);
  });

  correction('replaces what nobody has begun, and nothing when somebody has', async () => {
    const { name } = await shown();
    const headlines = ['One', 'Two', 'Three'];
    const keep = async (replaced: readonly string[]) => {
      await save(article(name, headlines.shift()));
      const edition = await only();
      const corrections = [edit(targetOf(edition), `edit ${headlines.length}`)];
      const isKept = await shared.store.correct({ edition, replaced, corrections }, shared.now);
      const last = (await only().catch(() => null)) ?? edition;
      return { isKept, edits: last.deliveries.filter(({ action }) => action === 'edit') };
    };
    expect((await keep([])).isKept).toBe(true);
    const [first] = await shared.store.deliveries({ action: 'edit', limit: 1 });
    expect((await keep([first?.id ?? ''])).isKept).toBe(true);
    const [second, ...others] = await claim();
    expect(others).toEqual([]);
    expect(second?.part.document).toEqual(says('edit 1'));
    const late = await keep([second?.id ?? '']);
    expect(late.isKept).toBe(false);
    expect(late.edits).toMatchObject([{ state: 'sending', attempts: 1, document: says('edit 1') }]);
  });

  correction('tells the same only once', async () => {
    const { name } = await shown();
    for (const headline of ['One', 'Two']) {
      await save(article(name, headline));
      const edition = await only();
      const corrections = [note(targetOf(edition), `n-${name}`)];
      expect(await shared.store.correct({ edition, replaced: [], corrections }, shared.now)).toBe(true);
    }
    expect(await claim()).toHaveLength(1);
    expect(await claim()).toEqual([]);
  });

  correction('looks at an edition that is being sent when its last part is settled', async () => {
    const seed = article(`open-${shared.now}`);
    await save(seed);
    shared.now += HOUR;
    await publish(2, {}, [seed.article.id]);
    const [first] = await claim();
    await save(article(`open-${shared.now - HOUR}`, 'New'));
    await shared.store.postponeCorrections(await only(), shared.now + 15 * MINUTE);
    expect(await queued()).toEqual([]);
    await shared.settle(first, sent('m1'));
    expect(await queued()).toEqual([]);
    for (const delivery of await claim()) await shared.settle(delivery, { state: 'dead', failure: 'x' });
    const edition = await only();
    // It is settled: there is nothing to wait for.
    await shared.store.postponeCorrections(edition, shared.now + 15 * MINUTE);
    expect(await queued()).toHaveLength(1);
  });

  correction(
    'neither ends an edition with its corrections, nor keeps its parts from being too late',
    async () => {
      const { name, subscription } = await shown();
      await save(article(name, 'New'));
      const edition = await only();
      const corrections = [edit(targetOf(edition)), note(targetOf(edition), `n${shared.now}`)];
      await shared.store.correct({ edition, replaced: [], corrections }, shared.now);
      const madeAt = shared.now;
      const kind = async () => (await shared.store.editions(subscription.id, 1))[0]?.kind;
      shared.now += 12 * HOUR;
      expect(await shared.store.giveUpLate(shared.now - 6 * HOUR, shared.now)).toBe(0);
      for (const delivery of await claim()) await shared.settle(delivery, { state: 'dead', failure: 'x' });
      expect(await kind()).toBe('regular');
      shared.now = madeAt + CORRECTION_GRACE + 1;
      expect(await shared.store.giveUpLate(shared.now - 6 * HOUR, shared.now)).toBe(1);
      expect(await kind()).toBe('regular');
      expect(await shared.store.reading(subscription.id, madeAt)).toMatchObject({ editions: [{}] });
    },
  );

  correction(
    'gives up corrections of a subscription that is removed, and forgets them with their edition',
    async () => {
      const { name, subscription } = await shown();
      await save(article(name, 'New'));
      const edition = await only();
      const corrections = [edit(targetOf(edition))];
      await shared.store.correct({ edition, replaced: [], corrections }, shared.now);
      await save(article(name, 'Newer'));
      await queued();
      await shared.store.removeSubscription(subscription.id, shared.now);
      expect(await claim()).toEqual([]);
      while ((await shared.store.forgetEditions(shared.now + 1, 100)) > 0);
      expect(await queued()).toEqual([]);
      expect(await shared.store.deliveries({ subscription: subscription.id, limit: 9 })).toEqual([]);
      await save(article(name, 'Newest'));
      expect(await shared.store.queueChanged(0, shared.now, 9)).toBe(false);
    },
  );
}
