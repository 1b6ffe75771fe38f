/** A store that tests share, and what they have it do. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Channel, PLATFORMS, type Platform } from '../../../src/core/channel.ts';
import type { Subscription } from '../../../src/core/subscription.ts';
import { document, paragraph, text } from '../../../src/message/document.ts';
import type { ClaimedDelivery, Outcome } from '../../../src/ports/deliveries.ts';
import type { EditionContent, Publication } from '../../../src/ports/editions.ts';
import type { Store } from '../../../src/ports/store.ts';
import { NOW } from '../../support/articles.ts';
import { aSubscription, DAY, MINUTE } from '../../support/newsroom.ts';

export const LEASE = 2 * MINUTE;

/** The id of an article, by a number. */
export const articleOf = (n: number) => n.toString(16).padStart(16, '0');

type GivenSubscription = Parameters<typeof aSubscription>[0];

export type SharedStore = ReturnType<typeof sharedStore>;

/** @param open one store: each test begins long after the one before */
export function sharedStore(open: () => Promise<Store>) {
  let opened: Store | undefined;
  let count = 0;

  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());

  const shared = {
    now: NOW,

    get store(): Store {
      if (opened === undefined) throw new Error('the store is opened before the first test');
      return opened;
    },

    channelOf: (id: string, platform: Platform = 'slack'): Channel => ({ platform, workspace: 'T1', id }),

    async add(given: GivenSubscription = {}): Promise<Subscription> {
      count += 1;
      const subscription = aSubscription({
        id: `sub-${count}`,
        channel: shared.channelOf(`C${count}`),
        nextRunAt: shared.now,
        ...given,
      });
      expect(await shared.store.addSubscription(subscription)).toBe(true);
      return subscription;
    },

    /** A content of so many parts, each in the thread of the first. */
    contentOf: (name: string, parts = 1, articles: readonly string[] = []): EditionContent => ({
      id: `content-${name.replaceAll(' ', '-')}`,
      parts: Array.from({ length: parts }, (_, part) => ({
        document: document('en', name, [paragraph(text(`${name} ${part}`))]),
        under: part === 0 ? null : 0,
        threadName: name,
      })),
      shown: articles.map((articleId, place) => ({
        articleId,
        storyId: `S${place}`,
        isEntry: place === 0,
      })),
    }),

    publicationOf: (
      subscription: Subscription,
      content: EditionContent | null,
      given: Partial<Publication> = {},
    ): Publication => ({
      subscription,
      nextRunAt: shared.now + DAY,
      edition:
        content === null
          ? null
          : {
              id: `${subscription.id}-${subscription.nextRunAt}`,
              contentId: content.id,
              parts: content.parts.length,
            },
      pause: subscription.pause,
      ...given,
    }),

    /** Publishes an edition for a new subscription. */
    async publish(
      parts = 1,
      given: GivenSubscription = {},
      articles: readonly string[] = [],
    ): Promise<Subscription> {
      const subscription = await shared.add(given);
      const content = shared.contentOf(subscription.id, parts, articles);
      const publication = shared.publicationOf(subscription, content);
      const won = await shared.store.publish([publication], [content], shared.now);
      expect(won).toEqual([subscription.id]);
      return subscription;
    },

    claim: (limit = 10, platforms: readonly Platform[] = ['slack', 'discord']) =>
      shared.store.claim(platforms, shared.now, shared.now + LEASE, limit),

    settle: (delivery: ClaimedDelivery | undefined, outcome: Outcome): Promise<void> =>
      shared.store.settle(delivery ?? { id: 'nothing', attempt: 1 }, outcome, shared.now),

    sent: (id: string): Outcome => ({
      state: 'sent',
      reference: { id, channel: 'C', url: `https://chat.example/${id}` },
    }),

    async statesOf({ id }: Subscription): Promise<string[] | undefined> {
      return (await shared.store.editions(id, 1))[0]?.deliveries.map(({ state, failure }) =>
        failure === null ? state : `${state}: ${failure}`,
      );
    },

    test(name: string, run: () => Promise<void>): void {
      it(name, async () => {
        await beAlone();
        await run();
      });
    },
  };

  /** Goes on to a time at which nothing of the tests before is due or open. */
  async function beAlone(): Promise<void> {
    shared.now += 40 * DAY;
    const { store, now } = shared;
    for (const { subscription } of (await store.due(PLATFORMS, now, 1000)).readings) {
      await store.removeSubscription(subscription.id, now);
    }
    for (;;) {
      const open = await shared.claim(1000, PLATFORMS);
      if (open.length === 0) return;
      for (const delivery of open) await store.settle(delivery, { state: 'dead', failure: 'over' }, now);
    }
  }

  return shared;
}
