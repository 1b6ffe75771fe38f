import type { Preview } from '../command/subscription-desk.ts';
import { nextDue } from '../core/due.ts';
import type { Subscription } from '../core/subscription.ts';
import { type Document, divider } from '../message/document.ts';
import type { EditionContent } from '../ports/editions.ts';
import type { DeskSettings } from './desk-settings.ts';
import { EditionMaker } from './make-editions.ts';

/** What would be posted at a time: by the articles that are there now. @param at milliseconds since the epoch */
export async function previewOf(
  { store, split, clock }: Pick<DeskSettings, 'store' | 'split' | 'clock'>,
  subscription: Subscription,
  at: number | undefined,
): Promise<Preview> {
  const now = clock.now();
  const { cadence, zone } = subscription.plan;
  const when = at ?? subscription.nextRunAt ?? nextDue(cadence, zone, now) ?? now;
  const content = await editionAt({ store, split }, subscription, Math.max(when, now));
  return { subscription, at: when, document: content === null ? null : joined(content) };
}

/** Posts what would be posted now, and remembers nothing of it. @returns false when there is nothing to post */
export async function publishTest(settings: DeskSettings, subscription: Subscription): Promise<boolean> {
  const { store, clock } = settings;
  const now = clock.now();
  const content = await editionAt(settings, subscription, now);
  if (content === null) return false;
  const edition = { id: settings.newEditionId(), contentId: content.id, parts: content.parts.length };
  await store.publishTest(subscription, edition, content, now);
  settings.wakeDeliverer();
  return true;
}

async function editionAt(
  { store, split }: Pick<DeskSettings, 'store' | 'split'>,
  subscription: Subscription,
  at: number,
): Promise<EditionContent | null> {
  const reading = await store.reading(subscription.id, at);
  return reading === null ? null : new EditionMaker(store, split, at).make(reading);
}

/** An edition's messages as one document: threads below what they belong to. */
function joined({ parts }: EditionContent): Document | null {
  const [first, ...others] = parts.map(({ document }) => document);
  if (first === undefined) return null;
  return {
    ...first,
    blocks: [first, ...others].flatMap(({ blocks }, index) => [...(index === 0 ? [] : [divider]), ...blocks]),
  };
}
