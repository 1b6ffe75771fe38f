import type { Subscription } from '../core/subscription.ts';
import type { DeskSettings } from './desk-settings.ts';
import { EditionMaker } from './make-editions.ts';
import { isFirstPress } from './pressed-twice.ts';

/**
 * Posts what would be posted now, and remembers nothing of it: once, however often somebody presses.
 * @returns false when there is nothing to post
 */
export async function publishTest(settings: DeskSettings, subscription: Subscription): Promise<boolean> {
  const { store, split, clock } = settings;
  const now = clock.now();
  const reading = await store.reading(subscription.id, now);
  const content = reading === null ? null : await new EditionMaker(store, split, now).make(reading);
  if (content === null) return false;
  if (!(await isFirstPress(store, ['test', subscription.id], now))) return true;
  const edition = { id: settings.newEditionId(), contentId: content.id, parts: content.parts.length };
  await store.publishTest(subscription, edition, content, now);
  settings.wakeDeliverer();
  return true;
}
