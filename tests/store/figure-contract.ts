/** How things stand, for operators. */
import { expect, it } from 'vitest';
import { document } from '../../src/message/document.ts';
import type { Store } from '../../src/ports/store.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { aSubscription, HOUR, MINUTE, NEWS } from '../support/newsroom.ts';

const part = { document: document('en', 'News', []), under: null, threadName: 'News' };
const CONTENT = { id: 'content', parts: [part, part, part], shown: [] };

export function figureContract(open: () => Promise<Store>): void {
  it('says how much there is: articles that are not withdrawn, and subscriptions', async () => {
    const store = await open();
    await store.save(batchOf(aSeedArticle({ path: 'a.md' }), aSeedArticle({ path: 'b.md' })), NOW);
    await store.withdraw(['b.md'], NOW);
    await store.addSubscription(aSubscription({ id: 'one', nextRunAt: null }));
    await store.addSubscription(aSubscription({ id: 'two', nextRunAt: NOW + 1 }));
    const counted = { articles: 1, subscriptions: 2, dueSince: null };
    expect(await store.figures(['slack'], NOW)).toMatchObject(counted);
  });

  it('says since when the subscription is due that waits longest', async () => {
    const store = await open();
    await store.addSubscription(aSubscription({ id: 'later', nextRunAt: NOW - MINUTE }));
    await store.addSubscription(aSubscription({ id: 'sooner', nextRunAt: NOW - HOUR }));
    expect(await store.figures(['slack'], NOW)).toMatchObject({ dueSince: NOW - HOUR });
    expect(await store.figures(['slack'], NOW - HOUR)).toMatchObject({ dueSince: NOW - HOUR });
    expect(await store.figures(['slack'], NOW - HOUR - 1)).toMatchObject({ dueSince: null });
  });

  it('does not count as waiting what is due on a platform that was not asked for', async () => {
    const store = await open();
    const there = { ...NEWS, platform: 'web' } as const;
    await store.addSubscription(aSubscription({ id: 'tried', channel: there, nextRunAt: NOW - HOUR }));
    expect(await store.figures(['slack', 'discord'], NOW)).toMatchObject({ dueSince: null });
    await store.addSubscription(aSubscription({ id: 'real', nextRunAt: NOW - MINUTE }));
    expect(await store.figures(['slack', 'discord'], NOW)).toMatchObject({ dueSince: NOW - MINUTE });
  });

  it('counts open deliveries by platform and state, and none that has ended', async () => {
    const store = await open();
    const subscription = aSubscription();
    const elsewhere = aSubscription({ id: 'there', channel: { ...NEWS, platform: 'discord' } });
    await store.publishTest(subscription, { id: 'e1', contentId: 'content', parts: 3 }, CONTENT, NOW);
    await store.publishTest(elsewhere, { id: 'e2', contentId: 'content', parts: 1 }, CONTENT, NOW);
    const counts = async () => {
      const { open } = await store.figures(['slack', 'discord'], NOW);
      return open.map(({ platform, state, deliveries }) => `${platform} ${state} ${deliveries}`);
    };
    const nobody = ['discord pending 1', 'discord sending 0'];
    expect(await counts()).toEqual(['slack pending 3', 'slack sending 0', ...nobody]);

    const [taken, ...others] = await store.claim(['slack'], NOW, NOW + MINUTE, 1);
    expect(others).toEqual([]);
    expect(await counts()).toEqual(['slack pending 2', 'slack sending 1', ...nobody]);
    await store.settle(taken ?? { id: '', attempt: 0 }, { state: 'dead', failure: 'gone' }, NOW);
    expect(await counts()).toEqual(['slack pending 2', 'slack sending 0', ...nobody]);
  });
}
