import type { Settings } from '../settings/schema.ts';
import { doesAll, hasPlatform } from '../settings/together.ts';
import { openStore } from '../store/open.ts';
import { systemClock } from '../system.ts';
import { requireSameTime } from './same-time.ts';

/** Runs the bot: on the chat platforms that have tokens, else in the terminal. */
export async function start(settings: Settings): Promise<void> {
  // The store's threads start while everything else is loaded: that is a third of a cold start.
  const opening = openStore(settings.DATABASE_URL, 'owner', systemClock);
  // Whatever comes first, the failure to open is reported where it is awaited.
  opening.catch(() => {});
  const run =
    hasPlatform(settings) || !doesAll(settings)
      ? (await import('./serve.ts')).serve
      : (await import('./talk.ts')).talk;
  const store = await opening;
  try {
    await requireSameTime(store, systemClock);
    await run(settings, store);
  } finally {
    await store.close();
  }
}
