import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Deliverer } from '../../src/app/deliver.ts';
import { Publisher } from '../../src/app/publish.ts';
import { splitForPlatform } from '../../src/bot.ts';
import { openStore } from '../../src/store/open.ts';
import { SYSTEM } from '../../src/system.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { aSubscription, HOUR } from '../support/newsroom.ts';
import { RecordingPoster } from '../support/recording-poster.ts';
import { NO_LOG } from '../support/runner-on.ts';
import { generatedArticles } from './generated.ts';
import type { BenchPostgres } from './postgres.ts';
import type { Result } from './report.ts';
import { sampleOf, timed } from './sample.ts';

export interface Writing {
  readonly subscriptions: number;
  readonly runs: number;
}

/** Channels of a workspace that want a digest. */
const IN_EACH = 20;
const ARTICLES = 50;

/** In a second. */
interface Rates {
  readonly editions: number;
  readonly deliveries: number;
}

/** What one process writes into each engine when nothing else binds: no limit, and a platform that answers at once. */
export async function writingResults(wanted: Writing, postgres: BenchPostgres): Promise<Result[]> {
  const results: Result[] = [];
  for (const [engine, measure] of [
    ['SQLite', () => onSqlite(wanted)],
    ['PostgreSQL', () => onPostgres(wanted, postgres)],
  ] as const) {
    const rates: Rates[] = [];
    for (let run = 0; run < wanted.runs; run += 1) rates.push(await measure());
    const named = (what: string) => `${engine} alone binds: ${what}`;
    results.push(
      {
        name: named('editions'),
        sample: sampleOf(rates.map(({ editions }) => editions)),
        unit: 'editions/s',
        target: null,
      },
      {
        name: named('deliveries'),
        sample: sampleOf(rates.map(({ deliveries }) => deliveries)),
        unit: 'deliveries/s',
        target: null,
      },
    );
  }
  return results;
}

async function onSqlite(wanted: Writing): Promise<Rates> {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'));
  try {
    return await ratesOn(`sqlite:${join(folder, 'newsdesk.db')}`, wanted);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(wanted: Writing, postgres: BenchPostgres): Promise<Rates> {
  const { url, remove } = await postgres.passing();
  try {
    return await ratesOn(url, wanted);
  } finally {
    await remove();
  }
}

async function ratesOn(url: string, { subscriptions }: Writing): Promise<Rates> {
  const clock = { now: () => NOW };
  const store = await openStore(url, 'owner', clock);
  const poster = new RecordingPoster();
  poster.pace = { channel: 0, workspace: 0, platform: 0, waiting: 'channel' };
  const posters = new Map([['discord', poster] as const]);
  const { timer, wait, random } = SYSTEM;
  const settings = { store, clock, log: NO_LOG, posters, random };
  const publisher = new Publisher({ ...settings, split: splitForPlatform, seeds: async () => 'in' });
  const peers = { count: () => 1, look: async () => {} };
  const deliverer = new Deliverer({ ...settings, timer, wait, holder: 'bench', peers });
  try {
    const articles = generatedArticles(ARTICLES).map((article) =>
      aSeedArticle({ ...article, publishedAt: NOW - HOUR, precision: 'instant' }),
    );
    for (const article of articles) await store.save(batchOf(article), NOW - HOUR);
    for (let n = 0; n < subscriptions; n += 1) {
      const channel = { platform: 'discord', workspace: `W${Math.floor(n / IN_EACH)}`, id: `C${n}` } as const;
      await store.addSubscription(aSubscription({ id: `s${n}`, channel, nextRunAt: NOW - HOUR }));
    }
    const publishing = await timed(() => publisher.run());
    const delivering = await timed(() => deliverer.run());
    const posted = poster.posts.length;
    if (posted < subscriptions) throw new Error(`${posted} of ${subscriptions} were posted`);
    return {
      editions: subscriptions / (publishing / 1000),
      deliveries: posted / (delivering / 1000),
    };
  } finally {
    await deliverer.end();
    await store.close();
  }
}
