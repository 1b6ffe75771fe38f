/** What every store keeps for people. */
import { expect, it } from 'vitest';
import type { Person } from '../../src/core/person.ts';
import type { Store } from '../../src/ports/store.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';

const ADA: Person = { platform: 'slack', id: 'U1' };
const BEN: Person = { platform: 'slack', id: 'U2' };

export function peopleContract(open: () => Promise<Store>): void {
  it('keeps what somebody has saved, each article once, the one saved last first', async () => {
    const store = await open();
    const articles = ['a', 'b', 'c'].map((path) => aSeedArticle({ path, headline: path }));
    const [a = '', b = '', c = ''] = articles.map(({ article }) => article.id);
    await store.save(batchOf(...articles), NOW);

    expect(await store.saveFor(ADA, a, NOW)).toBe(true);
    expect(await store.saveFor(ADA, b, NOW + 1)).toBe(true);
    expect(await store.saveFor(ADA, a, NOW + 2)).toBe(false);
    expect(await store.saveFor(BEN, c, NOW)).toBe(true);

    const saved = await store.savedBy(ADA, 0, 1);
    expect(saved).toMatchObject({ total: 2, articles: [{ id: b }] });
    expect((await store.savedBy(ADA, 1, 9)).articles.map(({ id }) => id)).toEqual([a]);
    expect(await store.unsaveFor(ADA, b)).toBe(true);
    expect(await store.unsaveFor(ADA, b)).toBe(false);
    expect((await store.savedBy(ADA, 0, 9)).total).toBe(1);
  });

  it('remembers when somebody last looked', async () => {
    const store = await open();
    expect(await store.lastLook(ADA)).toBeNull();
    await store.looked(ADA, NOW);
    await store.looked(ADA, NOW + 5);
    expect(await store.lastLook(ADA)).toBe(NOW + 5);
    expect(await store.lastLook(BEN)).toBeNull();
  });

  it('tells one of several who do the same that they are the first', async () => {
    const store = await open();
    const act = (at: number) => store.actOnce('x', at, 1000);

    expect((await Promise.all([act(NOW), act(NOW), act(NOW)])).filter(Boolean)).toHaveLength(1);
    expect(await act(NOW + 999)).toBe(false);
    expect(await act(NOW + 1000)).toBe(true);
    expect(await store.actOnce('y', NOW, 1000)).toBe(true);
  });
}
