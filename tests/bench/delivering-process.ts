/**
 * A bot that delivers for some seconds from a store in which many deliveries wait, to a platform that answers at once.
 * Arguments: the database, and for how many milliseconds. Says as JSON what that took. Run with `--expose-gc`.
 */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Deliverer } from '../../src/app/deliver.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import type { Poster } from '../../src/ports/chat.ts';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { SYSTEM, systemClock } from '../../src/system.ts';
import { NO_LOG } from '../support/runner-on.ts';
import { timed } from './sample.ts';

export interface DeliveringProcess {
  readonly delivered: number;
  /** Megabytes that are in use when the garbage is taken out, and that the process had at its most. */
  readonly heap: number;
  readonly rss: number;
  /** Milliseconds that the store took to hand out some deliveries, each time. */
  readonly claims: readonly number[];
  /** Milliseconds until the first message was posted. */
  readonly first: number;
  /** The longest time that the event loop was held, in milliseconds. */
  readonly hold: number;
}

const MEGABYTE = 1024 * 1024;
const [, , path, milliseconds] = process.argv;
const opened = await openStore(`sqlite:${path}`, 'owner', systemClock);
const claims: number[] = [];
const store: Store = {
  ...opened,
  async claim(...wanted) {
    let claimed: Awaited<ReturnType<Store['claim']>> = [];
    claims.push(
      await timed(async () => {
        claimed = await opened.claim(...wanted);
      }),
    );
    return claimed;
  },
};
let delivered = 0;
let first = 0;
const start = performance.now();
const poster: Poster = {
  pace: LIMITS.pace,
  async post(channel) {
    if (delivered === 0) first = performance.now() - start;
    delivered += 1;
    return { id: `m${delivered}`, channel: channel.id, url: null };
  },
  edit: async () => {},
  find: async () => ({ kind: 'absent' }),
  obstacles: async () => [],
  tagsIn: async () => ({ areRequired: false, tags: [] }),
  reopen: async () => 'open',
  lookOf: async ({ id }) => ({ name: id, isPublic: false, isForum: false }),
};
const posters = new Map([['discord', poster] as const]);
const { clock, timer, wait, random } = SYSTEM;
const clocks = { clock, timer, wait, holder: 'bench', peers: { count: () => 1, look: async () => {} } };
const deliverer = new Deliverer({ store, ...clocks, log: NO_LOG, posters, random });
const blocked = monitorEventLoopDelay({ resolution: 1 });
blocked.enable();
const running = deliverer.run();
await setTimeout(Number(milliseconds));
blocked.disable();
globalThis.gc?.();
const { heapUsed } = process.memoryUsage();
await deliverer.end();
await running;
await store.close();
console.log(
  JSON.stringify({
    delivered,
    heap: heapUsed / MEGABYTE,
    rss: process.resourceUsage().maxRSS / 1024,
    claims,
    first,
    hold: blocked.max / 1e6,
  } satisfies DeliveringProcess),
);
