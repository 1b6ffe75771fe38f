import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { splitForPlatform } from '../../src/bot.ts';
import type { Channel } from '../../src/core/channel.ts';
import { document, entry, heading, text } from '../../src/message/document.ts';
import type { Part } from '../../src/ports/deliveries.ts';
import { openStore } from '../../src/store/open.ts';
import { generatedArticles } from './generated.ts';
import { putRows, sendRows, type TableRows } from './rows.ts';

/** Stories of a digest. */
const STORIES = 10;

/** Where each of these channels waits for a digest of one message: what is published at a time, and due at another. */
export interface WaitingAt {
  readonly channels: readonly Channel[];
  /** Milliseconds since the epoch. */
  readonly publishedAt: number;
  readonly dueAt: number;
}

/** A new database in which channels wait. */
export async function fillWaiting(path: string, channels: readonly Channel[], at: number): Promise<void> {
  await (await openStore(`sqlite:${path}`, 'owner', { now: () => at })).close();
  const database = new DatabaseSync(path);
  database.exec('begin');
  for (const rows of waitingRows({ channels, publishedAt: at, dueAt: at })) putRows(database, rows);
  database.exec('commit');
  database.close();
}

/** The same on a PostgreSQL that a store was opened on. */
export async function fillWaitingOnPostgres(url: string, waiting: WaitingAt): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const rows of waitingRows(waiting)) await sendRows(client, rows);
  } finally {
    await client.end();
  }
}

function waitingRows({ channels, publishedAt, dueAt }: WaitingAt): TableRows[] {
  const editions = channels.map((channel, index) => ({ channel, id: index.toString(16).padStart(16, '0') }));
  return [
    {
      table: 'edition_contents',
      columns: ['id', 'parts', 'shown'],
      rows: (['slack', 'discord'] as const).map((platform) => [
        platform,
        JSON.stringify([aPart(platform)]),
        '[]',
      ]),
    },
    {
      table: 'editions',
      columns: ['id', 'subscription_id', 'content_id', 'published_at', 'kind'],
      rows: editions.map(({ id, channel }) => [id, `s${id}`, channel.platform, publishedAt, 'regular']),
    },
    {
      table: 'deliveries',
      columns: ['id', 'edition_id', 'part', 'platform', 'workspace', 'channel', 'state', 'not_before'],
      rows: editions.map(({ id, channel: { platform, workspace, id: channel } }) => [
        ...[`${id}p0`, id, 0, platform, workspace, channel, 'pending', dueAt],
      ]),
    },
  ];
}

function aPart(platform: 'slack' | 'discord'): Part {
  const stories = generatedArticles(STORIES).map(({ headline, url, dek, source }) =>
    entry({ headline, url, dek, details: [[text(source ?? 'unknown')]], lead: false }),
  );
  const [first] = splitForPlatform(platform, document('en', 'Digest', [heading(1, 'Digest'), ...stories]));
  if (first === undefined) throw new Error('a digest has at least one part');
  return { document: first, under: null, threadName: 'Digest' };
}
