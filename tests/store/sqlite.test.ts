import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { aSeedArticle, batchOf, NOW, paragraphs } from '../support/articles.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { emptySqlite } from '../support/sqlite.ts';
import { storeContract } from './contract.ts';
import { discussionContract } from './discussion-contract.ts';
import { draftContract } from './draft-contract.ts';
import { editionContract } from './edition-contract.ts';
import { figureContract } from './figure-contract.ts';
import { installationContract } from './installation-contract.ts';
import { leaseContract } from './lease-contract.ts';
import { peopleContract } from './people-contract.ts';
import { storyContract } from './story-contract.ts';

const clock = { now: () => NOW };

describe('the store on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-test-'));
  const path = join(folder, 'test.db');
  let shared: Store;
  beforeAll(async () => {
    shared = await openStore(`sqlite:${path}`, 'owner', clock);
  });
  afterAll(async () => {
    await shared.close();
    rmSync(folder, { recursive: true, force: true });
  });
  /** Empty as a new one, whose threads would take ten times as long to start. */
  const emptied = async (): Promise<Store> => {
    emptySqlite(path);
    return shared;
  };

  storeContract(emptied);
  storyContract(emptied);
  peopleContract(emptied);
  discussionContract(emptied);
  draftContract(emptied);
  installationContract(emptied);
  leaseContract(emptied);
  figureContract(emptied);

  editionContract(() => openStore(`sqlite:${join(folder, 'editions.db')}`, 'owner', clock));

  it('keeps everything when it is closed and opened again', async () => {
    const url = `sqlite:${join(temporaryFolder(), 'deep', 'er', 'news.db')}`;
    const first = await openStore(url, 'owner', clock);
    const saved = aSeedArticle();
    await first.save(batchOf(saved), NOW);
    await first.close();
    const second = await openStore(url, 'owner', clock);
    onTestFinished(() => second.close());
    expect(await second.article(saved.article.id)).toEqual(saved.article);
  });

  it('refuses a second owner with a sentence that names the file, and lets the first go on', async () => {
    const path = join(temporaryFolder(), 'news.db');
    const first = await openStore(`sqlite:${path}`, 'owner', clock);
    onTestFinished(() => first.close());
    await expect(openStore(`sqlite:${path}`, 'owner', clock)).rejects.toMatchObject({
      code: 'database-in-use',
      message: expect.stringContaining(path),
    });
    expect(await first.save(batchOf(aSeedArticle()), NOW)).toEqual({ added: 1, revised: 0, retouched: 0 });
  });

  it('refuses a second owner also by a link to the file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'news.db');
    const first = await openStore(`sqlite:${path}`, 'owner', clock);
    onTestFinished(() => first.close());
    symlinkSync(path, join(folder, 'link.db'));
    const second = openStore(`sqlite:${join(folder, 'link.db')}`, 'owner', clock);
    await expect(second).rejects.toMatchObject({ code: 'database-in-use' });
  });

  it('lets readers look on beside the owner, who cannot change anything', async () => {
    const path = join(temporaryFolder(), 'news.db');
    const owner = await openStore(`sqlite:${path}`, 'owner', clock);
    onTestFinished(() => owner.close());
    await owner.save(batchOf(aSeedArticle()), NOW);
    const reader = await openStore(`sqlite:${path}`, 'reader', clock);
    onTestFinished(() => reader.close());
    expect((await reader.holdings({})).articles).toBe(1);
    await expect(reader.save(batchOf(aSeedArticle({ path: 'b.md' })), NOW)).rejects.toThrow(/readonly/);
  });

  it('says to a reader that there is no database yet', async () => {
    const reader = await openStore(`sqlite:${join(temporaryFolder(), 'none.db')}`, 'reader', clock);
    await expect(reader.holdings({})).rejects.toMatchObject({ code: 'no-database' });
  });

  it('says of a file that is no database what it is, and leaves nothing beside it', async () => {
    const folder = writeFiles(temporaryFolder(), {
      'notes.txt': 'not a database, but long enough to look like one'.repeat(50),
    });
    await expect(openStore(`sqlite:${join(folder, 'notes.txt')}`, 'owner', clock)).rejects.toMatchObject({
      code: 'database-unusable',
      message: expect.stringContaining('notes.txt'),
    });
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it("leaves another program's database alone", async () => {
    const path = join(temporaryFolder(), 'other.db');
    const raw = new DatabaseSync(path);
    raw.exec('create table recipes (name text)');
    await expect(openStore(`sqlite:${path}`, 'owner', clock)).rejects.toMatchObject({
      code: 'database-unusable',
      message: expect.stringContaining('belongs to another program'),
    });
    expect(raw.prepare('select name from sqlite_schema').all()).toEqual([{ name: 'recipes' }]);
    expect(raw.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'delete' });
    raw.close();
  });

  it('refuses a database that a newer program has written', async () => {
    const path = join(temporaryFolder(), 'news.db');
    await (await openStore(`sqlite:${path}`, 'owner', clock)).close();
    const raw = new DatabaseSync(path);
    raw.exec('insert into migrations (version, applied_at) values (9999, 0)');
    raw.close();
    await expect(openStore(`sqlite:${path}`, 'owner', clock)).rejects.toMatchObject({
      code: 'database-schema',
    });
  });

  it('lets nobody read a database that an older program has written', async () => {
    const path = join(temporaryFolder(), 'news.db');
    await (await openStore(`sqlite:${path}`, 'owner', clock)).close();
    const raw = new DatabaseSync(path);
    raw.exec('delete from migrations where version > 1');
    raw.close();
    const reader = await openStore(`sqlite:${path}`, 'reader', clock);
    onTestFinished(() => reader.close());
    await expect(reader.holdings({})).rejects.toMatchObject({ code: 'database-schema' });
  });

  it('brings a database that version 0.1 has written up to date, with its articles and files', async () => {
    const path = join(temporaryFolder(), 'news.db');
    const raw = new DatabaseSync(path);
    raw.exec('create table migrations (version integer primary key, applied_at bigint not null)');
    for (const [version, name] of [
      [1, '0001_articles.sql'],
      [2, '0002_search.sqlite.sql'],
    ] as const) {
      raw.exec(readFileSync(new URL(`../../src/store/migrations/${name}`, import.meta.url), 'utf8'));
      raw.prepare('insert into migrations values (?, 0)').run(version);
    }
    raw.exec(`
      insert into articles (id, path, headline, published_at, precision, language, dek, summary, body, topics, related,
                            imported_at, updated_at)
        values ('0123456789abcdef', 'a.md', 'As it was', 1, 'day', 'en', '', '[]', '["One.","Two."]', '[]', '[]', 5, 5);
      insert into seeds values ('a.md', 7, 8, 'hash', 1, '0123456789abcdef');`);
    raw.close();
    const store = await openStore(`sqlite:${path}`, 'owner', clock);
    onTestFinished(() => store.close());
    expect(await store.article('0123456789abcdef')).toMatchObject({
      headline: 'As it was',
      image: null,
      body: paragraphs('One.', 'Two.'),
    });
    expect(await store.seed('a.md')).toEqual({
      path: 'a.md',
      size: 7,
      modifiedAt: 8,
      contentHash: 'hash',
      readingVersion: 1,
      articleIds: ['0123456789abcdef'],
    });
    expect(await store.history('0123456789abcdef')).toEqual({
      importedAt: 5,
      revision: 1,
      revisedAt: null,
      withdrawnAt: null,
    });
    expect(await store.alike(['0123456789abcdef'], ['x'])).toHaveLength(1);
    expect(await store.withdraw(['a.md'], NOW)).toBe(1);
  });

  it('may be closed twice, and before a reader has read anything', async () => {
    const store = await openStore(`sqlite:${join(temporaryFolder(), 'news.db')}`, 'owner', clock);
    await Promise.all([store.close(), store.close()]);
    const reader = await openStore(`sqlite:${join(temporaryFolder(), 'none.db')}`, 'reader', clock);
    await reader.close();
  });

  it('hands on what SQLite says of a failure', async () => {
    const store = await emptied();
    const article = aSeedArticle();
    const impossible = { ...article, article: { ...article.article, dek: null as unknown as string } };
    await expect(store.save(batchOf(impossible), NOW)).rejects.toMatchObject({
      code: 'ERR_SQLITE_ERROR',
      message: expect.stringContaining('dek'),
    });
  });

  it.each([
    'mysql://user:secret@host/db',
    'sqlite:',
    'sqlite:data/',
    'sqlite://data/news.db',
    'sqlite::memory:',
    'news.db',
  ])('refuses the address %s without repeating its password', async (url) => {
    const failure: unknown = await openStore(url, 'owner', clock).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'bad-database-url' });
    expect(String(failure)).not.toContain('secret');
  });

  it('fails calls after it was closed instead of leaving them waiting', async () => {
    const store = await openStore(`sqlite:${join(temporaryFolder(), 'news.db')}`, 'owner', clock);
    await store.close();
    await expect(store.holdings({})).rejects.toThrow(/ended/);
  });
});
