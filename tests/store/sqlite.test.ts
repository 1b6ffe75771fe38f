import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { aSeedArticle, NOW } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { storeContract } from './contract.ts';

const clock = { now: () => NOW };

describe('the store on SQLite', () => {
  storeContract(() => aStore());

  it('keeps everything when it is closed and opened again', async () => {
    const url = `sqlite:${join(temporaryFolder(), 'deep', 'er', 'news.db')}`;
    const first = await openStore(url, 'owner', clock);
    const saved = aSeedArticle();
    await first.save([saved], NOW);
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
    expect(await first.save([aSeedArticle()], NOW)).toEqual({ added: 1, updated: 0 });
  });

  it('lets readers look on beside the owner, who cannot change anything', async () => {
    const path = join(temporaryFolder(), 'news.db');
    const owner = await openStore(`sqlite:${path}`, 'owner', clock);
    onTestFinished(() => owner.close());
    await owner.save([aSeedArticle()], NOW);
    const reader = await openStore(`sqlite:${path}`, 'reader', clock);
    onTestFinished(() => reader.close());
    expect((await reader.holdings({})).articles).toBe(1);
    await expect(reader.save([aSeedArticle({ path: 'b.md' })], NOW)).rejects.toThrow(/readonly/);
  });

  it('says to a reader that there is no database yet', async () => {
    const reader = await openStore(`sqlite:${join(temporaryFolder(), 'none.db')}`, 'reader', clock);
    await expect(reader.holdings({})).rejects.toMatchObject({ code: 'no-database' });
  });

  it('says of a file that is no database what it is', async () => {
    const folder = writeFiles(temporaryFolder(), {
      'notes.txt': 'not a database, but long enough to look like one'.repeat(50),
    });
    await expect(openStore(`sqlite:${join(folder, 'notes.txt')}`, 'owner', clock)).rejects.toMatchObject({
      code: 'database-unusable',
      message: expect.stringContaining('notes.txt'),
    });
  });

  it('refuses a database that a newer program has written', async () => {
    const path = join(temporaryFolder(), 'news.db');
    await (await openStore(`sqlite:${path}`, 'owner', clock)).close();
    const raw = new DatabaseSync(path);
    raw.exec('insert into migrations (version, applied_at) values (9999, 0)');
    raw.close();
    await expect(openStore(`sqlite:${path}`, 'owner', clock)).rejects.toMatchObject({
      code: 'database-too-new',
    });
  });

  it.each(['postgres://user:secret@host/db', 'mysql://host/db', 'sqlite:', 'sqlite:data/', 'news.db'])(
    'refuses the address %s without repeating its password',
    async (url) => {
      const failure: unknown = await openStore(url, 'owner', clock).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'bad-database-url' });
      expect(String(failure)).not.toContain('secret');
    },
  );

  it('fails calls after it was closed instead of leaving them waiting', async () => {
    const store = await openStore(`sqlite:${join(temporaryFolder(), 'news.db')}`, 'owner', clock);
    await store.close();
    await expect(store.holdings({})).rejects.toThrow(/ended/);
  });
});
