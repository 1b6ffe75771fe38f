import type { Preview } from '../command/subscription-desk.ts';
import { nextDue } from '../core/due.ts';
import { resumed, type Subscription } from '../core/subscription.ts';
import { type Document, divider } from '../message/document.ts';
import type { EditionContent } from '../ports/editions.ts';
import type { DeskSettings } from './desk-settings.ts';
import { EditionMaker } from './make-editions.ts';
import { playEditions } from './play-editions.ts';

/**
 * What would be posted at a time: by the articles that are there now, after the editions that are due before. One that was
 * paused is looked at as if it were resumed now.
 * @param asked milliseconds since the epoch; undefined for the next time
 */
export async function previewOf(
  { store, split, clock }: Pick<DeskSettings, 'store' | 'split' | 'clock'>,
  subscription: Subscription,
  asked: number | undefined,
): Promise<Preview> {
  const now = clock.now();
  const rests = subscription.pause?.reason === 'asked';
  const running = rests ? resumed(subscription, now) : subscription;
  const at = Math.max(asked ?? running.nextRunAt ?? now, now);
  const preview = { subscription, at, due: dueFrom(running, at, now), foreseen: at, document: null };
  const reading = await store.reading(subscription.id, now);
  if (reading === null) return preview;
  const played = await playEditions(store, { ...reading, subscription: running }, now, at);
  if (played.until < at) return { ...preview, foreseen: played.until };
  const content = await new EditionMaker(played.source, split, at).make(played.reading);
  return { ...preview, document: content === null ? null : joined(content) };
}

/** When the next post is due, from a time on; null when none is. */
function dueFrom({ plan, nextRunAt }: Subscription, at: number, now: number): number | null {
  if (nextRunAt === null) return null;
  const first = Math.max(nextRunAt, now);
  return at <= first ? first : nextDue(plan.cadence, plan.zone, at - 1);
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
