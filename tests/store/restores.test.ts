import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { document } from '../../src/message/document.ts';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { NOW } from '../support/articles.ts';
import { temporaryFolder } from '../support/folder.ts';
import { aSubscription, DAY, HOUR, MINUTE } from '../support/newsroom.ts';
import { aPostgresPlace } from '../support/postgres.ts';

const COPIED_AT = NOW - DAY;

/** A database, and how an operator runs statements in it. */
interface Place {
  readonly url: string;
  run(sql: string): Promise<void>;
}

function inFile(): Place {
  const path = join(temporaryFolder(), 'news.db');
  return {
    url: `sqlite:${path}`,
    async run(sql) {
      const raw = new DatabaseSync(path);
      raw.exec(sql);
      raw.close();
    },
  };
}

async function onServer(): Promise<Place> {
  const place = await aPostgresPlace();
  onTestFinished(() => place.remove());
  return place;
}

const part = { document: document('en', 'News', []), under: null, threadName: 'News' };

async function publish(store: Store, id: string, nextRunAt: number): Promise<void> {
  const subscription = aSubscription({ id, nextRunAt });
  await store.addSubscription(subscription);
  const edition = { id: `e-${id}`, contentId: 'content', parts: 1 };
  const publication = { subscription, nextRunAt: null, edition, pause: null };
  const content = { id: 'content', parts: [part], shown: [] };
  expect(await store.publish([publication], [content], NOW + HOUR)).toEqual([id]);
}

describe.each([
  ['SQLite', async () => inFile()],
  ['PostgreSQL', onServer],
] as const)('a copy of an earlier time, on %s', (_, aPlace) => {
  it('has what is open, and what was due before it is used, looked for before it is posted', async () => {
    const { url, run } = await aPlace();
    const open = () => openStore(url, 'owner', { now: () => NOW });
    const before = await open();
    await publish(before, 'open', NOW - 2 * DAY);
    await before.close();
    await run(`insert into restores (copied_at) values (${COPIED_AT})`);

    const store = await open();
    await publish(store, 'due', NOW - HOUR);
    await publish(store, 'later', NOW + MINUTE);
    const taken = await store.claim(['slack'], NOW + 2 * HOUR, NOW + 3 * HOUR, 9);
    const doubts = taken.map(({ subscriptionId, doubtSince }) => [subscriptionId, doubtSince]);
    await store.close();
    expect(Object.fromEntries(doubts)).toEqual({ open: COPIED_AT, due: COPIED_AT, later: null });
  });

  it('is one until a bot has begun to work on it', async () => {
    const { url, run } = await aPlace();
    const open = (now: number) => openStore(url, 'owner', { now: () => now });
    await (await open(NOW - 2 * DAY)).close();
    await run(`insert into restores (copied_at) values (${COPIED_AT})`);
    await (await open(NOW - HOUR)).close();
    const store = await open(NOW);
    await publish(store, 'due', NOW - MINUTE);
    const [taken] = await store.claim(['slack'], NOW + 2 * HOUR, NOW + 3 * HOUR, 9);
    await store.close();
    expect(taken).toMatchObject({ doubtSince: null });
  });
});
