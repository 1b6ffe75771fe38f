import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { digest } from '../../commands/digest.ts';
import { operator } from '../../src/app/asker.ts';
import { StoryPlacement } from '../../src/app/place-stories.ts';
import { Publisher } from '../../src/app/publish.ts';
import { splitForPlatform } from '../../src/bot.ts';
import type { Plan } from '../../src/core/subscription.ts';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { newId } from '../../src/system.ts';
import { storyThread } from '../../src/workers/story-thread.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { aPlan, DAY, HOUR } from '../support/newsroom.ts';
import { RecordingPoster } from '../support/recording-poster.ts';
import { NO_LOG, runnerOn } from '../support/runner-on.ts';
import { generatedArticles } from './generated.ts';
import type { Result } from './report.ts';
import { sampleOf, timed } from './sample.ts';

/** Milliseconds between two commands meanwhile. */
const ASK_EVERY = 100;
/** Kinds of subscriptions that channels choose among. */
const FILTERS = 50;

export interface Publishing {
  readonly subscriptions: number;
  /** Of a day. */
  readonly articles: number;
}

/**
 * Subscriptions that all fall due at the same minute, on two days: how many editions a second, how long the event loop was
 * held, and how long a command took meanwhile.
 */
export async function publishingResults({ subscriptions, articles }: Publishing): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'));
  try {
    const path = join(folder, 'newsdesk.db');
    await fill(path, articles);
    subscribe(path, subscriptions);
    return await measure(path, subscriptions, articles);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(path: string, articles: number): Promise<void> {
  const store = await openStore(`sqlite:${path}`, 'owner', { now: () => NOW });
  await importDay(store, 0, NOW - HOUR, articles);
  await store.close();
}

/** Other articles each day, which have nothing to do with those of the day before. */
async function importDay(store: Store, day: number, at: number, count: number): Promise<void> {
  const articles = [...generatedArticles(count + 7 * day)].slice(0, count).map((article) =>
    aSeedArticle({
      ...article,
      path: `${day}-${article.path}`,
      publishedAt: at - HOUR,
      precision: 'instant',
    }),
  );
  for (let start = 0; start < articles.length; start += 20) {
    await store.save(batchOf(...articles.slice(start, start + 20)), at);
  }
  const stories = new StoryPlacement({ store, placer: storyThread(), newStoryId: newId });
  await stories.run();
}

function filters(): Partial<Plan>[] {
  return Array.from({ length: FILTERS }, (_, index) => ({
    topics: index % 5 === 0 ? [] : [['science', 'politics', 'sport', 'health'][index % 4] ?? ''],
    without: [`word${index}`],
    size: 5 + (index % 10),
  }));
}

function subscribe(path: string, subscriptions: number): void {
  const database = new DatabaseSync(path);
  const insert = database.prepare(
    `insert into subscriptions (id, platform, workspace, channel, plan, origin, created_at, since, next_run_at, version)
     values (?, ?, ?, ?, ?, 'chat', ?, ?, ?, 1)`,
  );
  const plans = filters().map((filter) => JSON.stringify(aPlan(filter)));
  database.exec('begin');
  for (let index = 0; index < subscriptions; index += 1) {
    const platform = index % 2 === 0 ? 'slack' : 'discord';
    const plan = plans[index % FILTERS] ?? '';
    // Nobody subscribes at the same moment as somebody else.
    const createdAt = NOW - 5 * DAY - index;
    insert.run(`s${index}`, platform, `W${index % 500}`, `C${index}`, plan, createdAt, createdAt - DAY, NOW);
  }
  database.exec('commit');
  database.close();
}

async function measure(path: string, subscriptions: number, articles: number): Promise<Result[]> {
  let now = NOW;
  const store = await openStore(`sqlite:${path}`, 'owner', { now: () => now });
  try {
    const poster = new RecordingPoster();
    const posters = new Map([
      ['slack', poster],
      ['discord', poster],
    ] as const);
    const publisher = new Publisher({
      seeds: async () => 'in',
      random: () => 0,
      store,
      clock: { now: () => now },
      log: NO_LOG,
      split: splitForPlatform,
      posters,
    });
    const runner = runnerOn(store, NO_LOG);
    const rates: number[] = [];
    const commands: number[] = [];
    const holds: number[] = [];
    // The first command of a process costs what no later one does.
    await runner.perform(digest, { text: '' }, operator());
    for (const day of [0, 1]) {
      if (day > 0) await importDay(store, day, NOW + day * DAY - HOUR, articles);
      now = NOW + day * DAY;
      let published = -1;
      const blocked = monitorEventLoopDelay({ resolution: 1 });
      blocked.enable();
      const publishing = timed(async () => {
        published = await publisher.run();
      });
      let isOver = false;
      publishing.finally(() => {
        isOver = true;
      });
      while (!isOver) {
        commands.push(await timed(() => runner.perform(digest, { text: '' }, operator())));
        await setTimeout(ASK_EVERY);
      }
      const milliseconds = await publishing;
      blocked.disable();
      holds.push(blocked.max / 1e6);
      if (published !== subscriptions) throw new Error(`${published} editions of ${subscriptions}`);
      rates.push(published / (milliseconds / 1000));
    }
    const many = subscriptions.toLocaleString('en');
    return [
      {
        name: `${many} subscriptions due at once, ${FILTERS} kinds, while /digest is asked all the time`,
        sample: sampleOf(rates),
        unit: 'editions/s',
        target: { figure: 'median', atLeast: 1000 },
      },
      {
        name: '  /digest meanwhile',
        sample: sampleOf(commands),
        unit: 'ms',
        target: { figure: 'p99', atMost: 100 },
      },
      {
        name: '  longest hold of the event loop',
        sample: sampleOf(holds),
        unit: 'ms',
        target: { figure: 'median', atMost: 20 },
      },
    ];
  } finally {
    await store.close();
  }
}
