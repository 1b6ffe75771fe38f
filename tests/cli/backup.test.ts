import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { it, type Place } from '../support/place.ts';
import { aSeed } from '../support/seed-files.ts';

const SEEDS = { 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) };
const BATCH = 20;

/** Runs statements in a database file. */
function runIn(path: string, ...statements: readonly string[]): unknown[] {
  const raw = new DatabaseSync(path);
  try {
    return statements.flatMap((sql) => raw.prepare(sql).all());
  } finally {
    raw.close();
  }
}

async function storeIn(place: Place): Promise<Store> {
  return openStore(`sqlite:${join(place.folder, 'newsdesk.db')}`, 'owner', { now: () => NOW });
}

/** Stores batch after batch until it is told to end. */
function writing(store: Store) {
  const counts = { acknowledged: 0 };
  let hasEnded = false;
  const all = (async () => {
    for (let batch = 0; !hasEnded; batch += 1) {
      const articles = Array.from({ length: BATCH }, (_, n) => aSeedArticle({ path: `${batch}-${n}.md` }));
      await store.save(batchOf(...articles), NOW);
      counts.acknowledged += BATCH;
    }
  })();
  return {
    counts,
    async end() {
      hasEnded = true;
      await all;
    },
  };
}

describe.concurrent('newsdesk backup', () => {
  it('holds all that was stored when it began, from a bot that goes on writing', async ({ aPlace }) => {
    const place = aPlace();
    const store = await storeIn(place);
    const writer = writing(store);
    const file = join(place.folder, 'copy.db');
    for (const args of [[], ['--force']]) {
      const before = writer.counts.acknowledged;
      const { code, stdout, stderr } = await place.run(['backup', file, ...args]);
      const after = writer.counts.acknowledged + BATCH;
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const [row] = runIn(file, 'select count(*) as articles from articles') as { articles: number }[];
      const articles = row?.articles ?? 0;
      expect(stdout).toBe(
        `${file} holds ${articles.toLocaleString('en')} articles and 0 subscriptions. It was looked through: it is whole.\n`,
      );
      expect(articles).toBeGreaterThanOrEqual(before);
      expect(articles).toBeLessThanOrEqual(after);
      expect(articles % BATCH).toBe(0);
    }
    expect(writer.counts.acknowledged).toBeGreaterThan(0);
    await writer.end();
    await store.close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(place.folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
  });

  it('leaves PostgreSQL to its own programs, and names them', async ({ aPlace }) => {
    const settings = { DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/newsdesk' };
    for (const [command, tool] of [
      ['backup', 'pg_dump --format=custom'],
      ['restore', 'pg_restore --clean'],
    ] as const) {
      const { code, stderr } = await aPlace().run([command, 'copy.db'], { settings });
      expect(stderr).toContain(tool);
      expect(stderr).not.toContain('secret');
      expect(code).toBe(1);
    }
  });
});

it('puts a backup back with newsdesk restore, and search finds what it holds', async ({ aPlace }) => {
  const place = aPlace(SEEDS);
  const file = join(place.folder, 'copy.db');
  await place.run(['import']);
  await place.run(['backup', file]);
  place.write({ 'comet.md': aSeed({ headline: 'Comet passes Jupiter' }) });
  await place.run(['import']);
  const { code, stdout, stderr } = await place.run(['restore', file, '--force']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Restored as of 20\d\d-.+Z: 1 article and 0 subscriptions\. /);
  const database = join(place.folder, 'newsdesk.db');
  expect(runIn(database, 'select headline from articles')).toEqual([
    { headline: 'Harbour opens a ferry line' },
  ]);
  expect((await place.run(['article', 'ferry'])).stdout).toContain('Harbour opens a ferry line');
});

it('says of a disk that is full that it is, and leaves nothing behind', async ({ aPlace }) => {
  const place = aPlace(SEEDS);
  await place.run(['import']);
  const file = join(place.folder, 'copy.db');
  // As on a full disk, no more than so many blocks can be written.
  const command = 'ulimit -f 100; exec "$0" src/main.ts backup "$1"';
  const env = { ...process.env, DATABASE_URL: `sqlite:${join(place.folder, 'newsdesk.db')}` };
  const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, file], {
    env,
    encoding: 'utf8',
  });
  expect(stderr).toContain(`${file} could not be written`);
  expect(stderr).toContain('free space');
  expect(status).toBe(1);
  expect(readdirSync(place.folder).filter((name) => name.startsWith('copy'))).toEqual([]);
});
