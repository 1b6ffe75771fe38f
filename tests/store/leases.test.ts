import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, paragraph, text } from '../../src/message/document.ts';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { NOW } from '../support/articles.ts';
import { temporaryFolder } from '../support/folder.ts';
import { aSubscription, HOUR, MINUTE } from '../support/newsroom.ts';

const SECOND = 1000;

/** A store whose owner was killed at `NOW`, when it had just sent something. */
async function leftBehind(): Promise<string> {
  const url = `sqlite:${join(temporaryFolder(), 'news.db')}`;
  await within(url, NOW, async (store) => {
    const subscription = aSubscription();
    await store.addSubscription(subscription);
    const part = {
      document: document('en', 'News', [paragraph(text('News'))]),
      under: null,
      threadName: 'News',
    };
    const content = { id: 'content', parts: [part], shown: [] };
    const edition = { id: '0123456789abcdef', contentId: content.id, parts: 1 };
    await store.publish([{ subscription, nextRunAt: null, edition, pause: null }], [content], NOW);
    expect(await claimed(store, NOW)).toHaveLength(1);
  });
  return url;
}

async function within<T>(url: string, now: number, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(url, 'owner', { now: () => now });
  return work(store).finally(() => store.close());
}

const claimed = (store: Store, now: number) => store.claim(['slack'], now, now + 2 * MINUTE, 8);

describe('what was being sent when the bot ended', () => {
  it('is not looked for while it may still be on its way', async () => {
    await within(await leftBehind(), NOW + SECOND, async (store) => {
      expect(await claimed(store, NOW + 9 * SECOND)).toEqual([]);
      expect(await store.nextDelivery(['slack'], 0, 'P1')).toBe(NOW + 10 * SECOND);
      expect(await claimed(store, NOW + 10 * SECOND)).toMatchObject([{ doubtSince: NOW, attempt: 2 }]);
    });
  });

  it.each([
    ['a minute later', MINUTE],
    ['after the clock was put back', -HOUR],
  ])('is taken at once by a bot that is started %s', async (_, later) => {
    await within(await leftBehind(), NOW + later, async (store) => {
      expect(await store.nextDelivery(['slack'], 0, 'P1')).toBe(NOW + later);
    });
  });
});
