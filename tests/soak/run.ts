/**
 * `npm run test:soak`: a newsdesk lives ten days at some ten thousand times the speed, on a real store in a file. Articles
 * come, change and go, people ask, and every subscription is posted when it is due. After ten days it holds no more than
 * after two, and every edition came once. It ends with 1 when that is not so.
 *
 * `-- --days N`: other than ten.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deskFor } from '../../src/bot.ts';
import { EditionBeat } from '../../src/cli/edition-beat.ts';
import type { Subscription } from '../../src/core/subscription.ts';
import { readSettings } from '../../src/env.ts';
import type { Log } from '../../src/ports/log.ts';
import { openStore } from '../../src/store/open.ts';
import { SYSTEM } from '../../src/system.ts';
import { CountingPoster } from './counting-poster.ts';
import { grown, type Held, heldNow } from './held.ts';
import { Life } from './life.ts';
import { SimulatedTime } from './simulated-time.ts';
import { duesWithin, soakSubscriptions } from './subscriptions.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A Wednesday before clocks are put forward, first in America and then in Europe. */
const START = Date.UTC(2026, 2, 4);
/** So long before that, the first editions are posted, which are to be forgotten. */
const LONG_AGO = 91 * DAY;
const WARM = 2;
/** Milliseconds that all that is due at one time takes to be posted, as platforms are paced. */
const LATE = 5 * MINUTE;

const { values } = parseArgs({ options: { days: { type: 'string', default: '10' } } });
const days = Number(values.days);
if (!Number.isInteger(days) || days <= WARM) throw new Error(`days are a whole number above ${WARM}`);

const wrongs: string[] = [];
const wrong: Log['warn'] = (fields, message) => {
  // Three months during which nobody was there are told of.
  if (time.now() < START + MINUTE && message === 'an edition is skipped: it would come too late') return;
  wrongs.push(
    `logged: ${message} ${JSON.stringify(fields, (_key, value) => (value instanceof Error ? value.message : value))}`,
  );
};
const log: Log = { debug() {}, info() {}, warn: wrong, error: wrong };

const folder = mkdtempSync(join(tmpdir(), 'newsdesk-soak-'));
const time = new SimulatedTime(START - LONG_AGO);
const settings = readSettings({
  DATABASE_URL: `sqlite:${join(folder, 'soak.db')}`,
  TIMEZONE: 'UTC',
  LOCALE: 'en',
});
const store = await openStore(settings.DATABASE_URL, 'owner', time);
const desk = deskFor(settings, store, log, undefined, {
  ...SYSTEM,
  clock: time,
  timer: time,
  wait: time.wait,
});
const posters = { slack: new CountingPoster(), discord: new CountingPoster() };
desk.posters.set('slack', posters.slack);
desk.posters.set('discord', posters.discord);

let beat = async () => {};
const beats = new EditionBeat(desk, { look: async () => {} }, log, async (given) => {
  beat = given;
  return async () => {};
});

const started = performance.now();
try {
  const subscriptions = soakSubscriptions(time.now());
  for (const subscription of subscriptions) await store.addSubscription(subscription);
  const life = new Life(store, desk.runner, subscriptions);
  await life.look(time.now());
  await beats.begin();
  /** Lives from a time to another, a beat each minute. */
  const live = async (from: number, until: number) => {
    for (let at = from + MINUTE; at <= until; at += MINUTE) {
      time.moveTo(at);
      await life.goOn(at);
      await beat();
      await desk.deliverer.run();
    }
  };
  await live(time.now(), time.now() + DAY / 4);
  const early = await editions();
  // Nobody was there for three months: what was missed is made up for with one, and what is old is forgotten.
  time.moveTo(START);
  await life.look(START);
  await life.goOn(START);
  await beat();
  await desk.deliverer.run();
  let warm: Held | null = null;
  for (let day = 1; day <= days; day += 1) {
    await live(START + (day - 1) * DAY, START + day * DAY);
    const held = heldNow();
    if (day === WARM) warm = held;
    else if (day === days && warm !== null) wrongs.push(...grown(warm, held));
    say(`day ${day}: ${told(held)}`);
  }
  const took = performance.now() - started;
  // What is due at the end of the last day.
  await live(START + days * DAY, START + days * DAY + LATE);
  const now = await editions();
  const left = [...early.keys()].filter((id) => now.has(id)).length;
  if (early.size === 0 || left > 0) wrongs.push(`${left} of ${early.size} old editions are not forgotten`);
  for (const subscription of subscriptions) {
    const posted = (await store.editions(subscription.id, 100_000)).map(({ publishedAt }) => publishedAt);
    wrongs.push(
      ...unlike(
        subscription,
        posted.toSorted((a, b) => a - b),
      ),
    );
  }
  const counts = Object.values(posters).flatMap(({ posts }) => [...posts.values()]);
  const twice = counts.filter((count) => count !== 1).length;
  if (twice > 0) wrongs.push(`${twice} messages came more than once`);
  for (const [id, { states }] of now) {
    if (states.some((state) => state !== 'sent')) wrongs.push(`edition ${id} is ${states.join()}`);
  }
  const edits = posters.slack.edits + posters.discord.edits;
  if (edits === 0) wrongs.push('nothing was put right');
  const speed = Math.round((days * DAY) / took);
  say(
    `${now.size} editions, ${counts.length} messages once each, ${edits} put right, ${speed} times as fast`,
  );

  /** Every edition that is stored, by its id, with the states of its messages. */
  async function editions() {
    const lists = await Promise.all(subscriptions.map(({ id }) => store.editions(id, 100_000)));
    return new Map(
      lists.flat().map(({ id, deliveries }) => [id, { states: deliveries.map(({ state }) => state) }]),
    );
  }
} finally {
  await beats.end();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const sentence of wrongs.slice(0, 20)) say(`WRONG: ${sentence}`);
process.exit(wrongs.length === 0 ? 0 : 1);

/** Whether one was published at each of its times, within the minutes that posting takes, and at no other. */
function unlike(subscription: Subscription, published: readonly number[]): string[] {
  const due = duesWithin(subscription, START, START + days * DAY);
  const isOf = (at: number) => (one: number) => one >= at && one < at + LATE;
  const missing = due.filter((at) => published.filter(isOf(at)).length !== 1);
  const others = published.filter((one) => one >= START + LATE && !due.some((at) => isOf(at)(one)));
  return [
    ...missing.map((at) => `has not one edition of ${told(at)}`),
    ...others.map((at) => `has one of ${told(at)}`),
  ].map((sentence) => `${subscription.id} ${sentence}`);

  function told(at: number): string {
    return new Date(at).toISOString();
  }
}

function told({ heap, resident, resources, files }: Held): string {
  return `${heap.toFixed(1)} MB of heap, ${resident.toFixed(0)} MB in all, ${resources} resources, ${files} files`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
