import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { searchText } from '../../src/digest/understand.ts';
import { moveBetween } from '../../src/store/move/open.ts';
import { openStore } from '../../src/store/open.ts';
import { postgresTarget } from '../../src/store/postgres/move.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { temporaryFolder } from '../support/folder.ts';
import { answersOf, liveIn } from '../support/lived-in.ts';
import { aPostgresPlace } from '../support/postgres.ts';
import { openStoreHere } from '../support/store-here.ts';

const clock = { now: () => NOW };
const MOVE = { searchText, now: NOW, progress: () => {} };

const aFile = () => `sqlite:${join(temporaryFolder(), 'news.db')}`;
const pathOf = (url: string) => url.slice('sqlite:'.length);

async function aServer(): Promise<string> {
  const place = await aPostgresPlace();
  onTestFinished(() => place.remove());
  return place.url;
}

/** A file with one article. */
async function aSmallFile(headline = 'Ferry'): Promise<string> {
  const url = aFile();
  const store = await openStoreHere(pathOf(url), NOW);
  await store.save(batchOf(aSeedArticle({ headline })), NOW);
  await store.close();
  return url;
}

/** Moves until the progress has been told so often. @returns whether it was interrupted */
async function interrupted(from: string, to: string, after: number): Promise<boolean> {
  let told = 0;
  const progress = () => {
    told += 1;
    if (told > after) throw new Error('the machine is gone');
  };
  try {
    await moveBetween(from, to, { ...MOVE, progress });
    return false;
  } catch (error) {
    expect(String(error)).toContain('the machine is gone');
    return true;
  }
}

/** What somebody is told who works on a database. */
async function refusal(url: string, mode: 'owner' | 'reader'): Promise<unknown> {
  try {
    const store = await openStore(url, mode, clock);
    await store.holdings({}).finally(() => store.close());
    return null;
  } catch (error) {
    return error instanceof UserError ? error.code : error;
  }
}

describe('a move that is interrupted', () => {
  it.each([
    ['SQLite', async () => aFile(), [0, 1, 12, 20, 22, 24, 40]],
    ['PostgreSQL', aServer, [0, 12, 22, 30]],
  ] as const)('into %s leaves what no bot works on, and begins again', async (_, place, points) => {
    const [from, to] = [aFile(), await place()];
    const source = await openStoreHere(pathOf(from), NOW);
    await liveIn(source);
    const answers = await answersOf(source);
    await source.close();
    for (const after of points) {
      expect(await interrupted(from, to, after), `after ${after}`).toBe(true);
    }
    expect(await refusal(to, 'reader')).toBe('database-half-moved');
    expect(await refusal(to, 'owner')).toBe('database-half-moved');
    await expect(openStore(to, 'owner', clock)).rejects.toThrow(
      `The database in DATABASE_URL is being filled by “newsdesk migrate” from ${from}. Run that again`,
    );
    await moveBetween(from, to, MOVE);
    const store = await openStore(to, 'owner', clock);
    onTestFinished(() => store.close());
    expect(await answersOf(store)).toEqual(answers);
  });

  it('takes what the source has by then', async () => {
    const [from, to] = [await aSmallFile(), aFile()];
    expect(await interrupted(from, to, 4)).toBe(true);
    const store = await openStore(from, 'owner', clock);
    await store.save(batchOf(aSeedArticle({ headline: 'Rewritten' })), NOW);
    await store.close();
    await moveBetween(from, to, MOVE);
    const moved = await openStoreHere(pathOf(to), NOW);
    onTestFinished(() => moved.close());
    expect(await moved.newest({ limit: 9 })).toMatchObject([{ headline: 'Rewritten' }]);
  });

  it('is not mixed with a move from elsewhere, nor moved on', async () => {
    const [from, to, other] = [await aSmallFile(), aFile(), await aSmallFile()];
    await interrupted(from, to, 1);
    await expect(moveBetween(other, to, MOVE)).rejects.toMatchObject({
      code: 'move-target',
      message: `The database ${to} is being filled from ${from}, and not from ${other}. Move on from there; to give that up, delete the database and make it anew, or name another one with --to.`,
    });
    await expect(moveBetween(to, aFile(), MOVE)).rejects.toMatchObject({ code: 'database-half-moved' });
  });
});

describe('a move is refused', () => {
  it.each([
    ['SQLite', aSmallFile],
    [
      'PostgreSQL',
      async () => {
        const url = await aServer();
        await moveBetween(await aSmallFile(), url, MOVE);
        return url;
      },
    ],
  ])('into a database on %s that is used, which stays as it is', async (_, place) => {
    const to = await place();
    await expect(moveBetween(await aSmallFile('Another'), to, MOVE)).rejects.toMatchObject({
      code: 'move-target',
      message: expect.stringContaining('only an empty one can be filled. Name another one with --to.'),
    });
    expect(await refusal(to, 'owner')).toBeNull();
  });

  it('while a bot runs on either file', async () => {
    const [used, free] = [await aSmallFile(), aFile()];
    const bot = await openStore(used, 'owner', clock);
    onTestFinished(() => bot.close());
    const inUse = {
      code: 'database-in-use',
      message: `A bot runs on the database ${pathOf(used)}, or another “newsdesk migrate” does. Stop it first.`,
    };
    await expect(moveBetween(used, free, MOVE)).rejects.toMatchObject(inUse);
    await expect(moveBetween(await aSmallFile(), used, MOVE)).rejects.toMatchObject(inUse);
  });

  it('while a bot is at work on the server, and not any more when its time is over', async () => {
    const [from, to] = [await aSmallFile(), await aServer()];
    const bot = await openStore(to, 'owner', clock);
    await bot.hold({ kind: 'deliverer', name: 'slack P1', holder: 'P1', until: NOW + 1000 }, NOW);
    await bot.close();
    await expect(moveBetween(from, to, MOVE)).rejects.toThrow(/^A bot is at work on the database postgres/);
    await moveBetween(from, to, { ...MOVE, now: NOW + 1000 });
  });

  it('when it is done already', async () => {
    const [from, to] = [await aSmallFile(), await aServer()];
    await moveBetween(from, to, MOVE);
    await expect(moveBetween(from, to, MOVE)).rejects.toMatchObject({
      code: 'move-done',
      message: expect.stringMatching(
        /There is nothing to move: set DATABASE_URL to it, and start the bot\.$/,
      ),
    });
  });

  it('into a server’s database that is another program’s, which stays as it is', async () => {
    const [from, to] = [await aSmallFile(), await aServer()];
    const client = new pg.Client(to);
    await client.connect();
    onTestFinished(() => client.end());
    await client.query('create table articles (title text)');
    await expect(moveBetween(from, to, MOVE)).rejects.toThrow('holds tables of another program');
    await expect(openStore(to, 'owner', clock)).rejects.toThrow('holds tables of another program');
    const { rows } = await client.query(
      'select table_name from information_schema.tables where table_schema = current_schema()',
    );
    expect(rows).toEqual([{ table_name: 'articles' }]);
    await client.query('alter table articles rename to migrations');
    await expect(moveBetween(to, aFile(), MOVE)).rejects.toMatchObject({ code: 'database-unusable' });
  });

  it('into a schema that is not there', async () => {
    const to = new URL(await aServer());
    to.searchParams.set('options', '-c search_path=team');
    const moving = moveBetween(await aSmallFile(), to.href, MOVE);
    await expect(moving).rejects.toThrow('Create that schema first');
  });

  it('while another one fills the same PostgreSQL database', async () => {
    const url = await aServer();
    const filling = await postgresTarget(url, NOW);
    onTestFinished(() => filling.close());
    await expect(moveBetween(await aSmallFile(), url, MOVE)).rejects.toMatchObject({
      code: 'database-in-use',
      message: expect.stringMatching(
        /^Another “newsdesk migrate” is filling the database postgres:\/\/127\.0\.0\.1/,
      ),
    });
  });

  it('from where nothing is, which makes nothing', async () => {
    const nowhere = aFile();
    await expect(moveBetween(nowhere, aFile(), MOVE)).rejects.toMatchObject({
      code: 'no-database',
      message: expect.stringMatching(/^There is no database at .+\. Check --from\.$/),
    });
    expect(await refusal(nowhere, 'reader')).toBe('no-database');
    const server = await aServer();
    await expect(moveBetween(server, aFile(), MOVE)).rejects.toThrow('it holds no Newsdesk yet');
    await expect(moveBetween(server, aFile(), MOVE)).rejects.toThrow('it holds no Newsdesk yet');
  });

  it('between a database and itself, and with one of a newer version', async () => {
    const url = await aSmallFile();
    await expect(moveBetween(url, url, MOVE)).rejects.toMatchObject({ code: 'bad-value' });
    const newer = await aSmallFile();
    const raw = new DatabaseSync(pathOf(newer));
    raw.exec('insert into migrations values (9999, 0)');
    raw.close();
    await expect(moveBetween(newer, aFile(), MOVE)).rejects.toMatchObject({ code: 'database-schema' });
    await expect(moveBetween(url, newer, MOVE)).rejects.toMatchObject({ code: 'database-schema' });
  });
});

describe('what has been moved', () => {
  it.each([
    ['a row is missing', 'delete from seeds', 'seeds differs (1 rows against 0)'],
    ['a word is another', "update articles set dek = 'Else'", 'articles differs (1 rows in each)'],
    ['search has lost one', 'delete from article_search', 'search index differs (1 rows against 0)'],
  ])('is compared: %s', async (_, statement, sentence) => {
    const [from, to] = [await aSmallFile(), aFile()];
    let spoiled = false;
    const progress = (done: number, total: number) => {
      if (spoiled || done <= total / 2) return;
      spoiled = true;
      const raw = new DatabaseSync(pathOf(to));
      raw.exec(statement);
      raw.close();
    };
    await expect(moveBetween(from, to, { ...MOVE, progress })).rejects.toMatchObject({
      code: 'move-differs',
      message: expect.stringContaining(sentence),
    });
    expect(await refusal(to, 'reader')).toBe('database-half-moved');
    await moveBetween(from, to, MOVE);
    expect(await refusal(to, 'reader')).toBeNull();
  });
});
