import { DatabaseSync } from 'node:sqlite';
import { splitForPlatform } from '../../src/bot.ts';
import type { Channel } from '../../src/core/channel.ts';
import { document, entry, heading, text } from '../../src/message/document.ts';
import type { Part } from '../../src/ports/deliveries.ts';
import { openStore } from '../../src/store/open.ts';
import { generatedArticles } from './generated.ts';

/** Stories of a digest. */
const STORIES = 10;

/** A new database in which each of these channels waits for a digest of one message, published at a time. */
export async function fillWaiting(path: string, channels: readonly Channel[], at: number): Promise<void> {
  await (await openStore(`sqlite:${path}`, 'owner', { now: () => at })).close();
  const database = new DatabaseSync(path);
  const content = database.prepare('insert into edition_contents (id, parts, shown) values (?, ?, ?)');
  const edition = database.prepare(
    "insert into editions (id, subscription_id, content_id, published_at, kind) values (?, ?, ?, ?, 'regular')",
  );
  const delivery = database.prepare(
    `insert into deliveries (id, edition_id, part, platform, workspace, channel, state, not_before)
     values (?, ?, 0, ?, ?, ?, 'pending', ?)`,
  );
  database.exec('begin');
  for (const platform of ['slack', 'discord'] as const) {
    content.run(platform, JSON.stringify([aPart(platform)]), '[]');
  }
  for (const [index, { platform, workspace, id }] of channels.entries()) {
    const editionId = index.toString(16).padStart(16, '0');
    edition.run(editionId, `s${index}`, platform, at);
    delivery.run(`${editionId}p0`, editionId, platform, workspace, id, at);
  }
  database.exec('commit');
  database.close();
}

function aPart(platform: 'slack' | 'discord'): Part {
  const stories = generatedArticles(STORIES).map(({ headline, url, dek, source }) =>
    entry({ headline, url, dek, details: [[text(source ?? 'unknown')]], lead: false }),
  );
  const [first] = splitForPlatform(platform, document('en', 'Digest', [heading(1, 'Digest'), ...stories]));
  if (first === undefined) throw new Error('a digest has at least one part');
  return { document: first, under: null, threadName: 'Digest' };
}
