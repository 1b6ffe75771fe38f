import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { searchText } from '../../src/digest/understand.ts';
import { type Table, tablesToMove } from '../../src/store/move/table.ts';
import { postgresTarget } from '../../src/store/postgres/move.ts';
import { sqliteTarget } from '../../src/store/sqlite/move.ts';
import { NOW } from '../support/articles.ts';
import { temporaryFolder } from '../support/folder.ts';
import { aPostgresPlace } from '../support/postgres.ts';

const aTable = (name: string, given: Partial<Table> = {}): [string, Table] => [
  name,
  { name, columns: ['id'], key: ['id'], references: [], ...given },
];

describe('what is moved', () => {
  it('is every table that the engines keep, which both keep alike', async () => {
    const place = await aPostgresPlace();
    const [file, server] = await Promise.all([
      sqliteTarget(join(temporaryFolder(), 'news.db'), NOW),
      postgresTarget(place.url, NOW),
    ]);
    const [fileTables, serverTables] = [await file.tables(), await server.tables()];
    await Promise.all([file.close(), server.close()]);
    await place.remove();
    const names = tablesToMove(fileTables, serverTables).map(({ name }) => name);
    expect(new Set([...names, 'article_rows', 'leases', 'migrations', 'moving'])).toEqual(
      new Set(fileTables.keys()),
    );
    expect(new Set([...names, 'article_search', 'leases', 'migrations', 'moving'])).toEqual(
      new Set(serverTables.keys()),
    );
    expect(names).toEqual(tablesToMove(serverTables, fileTables).map(({ name }) => name));
    expect(names.indexOf('articles')).toBeLessThan(names.indexOf('article_topics'));
  });

  it.each([
    ['SQLite', async () => sqliteTarget(join(temporaryFolder(), 'news.db'), NOW)],
    [
      'PostgreSQL',
      async () => {
        const place = await aPostgresPlace();
        onTestFinished(() => place.remove());
        return postgresTarget(place.url, NOW);
      },
    ],
  ] as const)('is taken out again on %s before it is filled anew, with the search index', async (_, open) => {
    const target = await open();
    await target.database.run(
      `insert into articles (id, path, headline, published_at, precision, language, dek, summary, body, topics, related,
                             imported_at, updated_at)
         values ('a', 'a.md', 'Ferry', 1, 'day', 'en', '', '[]', '[]', '[]', '[]', 5, 5)`,
    );
    await target.index.build(searchText, () => {});
    const before = await target.index.size();
    const tables = await target.tables();
    await target.empty(tablesToMove(tables, tables));
    const after = await target.index.size();
    const [left] = await target.database.all('select count(*) as count from articles');
    await target.close();
    expect([before, after, left]).toEqual([1, 0, { count: 0 }]);
  });

  it('has nothing on PostgreSQL that a copy of its rows would lose, and is in the same order as on SQLite', async () => {
    const place = await aPostgresPlace();
    await (await postgresTarget(place.url, NOW)).close();
    const client = new pg.Client(place.url);
    await client.connect();
    onTestFinished(async () => {
      await client.end();
      await place.remove();
    });
    const { rows: numbered } = await client.query(
      "select relname from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace",
    );
    expect(numbered).toEqual([]);
    const { rows: texts } = await client.query(
      `select table_name, column_name from information_schema.columns
        where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C'`,
    );
    expect(texts).toEqual([]);
  });

  it.each([
    ['is on one side alone', [aTable('news')], []],
    ['has another column there', [aTable('news')], [aTable('news', { columns: ['id', 'more'] })]],
    ['has another key there', [aTable('news')], [aTable('news', { key: [] })]],
    ['has no key', [aTable('news', { key: [] })], [aTable('news', { key: [] })]],
  ])('is named when it cannot be moved: a table that %s', (_, from, to) => {
    expect(() => tablesToMove(new Map(from), new Map(to))).toThrow('the table news cannot be moved');
  });

  it('comes after what it names', () => {
    const tables = new Map([
      aTable('a', { references: ['b'] }),
      aTable('b', { references: ['c'] }),
      aTable('c'),
    ]);
    expect(tablesToMove(tables, tables).map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    const circle = new Map([aTable('a', { references: ['b'] }), aTable('b', { references: ['a'] })]);
    expect(() => tablesToMove(circle, circle)).toThrow('tables name each other: a,b');
  });
});
