import { describe, expect, it } from 'vitest';
import { storeWhileHeld, whileHeld } from '../../src/app/while-held.ts';
import type { ReadSeed } from '../../src/ports/seeds.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';

const importing = { isHeld: true };
const ELSEWHERE = 'Another one may go on with them';

describe('an import that another process has taken over', () => {
  it('reads nothing more', async () => {
    importing.isHeld = true;
    const seeds = ['one', 'two'].map((name) => ({ contentHash: name }) as ReadSeed);
    const source = whileHeld(
      {
        list: async () => ({ files: [], problems: [], pending: [] }),
        async *read() {
          for (const seed of seeds) {
            yield seed;
            importing.isHeld = false;
          }
        },
      },
      importing,
    );
    const read: ReadSeed[] = [];
    const reading = async () => {
      for await (const seed of source.read([])) read.push(seed);
    };
    await expect(reading()).rejects.toThrow(ELSEWHERE);
    expect(read).toEqual([seeds[0]]);
  });

  it('takes nothing away, and puts nothing into stories', async () => {
    const store = await aStore();
    const seed = aSeedArticle({ path: 'fire.md' });
    await store.save(batchOf(seed), NOW);
    const held = storeWhileHeld(store, importing);
    const placement = { articleId: seed.article.id, story: 's1', copyOf: null, found: null };
    importing.isHeld = false;
    await expect(held.withdraw(['fire.md'], NOW)).rejects.toThrow(ELSEWHERE);
    await expect(held.place([placement])).rejects.toThrow(ELSEWHERE);
    expect(await store.holdings({})).toMatchObject({ articles: 1 });
    importing.isHeld = true;
    expect(await held.withdraw(['fire.md'], NOW)).toBe(1);
  });
});
