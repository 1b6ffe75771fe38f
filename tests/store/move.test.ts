import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { searchText } from '../../src/digest/understand.ts';
import { type Moved, move } from '../../src/store/move/move.ts';
import { moveBetween } from '../../src/store/move/open.ts';
import { openStore } from '../../src/store/open.ts';
import { postgresSource, postgresTarget } from '../../src/store/postgres/move.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { temporaryFolder } from '../support/folder.ts';
import { answersOf, liveIn } from '../support/lived-in.ts';
import { aPostgresPlace, type PostgresPlace } from '../support/postgres.ts';
import { openStoreHere } from '../support/store-here.ts';

const clock = { now: () => NOW };
const MOVE = { searchText, now: NOW, progress: () => {} };

const onSqlite = () => join(temporaryFolder(), 'news.db');

async function onPostgres(): Promise<PostgresPlace> {
  const place = await aPostgresPlace();
  onTestFinished(() => place.remove());
  return place;
}

/** A file that a bot has lived in, and what it answers. */
async function aLivedInFile(): Promise<{ path: string; url: string; answers: Record<string, unknown> }> {
  const path = onSqlite();
  const store = await openStoreHere(path, NOW);
  await liveIn(store);
  const answers = await answersOf(store);
  await store.close();
  // It was restored from a backup that no bot has worked on: that is not forgotten, either.
  const raw = new DatabaseSync(path);
  raw.exec(`insert into restores (copied_at) values (${NOW})`);
  raw.close();
  return { path, url: `sqlite:${path}`, answers };
}

async function answersIn(url: string): Promise<Record<string, unknown>> {
  const store = await openStore(url, 'reader', clock);
  return answersOf(store).finally(() => store.close());
}

describe('an installation that moves', () => {
  it('is the same from SQLite to PostgreSQL, to another one, back, and to another file', async () => {
    const { url, answers } = await aLivedInFile();
    const places = await Promise.all([onPostgres(), onPostgres()]);
    const stations = [...places.map((place) => place.url), `sqlite:${onSqlite()}`, `sqlite:${onSqlite()}`];
    const moves: Moved[] = [];
    for (const [index, to] of stations.entries()) {
      moves.push(await moveBetween(stations[index - 1] ?? url, to, MOVE));
      expect(await answersIn(to)).toEqual(answers);
    }
    const [first, ...others] = moves.map(({ tables, searchable }) => [searchable, tables.filter(isOnBoth)]);
    for (const other of others) expect(other).toEqual(first);
    // Nothing that a store keeps is left out of this test, nor of the move.
    for (const { name, rows } of moves[0]?.tables ?? []) expect(rows, name).toBeGreaterThan(0);
  });

  it('goes on where it was: what waits is delivered, what was under way when its time has run out', async () => {
    const { url } = await aLivedInFile();
    const { url: to } = await onPostgres();
    await moveBetween(url, to, MOVE);
    const store = await openStore(to, 'owner', clock);
    onTestFinished(() => store.close());
    const claim = async (now: number) =>
      (await store.claim(['slack'], now, now + 1, 9)).map(({ id, attempt }) => [id, attempt]);
    expect(await claim(NOW + 59_999)).toEqual([]);
    expect(await claim(NOW + 60_000)).toEqual([['0123456789abcdefp2', 2]]);
    // What comes is found as what was there.
    await store.save(batchOf(aSeedArticle({ path: 'new.md', headline: 'A zeppelin lands' })), NOW);
    const found = await store.search({
      terms: [{ tokens: ['zeppelin'], prefix: false }],
      match: 'all',
      limit: 9,
    });
    expect(found).toHaveLength(1);
  });

  it('is found in the order in which it came, however many articles match', async () => {
    const { url: from } = await onPostgres();
    const source = await openStore(from, 'owner', clock);
    const late = aSeedArticle({ path: 'a.md', publishedAt: 1 });
    await source.save(batchOf(aSeedArticle({ path: 'z.md' })), NOW);
    await source.save(batchOf(late), NOW + 1);
    await source.close();
    const path = onSqlite();
    await moveBetween(from, `sqlite:${path}`, MOVE);
    const raw = new DatabaseSync(path);
    onTestFinished(() => raw.close());
    const [last] = raw.prepare('select article_id from article_rows order by number desc').all();
    expect(last?.article_id).toBe(late.article.id);
  });

  it('is as it was when the move began, whatever a bot does on PostgreSQL meanwhile', async () => {
    const { url } = await onPostgres();
    const bot = await openStore(url, 'owner', clock);
    await bot.save(batchOf(aSeedArticle()), NOW);
    const source = await postgresSource(url, NOW);
    await bot.save(batchOf(aSeedArticle({ path: 'later.md' })), NOW);
    await bot.close();
    const target = await postgresTarget((await onPostgres()).url, NOW);
    const { tables } = await move(source, target, MOVE).finally(() =>
      Promise.all([source.close(), target.close()]),
    );
    expect(tables.find(({ name }) => name === 'articles')?.rows).toBe(1);
  });

  it('may have been written by an older version', async () => {
    const path = onSqlite();
    const store = await openStoreHere(path, NOW);
    await store.save(batchOf(aSeedArticle()), NOW);
    await store.close();
    const raw = new DatabaseSync(path);
    raw.exec('drop table moving; drop table installations; alter table deliveries drop column due_at');
    raw.exec('delete from migrations where version >= 14');
    raw.close();
    const { tables } = await moveBetween(`sqlite:${path}`, `sqlite:${onSqlite()}`, MOVE);
    expect(tables.find(({ name }) => name === 'articles')?.rows).toBe(1);
  });
});

/** What SQLite alone keeps is its index. */
function isOnBoth({ name }: { name: string }): boolean {
  return name !== 'article_rows';
}
