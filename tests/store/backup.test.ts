import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { backUp, restore } from '../../src/store/backup.ts';
import { openStore } from '../../src/store/open.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { temporaryFolder } from '../support/folder.ts';

const OPTIONS = { overwrite: false, now: NOW, id: 'unfinished' };
const FORCED = { ...OPTIONS, overwrite: true };

/** Runs statements in a database file. */
function runIn(path: string, ...statements: readonly string[]): void {
  const raw = new DatabaseSync(path);
  for (const sql of statements) raw.exec(sql);
  raw.close();
}

interface Installation {
  readonly folder: string;
  readonly path: string;
  readonly url: string;
  readonly file: string;
  /** As the bot does. */
  open(): Promise<Store>;
  articles(): Promise<number>;
}

/** A database with an article, a backup of it, and one more article since. */
async function backedUp(): Promise<Installation> {
  const folder = temporaryFolder();
  const path = join(folder, 'news.db');
  const url = `sqlite:${path}`;
  const file = join(folder, 'copy.db');
  const open = () => openStore(url, 'owner', { now: () => NOW });
  const store = await open();
  await store.save(batchOf(aSeedArticle({ path: 'a.md' })), NOW);
  expect(await backUp(url, file, OPTIONS)).toEqual({ copiedAt: NOW, articles: 1, subscriptions: 0 });
  await store.save(batchOf(aSeedArticle({ path: 'b.md' })), NOW);
  await store.close();
  const articles = async () => {
    const store = await open();
    const { articles } = await store.holdings({});
    await store.close();
    return articles;
  };
  return { folder, path, url, file, open, articles };
}

describe('a backup', () => {
  it('replaces nothing unless told to, and never the database itself', async () => {
    const { url, path, file } = await backedUp();
    await expect(backUp(url, file, OPTIONS)).rejects.toThrow(
      `There is a file ${file} already. Name another one, or add --force.`,
    );
    expect(await backUp(url, file, FORCED)).toMatchObject({ articles: 2 });
    for (const itself of [path, `${path}-wal`, `${path}.owner`]) {
      await expect(backUp(url, itself, FORCED)).rejects.toThrow(`${itself} is the database itself.`);
    }
  });

  it('never replaces the database itself, by whichever path that is named', async () => {
    const { url, folder, path } = await backedUp();
    symlinkSync(folder, join(folder, 'linked'));
    symlinkSync(path, join(folder, 'link.db'));
    for (const itself of [join(folder, 'linked', 'news.db'), join(folder, 'link.db')]) {
      await expect(backUp(url, itself, FORCED)).rejects.toThrow(`${itself} is the database itself.`);
      await expect(restore(url, itself, FORCED)).rejects.toThrow(`${itself} is the database itself.`);
    }
  });

  it('takes the place of files alone', async () => {
    const { url, folder } = await backedUp();
    const socket = join(folder, 'socket');
    const server = createServer().listen(socket);
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    for (const other of [socket, folder]) {
      const refused = backUp(url, other, FORCED);
      await expect(refused).rejects.toMatchObject({
        code: 'file-exists',
        message: `${other} is no file. Name one for the backup.`,
      });
    }
    expect(lstatSync(socket).isSocket()).toBe(true);
  });

  it('that cannot be made leaves nothing behind, and says why', async () => {
    const { url, folder, file } = await backedUp();
    const before = readdirSync(folder);
    for (const none of [join(folder, 'none'), join(folder, 'news.db')]) {
      await expect(backUp(url, join(none, 'copy.db'), OPTIONS)).rejects.toMatchObject({
        code: 'backup-failed',
        message: `There is no folder ${none}. Make it, or name a file in another one.`,
      });
    }
    writeFileSync(`${file}.unfinished.part`, 'of somebody else');
    await expect(backUp(url, file, FORCED)).rejects.toMatchObject({ code: 'backup-failed' });
    expect(readdirSync(folder).sort()).toEqual([...before, 'copy.db.unfinished.part'].sort());
    const nowhere = `sqlite:${join(folder, 'none.db')}`;
    await expect(backUp(nowhere, file, FORCED)).rejects.toMatchObject({ code: 'no-database' });
  });

  it('is made of a damaged database only as far as that is whole', async () => {
    const { url, path, folder } = await backedUp();
    writeFileSync(path, 'not a database, but long enough to look like one'.repeat(50));
    const file = join(folder, 'other.db');
    await expect(backUp(url, file, OPTIONS)).rejects.toMatchObject({ code: 'database-unusable' });
    expect(existsSync(file)).toBe(false);
  });
});

describe('a restored backup', () => {
  it('takes the place of the database, and nothing that was written since comes back', async () => {
    const { url, path, file, articles } = await backedUp();
    writeFileSync(`${path}-wal`, 'of the database that goes');
    expect(await restore(url, file, FORCED)).toEqual({ copiedAt: NOW, articles: 1, subscriptions: 0 });
    expect(await articles()).toBe(1);
    expect(await restore(url.replace('news.db', 'deep/er.db'), file, OPTIONS)).toMatchObject({ articles: 1 });
  });

  it('goes where a link to the database leads, unless a bot works on that', async () => {
    const { url, folder, path, file, open, articles } = await backedUp();
    const link = join(folder, 'link.db');
    symlinkSync(path, link);
    const linked = url.replace(path, link);
    const store = await open();
    await expect(restore(linked, file, FORCED)).rejects.toMatchObject({ code: 'database-in-use' });
    await store.close();
    await restore(linked, file, FORCED);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(await articles()).toBe(1);
  });

  it('is a file', async () => {
    const { url, folder, articles } = await backedUp();
    mkdirSync(join(folder, 'copies'));
    const refused = restore(url, join(folder, 'copies'), FORCED);
    await expect(refused).rejects.toThrow(`${join(folder, 'copies')} is no file.`);
    await expect(refused).rejects.toMatchObject({ code: 'backup-unusable' });
    expect(await articles()).toBe(2);
  });

  it('replaces nothing unless told to, nor anything that a bot works on', async () => {
    const { url, path, file, open, articles } = await backedUp();
    await expect(restore(url, file, OPTIONS)).rejects.toThrow(
      `There is a database ${path} already. Add --force to replace it: what is in it is gone then.`,
    );
    const store = await open();
    await expect(restore(url, file, FORCED)).rejects.toMatchObject({ code: 'database-in-use' });
    await store.close();
    expect(await articles()).toBe(2);
  });

  it('is no file that is damaged, newer, half copied, half moved or something else', async () => {
    const { url, folder, path, file, articles } = await backedUp();
    const refusal = async (name: string) =>
      restore(url, name, FORCED).then(
        () => 'taken',
        (error: Error) => error.message,
      );
    const notes = join(folder, 'notes.txt');
    expect(await refusal(notes)).toContain('notes.txt is not there.');
    expect(await refusal(path)).toContain('is the database itself.');
    writeFileSync(notes, 'not a database, but long enough to look like one'.repeat(50));
    expect(await refusal(notes)).toContain('is no Newsdesk database.');
    writeFileSync(`${notes}-wal`, 'half');
    expect(await refusal(notes)).toContain('is a database in use, or half a copy of one.');
    runIn(join(folder, 'recipes.db'), 'create table recipes (name text)');
    expect(await refusal(join(folder, 'recipes.db'))).toContain('belongs to another program');
    runIn(file, "insert into moving values ('elsewhere', 0)");
    expect(await refusal(file)).toContain('being filled by');
    runIn(file, 'delete from moving', 'insert into migrations (version, applied_at) values (9999, 0)');
    expect(await refusal(file)).toContain('The database has schema 9999');
    expect(await articles()).toBe(2);
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('may be of an older version, or a copy made by other means', async () => {
    const { url, file, articles } = await backedUp();
    runIn(file, 'drop table restores', 'alter table deliveries drop column due_at');
    runIn(file, 'delete from migrations where version >= 18');
    runIn(file, "insert into editions values ('e', 's', 'c', 5, 'regular')");
    expect(await restore(url, file, FORCED)).toMatchObject({ copiedAt: 5, articles: 1 });
    expect(await articles()).toBe(1);
  });
});
