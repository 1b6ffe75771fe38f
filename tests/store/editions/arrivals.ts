/** What a store knows of articles that came lately. */
import { expect } from 'vitest';
import { aSeedArticle, batchOf } from '../../support/articles.ts';
import { DAY, HOUR } from '../../support/newsroom.ts';
import type { SharedStore } from './shared-store.ts';

export function arrivalContract(shared: SharedStore): void {
  const { test } = shared;

  test('pages through what came lately, the latest first, however much came at the same moment', async () => {
    const articles = Array.from({ length: 25 }, (_, n) => aSeedArticle({ path: `arrival-${n}.md` }));
    await shared.store.save(batchOf(...articles.slice(0, 5)), shared.now - HOUR);
    await shared.store.save(batchOf(...articles.slice(5, 20)), shared.now);
    await shared.store.save(batchOf(...articles.slice(20)), shared.now);
    await shared.store.withdraw(['arrival-7.md', 'arrival-22.md'], shared.now);
    const found: string[] = [];
    const times: number[] = [];
    for (let before: { id: string; importedAt: number } | null = null, pages = 0; ; pages += 1) {
      const { stories, importedAt } = await shared.store.arrivals({
        after: shared.now - DAY,
        before,
        limit: 4,
      });
      expect(stories.flatMap((story) => story.articles.map(({ id }) => id)).toSorted()).toEqual(
        [...importedAt.keys()].toSorted(),
      );
      found.push(...importedAt.keys());
      times.push(...importedAt.values());
      const last = [...importedAt].at(-1);
      if (last === undefined || pages > 9) break;
      before = { id: last[0], importedAt: last[1] };
    }
    const gone = new Set([articles[7]?.article.id, articles[22]?.article.id]);
    const expected = articles.map(({ article }) => article.id).filter((id) => !gone.has(id));
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const after = await shared.store.arrivals({ after: shared.now - HOUR, before: null, limit: 50 });
    expect(after.importedAt.size).toBe(18);
    expect((await shared.store.arrivals({ after: shared.now, before: null, limit: 50 })).stories).toEqual([]);
  });

  test('shows what came lately in its story, with what came before', async () => {
    const [old, fresh] = [1, 2].map((n) => aSeedArticle({ path: `telling-${n}-${shared.now}.md` }));
    if (old === undefined || fresh === undefined) throw new Error('there are two');
    await shared.store.save(batchOf(old), shared.now - DAY);
    await shared.store.save(batchOf(fresh), shared.now);
    await shared.store.place(
      [old, fresh].map(({ article, comparison }, n) => ({
        articleId: article.id,
        story: `S${shared.now}`,
        copyOf: n === 1 ? old.article.id : null,
        found: { comparison: comparison.text, day: comparison.day, keys: [] },
      })),
    );
    const { stories, importedAt } = await shared.store.arrivals({
      after: shared.now - HOUR,
      before: null,
      limit: 9,
    });
    expect([...importedAt]).toEqual([[fresh.article.id, shared.now]]);
    expect(
      stories.map(({ id, articles }) => [id, articles.map(({ id, copyOf }) => [id, copyOf]).toSorted()]),
    ).toEqual([
      [
        `S${shared.now}`,
        [
          [old.article.id, null],
          [fresh.article.id, old.article.id],
        ].toSorted(),
      ],
    ]);
    // An article that is read again has come when it came first.
    await shared.store.save(batchOf(fresh), shared.now + HOUR);
    const again = await shared.store.arrivals({ after: shared.now, before: null, limit: 9 });
    expect(again.importedAt.size).toBe(0);
  });
}
