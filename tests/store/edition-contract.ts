/** What every store knows of subscriptions, editions and deliveries, whatever engine it runs on. */
import type { Store } from '../../src/ports/store.ts';
import { arrivalContract } from './editions/arrivals.ts';
import { correctionQueueContract } from './editions/correction-queue.ts';
import { correctionContract } from './editions/corrections.ts';
import { deliveryContract } from './editions/deliveries.ts';
import { publishingContract } from './editions/publishing.ts';
import { sharedStore } from './editions/shared-store.ts';
import { subscriptionContract } from './editions/subscriptions.ts';

/** @param open one store, which the tests share */
export function editionContract(open: () => Promise<Store>): void {
  const shared = sharedStore(open);
  subscriptionContract(shared);
  publishingContract(shared);
  deliveryContract(shared);
  arrivalContract(shared);
  correctionQueueContract(shared);
  correctionContract(shared);
}
