import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { storeChecks } from '../../../src/cli/doctor/store.ts';
import { openStore } from '../../../src/store/open.ts';
import { systemClock } from '../../../src/system.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { looked } from '../../support/looked.ts';
import { freePort } from '../../support/network.ts';
import { aPostgresPlace } from '../../support/postgres.ts';

const OK = ['Database', 'Database schema', 'Database writing', 'Database clock'].map((check) => {
  return { check, state: 'ok', remedy: null };
});

async function findings(url: string, clock = systemClock) {
  const { checks, isReadable } = storeChecks(url, clock, 2000);
  return { found: await looked(checks), isReadable: await isReadable };
}

/** A database as a bot leaves it, changed by hand. */
async function aDatabase(...statements: readonly string[]): Promise<string> {
  const path = join(temporaryFolder(), 'news.db');
  await (await openStore(`sqlite:${path}`, 'owner', systemClock)).close();
  const raw = new DatabaseSync(path);
  for (const statement of statements) raw.exec(statement);
  raw.close();
  return path;
}

describe('looking at SQLite', () => {
  it('finds nothing to mend while a bot runs on it', async () => {
    const path = join(temporaryFolder(), 'news.db');
    const store = await openStore(`sqlite:${path}`, 'owner', systemClock);
    onTestFinished(() => store.close());

    const { found, isReadable } = await findings(`sqlite:${path}`);

    expect(found).toMatchObject(OK);
    expect(found[0]).toMatchObject({ found: expect.stringMatching(/^It is open: SQLite \d+\.\d+\.\d+, /) });
    expect(isReadable).toBe(true);
  });

  it('finds nothing to mend before the first start, and makes nothing', async () => {
    const path = join(temporaryFolder(), 'data/deep/news.db');

    for (const _twice of [1, 2]) {
      const { found, isReadable } = await findings(`sqlite:${path}`);
      expect(found).toMatchObject(OK);
      expect(found[0]).toMatchObject({ found: `There is none at ${path} yet; the first start makes it.` });
      expect(isReadable).toBe(false);
    }
  });

  it('takes an empty file for a database to be', async () => {
    const path = join(temporaryFolder(), 'news.db');
    writeFileSync(path, '');

    const { found, isReadable } = await findings(`sqlite:${path}`);
    expect(found).toMatchObject(OK);
    expect(isReadable).toBe(false);
  });

  it('finds an address that names no database', async () => {
    const { found, isReadable } = await findings('mysql://me:secret@db.example/news');
    expect(found).toEqual([
      { check: 'Database', says: expect.stringContaining('names no database. Set it to') },
    ]);
    expect(isReadable).toBe(false);
  });

  it('finds a file that is no database', async () => {
    const path = join(temporaryFolder(), 'news.db');
    writeFileSync(path, 'Dear diary, today there was no news at all. '.repeat(100));

    expect((await findings(`sqlite:${path}`)).found).toEqual([
      { check: 'Database', says: expect.stringMatching(/cannot be opened \(.*not a database\)\. Check/) },
    ]);
  });

  it('finds another program’s database', async () => {
    const path = join(temporaryFolder(), 'news.db');
    new DatabaseSync(path).exec('create table recipes (name text)');

    expect((await findings(`sqlite:${path}`)).found).toEqual([
      { check: 'Database', says: expect.stringContaining('belongs to another program. Set DATABASE_URL') },
    ]);
  });

  it('finds a schema that this program has left behind', async () => {
    const path = await aDatabase(
      'delete from migrations where version = (select max(version) from migrations)',
    );
    const { found, isReadable } = await findings(`sqlite:${path}`);

    expect(found[1]).toMatchObject({
      ...{ check: 'Database schema', state: 'warning' },
      remedy: expect.stringContaining('start the bot of this version'),
    });
    expect(isReadable).toBe(false);
  });

  it('finds a schema that a newer program has made', async () => {
    const path = await aDatabase('insert into migrations (version, applied_at) values (9000, 0)');
    const { found, isReadable } = await findings(`sqlite:${path}`);

    expect(found[1]).toMatchObject({
      ...{ state: 'problem', remedy: 'Update Newsdesk, or use another DATABASE_URL.' },
      found: expect.stringMatching(/^It is schema 9000, and this Newsdesk knows schemas up to \d+\.$/),
    });
    expect(isReadable).toBe(false);
  });

  it('finds one that is half moved', async () => {
    const path = await aDatabase("insert into moving (source, began_at) values ('sqlite:old.db', 0)");

    expect((await findings(`sqlite:${path}`)).found).toEqual([
      { check: 'Database', says: expect.stringContaining('is being filled by “newsdesk migrate”') },
    ]);
  });

  it('finds that nobody can read while it is written', async () => {
    const path = await aDatabase('pragma journal_mode = delete');

    expect((await findings(`sqlite:${path}`)).found[2]).toMatchObject({
      ...{ check: 'Database writing', state: 'warning', remedy: 'Start the bot once: it sets the journal.' },
    });
  });

  it('finds that it cannot be written where a file stands in the way', async () => {
    const path = await aDatabase();

    expect((await findings(`sqlite:${path}/news.db`)).found[2]).toMatchObject({
      ...{ check: 'Database writing', state: 'problem', found: `${path} is no folder.` },
      remedy: expect.stringContaining('DATABASE_URL'),
    });
  });
});

describe('looking at PostgreSQL', () => {
  async function aServer() {
    const place = await aPostgresPlace();
    onTestFinished(() => place.remove());
    return place;
  }

  it('finds nothing to mend, before the first start and after it', async () => {
    const { url } = await aServer();
    const before = await findings(url);
    await (await openStore(url, 'owner', systemClock)).close();
    const after = await findings(url);

    expect(before.found).toMatchObject(OK);
    expect(before.isReadable).toBe(false);
    expect(after.found).toMatchObject(OK);
    expect(after.found[0]).toMatchObject({ found: expect.stringMatching(/^It is open: PostgreSQL \d+/) });
    expect(after.isReadable).toBe(true);
  });

  it('finds clocks that are apart', async () => {
    const { url } = await aServer();
    const late = { now: () => Date.now() - 60_000 };

    expect((await findings(url, late)).found[3]).toEqual({
      check: 'Database clock',
      says: expect.stringMatching(/^This machine’s clock is (59|60|61) s behind/),
    });
  });

  it('finds a server that takes no changes', async () => {
    const { url } = await aServer();
    const standby = new URL(url);
    standby.searchParams.set(
      'options',
      `${standby.searchParams.get('options')} -c default_transaction_read_only=on`,
    );

    expect((await findings(standby.href)).found[2]).toMatchObject({
      ...{ state: 'problem', found: 'The server takes no changes, as a standby does.' },
    });
  });

  it('says so at once where no server answers', async () => {
    const { found } = await findings(`postgres://me:hidden@127.0.0.1:${await freePort()}/news`);

    expect(found).toEqual([
      { check: 'Database', says: expect.stringContaining('nothing answers there. Start') },
    ]);
    expect(JSON.stringify(found)).not.toContain('hidden');
  });
});
