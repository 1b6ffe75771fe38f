/** How a store keeps corrections, and hands them out. */
import { expect } from 'vitest';
import { CORRECTION_GRACE } from '../../../src/core/correction.ts';
import { HOUR, MINUTE } from '../../support/newsroom.ts';
import { correctedStore } from './corrected.ts';
import type { SharedStore } from './shared-store.ts';

export function correctionContract(shared: SharedStore): void {
  const { claim, sent } = shared;
  const { article, save, shown, queued, clear, says, edit, note, only, targetOf, correction } =
    correctedStore(shared);

  correction('keeps a new reason on the queue from who has slept since the one before', async () => {
    const { name, id } = await shown();
    await save(article(name, 'New'));
    const asRead = await only();
    await clear();
    shared.now += MINUTE;
    await shared.store.withdraw([`${name}.md`], shared.now);
    expect(await queued()).toHaveLength(1);
    const late = { edition: asRead, replaced: [], corrections: [edit(targetOf(asRead))] };
    expect(await shared.store.correct(late, shared.now)).toBe(false);
    expect((await only()).articles).toEqual([id]);
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
      edits: { reference, key: target, threadName: expect.anything() },
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
