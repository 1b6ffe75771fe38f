import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { NOW } from '../support/articles.ts';
import { aSubscription } from '../support/newsroom.ts';
import { aPostgresPlace } from '../support/postgres.ts';

/** An edition of a new subscription, with one delivery. */
async function publish(store: Store, id: string): Promise<void> {
  const subscription = aSubscription({ id });
  await store.addSubscription(subscription);
  const content = { id: `content of ${id}`, parts: [], shown: [] };
  const edition = { id: `edition of ${id}`, contentId: content.id, parts: 1 };
  await store.publish([{ subscription, nextRunAt: null, edition, pause: null }], [content], NOW);
}

/** What somebody hears of: each call of `heard` is awaited by `next`. */
function ear() {
  let bell = Promise.withResolvers<void>();
  return {
    heard: () => bell.resolve(),
    async next() {
      await bell.promise;
      bell = Promise.withResolvers();
    },
  };
}

describe('processes on one PostgreSQL', () => {
  it('ask its clock', async () => {
    const place = await aPostgresPlace();
    const store = await openStore(place.url, 'owner', { now: () => NOW });
    onTestFinished(async () => {
      await store.close();
      await place.remove();
    });
    // The server is on this machine.
    expect(Math.abs(Number(await store.time()) - Date.now())).toBeLessThan(60_000);
  });

  it('hear at once of deliveries that another one has made, also after their connection broke', async () => {
    const place = await aPostgresPlace();
    const [one, two] = await Promise.all([1, 2].map(() => openStore(place.url, 'owner', { now: () => NOW })));
    if (one === undefined || two === undefined) throw new Error('no store');
    const { heard, next } = ear();
    const end = two.whenDeliveriesCome(heard);
    onTestFinished(async () => {
      await end();
      await Promise.all([one.close(), two.close()]);
      await place.remove();
    });
    // That it hears from now on.
    await next();
    await publish(one, 's1');
    await next();

    await place.run(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'newsdesk listening' and query like 'listen %' and query like '%' || md5(current_schema())`,
    );
    await publish(one, 's2');
    // It may have missed that.
    await next();
    await publish(one, 's3');
    await next();
  });
});
