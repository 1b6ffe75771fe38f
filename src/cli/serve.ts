import type { Logger } from 'pino';
import { type Desk, deskFor, subscriptionFileFor } from '../bot.ts';
import { chatsFor } from '../chats.ts';
import type { Platform } from '../core/channel.ts';
import { UserError } from '../core/errors.ts';
import type { Chat, Poster } from '../ports/chat.ts';
import type { Store } from '../ports/store.ts';
import { type Settings, secretsOf } from '../settings/schema.ts';
import { type Surroundings, SYSTEM } from '../system.ts';
import { EditionBeat } from './edition-beat.ts';
import { Listening } from './listening.ts';
import { createLog } from './log.ts';
import { type Operations, operationsFor } from './operations.ts';
import { loggedProgress, type Progress } from './progress.ts';
import { nothingIn, type SeedNews, SeedWatch } from './seed-watch.ts';
import { whenToldToStop } from './signals.ts';
import { letHeapsGrow, smallForMany } from './small-heaps.ts';
import { SubscriptionWatch } from './subscription-watch.ts';

/** Milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** What this process has to do on the chat platforms, until told to stop. */
export async function serve(
  settings: Settings,
  store: Store,
  surroundings: Surroundings = SYSTEM,
): Promise<void> {
  const { clock, timer } = surroundings;
  const { gateway, worker, importer } = settings.ROLES;
  const log = createLog(settings.LOG_LEVEL ?? 'info', secretsOf(settings));
  const told = loggedProgress(clock, (sentence) => log.info(sentence));
  const progress: Progress = (done, total) => {
    told(done, total);
    smallForMany(done, total);
  };
  const operations = await operationsFor(settings, store, clock, log);
  const measured = { ...surroundings, meter: operations.meter };
  const plain = deskFor(settings, store, log, progress, measured);
  // However an import ends: a flag that stayed would cost every later answer time.
  const desk: Desk = { ...plain, import: () => plain.import().finally(letHeapsGrow) };
  const stop = whenToldToStop();
  const chats = gateway || worker ? await chatsFor(settings, desk, log, measured) : [];
  operations.readiness.expect(chats);
  const news: SeedNews = {
    changed: (counts) => log.info(counts, 'seeds imported'),
    problem: (problem) => log.warn({ problem }, 'the seeds have a problem'),
  };
  const watch = new SeedWatch(desk, settings.SEEDS_DIR, news, log);
  const subscriptions = new SubscriptionWatch(await subscriptionFileFor(settings), store, clock, {
    changed: (counts) => log.info(counts, 'subscriptions of the file applied'),
    problem: (problem) => log.warn({ problem }, 'the file of subscriptions has a problem'),
  });
  const editions = new EditionBeat(desk, subscriptions, log, surroundings.heartbeat);
  const listening = gateway ? chats.map((chat) => new Listening(chat, desk, timer, log)) : [];
  let endHearing = async () => {};
  let hasEnded = false;
  // Some roles hold nothing else that keeps a process alive while the store is away.
  const alive = setInterval(() => {}, LONGEST_TIMER);
  const connected = async (chat: Chat) => {
    await chat.start();
    desk.posters.set(chat.name, surroundings.posterOf(chat));
    await listening[chats.indexOf(chat)]?.begin();
    operations.readiness.connected(chat.name);
    log.info({ platform: chat.name }, 'connected');
  };
  const begin = async () => {
    // Connecting does not wait for a long first import; whatever fails first ends the start.
    const [hasLooked] = await Promise.all([importer && watch.look(), ...chats.map(connected)]);
    const { articles } = await store.holdings({});
    if (articles === 0 && hasLooked)
      throw new UserError('no-articles', nothingIn(settings.SEEDS_DIR, watch.files));
    log.info({ articles, ...settings.ROLES }, 'ready');
    if (importer) await watch.begin();
    if (!worker || hasEnded) return;
    endHearing = store.whenDeliveriesCome(() => {
      desk.deliverer.run().catch((error: unknown) => log.error({ err: error }, 'delivering failed'));
    });
    await editions.begin();
  };
  try {
    // Stopping does not wait for a long first import either: the next start completes it.
    const signal = await Promise.race([
      stop,
      begin().then(() => stop),
      allLost(chats, desk.posters, operations, log),
    ]);
    log.info({ signal }, 'stopping');
  } finally {
    hasEnded = true;
    operations.readiness.stopping();
    // At once, so that another process need not wait until what is being sent has ended.
    await Promise.all([watch.end(), endHearing(), ...listening.map((one) => ended(one, log))]);
    await editions.end();
    await stopAll(chats, log);
    await desk.leave().catch((error: unknown) => log.warn({ err: error }, 'leases run out by themselves'));
    // Last: until then operators see what it does.
    await operations.close();
    clearInterval(alive);
  }
}

async function ended(listening: Listening, log: Logger): Promise<void> {
  await listening
    .end()
    .catch((error: unknown) => log.warn({ err: error }, 'a platform did not close cleanly'));
}

/** One platform that is lost leaves the others running; rejects when none is left, with the last one's reason. */
async function allLost(
  chats: readonly Chat[],
  posters: Map<Platform, Poster>,
  { readiness }: Operations,
  log: Logger,
): Promise<never> {
  const losses = chats.map(async (chat) => {
    const reason: unknown = await chat.lost.catch((error: unknown) => error);
    posters.delete(chat.name);
    readiness.lost(chat.name);
    log.error({ err: reason, platform: chat.name }, 'the platform is lost');
    return reason;
  });
  // A process that only imports has none to lose.
  if (losses.length === 0) return new Promise(() => {});
  throw (await Promise.all(losses)).at(-1);
}

async function stopAll(chats: readonly Chat[], log: Logger): Promise<void> {
  const ended = await Promise.allSettled(chats.map((chat) => chat.stop()));
  for (const result of ended) {
    if (result.status === 'rejected') log.warn({ err: result.reason }, 'a platform did not close cleanly');
  }
}
