import { describe, expect, it } from 'vitest';
import { SubscriptionWatch } from '../../src/cli/subscription-watch.ts';
import type { FiledSubscriptions } from '../../src/ports/subscription-file.ts';
import { NOW } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';
import { aFiled, filedAs } from '../support/filed.ts';
import { aSubscription } from '../support/newsroom.ts';

/** A watch over a file that says this, one after the other, and then no more; and what was told. */
async function watchOver(...looks: readonly (FiledSubscriptions | null)[]) {
  const store = await aStore();
  const told: string[] = [];
  const left = [...looks];
  const watch = (file: ConstructorParameters<typeof SubscriptionWatch>[0]) =>
    new SubscriptionWatch(
      file,
      store,
      { now: () => NOW },
      {
        changed: (counts) => told.push(JSON.stringify(counts)),
        problem: (sentence) => told.push(sentence),
      },
    );
  return {
    store,
    told,
    watch: watch({ look: async () => left.shift() ?? null }),
    withoutFile: watch(null),
  };
}

const PROBLEM = {
  severity: 'error',
  path: 's.yaml',
  line: 3,
  problem: 'it is odd',
  remedy: 'mend it',
} as const;
const ODD = { ...filedAs([], ['morning']), problems: [PROBLEM] };

describe('the watch over the file of subscriptions', () => {
  it('applies what the file says, and tells of what has changed', async () => {
    const { watch, store, told } = await watchOver(filedAs([aFiled()]), null, filedAs([]));
    for (let look = 1; look <= 4; look += 1) await watch.look();
    expect(told).toEqual(['{"added":1,"changed":0,"removed":0}', '{"added":0,"changed":0,"removed":1}']);
    expect(await store.subscriptionsFromFile()).toEqual([]);
  });

  it('tells a problem once, and again when it was gone and comes back', async () => {
    const { watch, told } = await watchOver(ODD, ODD, null, filedAs([]), ODD);
    for (let look = 1; look <= 5; look += 1) await watch.look();
    expect(told).toEqual(['s.yaml:3: it is odd (mend it)', 's.yaml:3: it is odd (mend it)']);
  });

  it('applies one whose id was taken as soon as it is free', async () => {
    const { watch, store, told } = await watchOver(filedAs([aFiled()]));
    await store.addSubscription(aSubscription({ id: 'morning' }));
    await watch.look();
    await watch.look();
    expect(told).toHaveLength(1);
    await store.removeSubscription('morning', NOW);
    await watch.look();
    expect(await store.subscription('morning')).toMatchObject({ origin: 'file' });
  });

  it('applies what could not be applied at the next look', async () => {
    const { watch, store } = await watchOver(filedAs([aFiled()]));
    const add = store.addSubscription;
    store.addSubscription = () => Promise.reject(new Error('the disk is full'));
    await expect(watch.look()).rejects.toThrow('the disk is full');
    store.addSubscription = add;
    await watch.look();
    expect(await store.subscriptionsFromFile()).toHaveLength(1);
  });

  it('removes the subscriptions of the file when the settings name none any more', async () => {
    const { withoutFile, store, told } = await watchOver();
    await store.addSubscription(aSubscription({ id: 'old', origin: 'file' }));
    await store.addSubscription(aSubscription({ id: 'chats' }));
    await withoutFile.look();
    await withoutFile.look();
    expect(told).toEqual(['{"added":0,"changed":0,"removed":1}']);
    expect(await store.subscription('chats')).not.toBeNull();
  });

  it('leaves them alone where another process may have the file', async () => {
    const { store } = await watchOver();
    await store.addSubscription(aSubscription({ id: 'old', origin: 'file' }));
    const shared = { ...store, time: async () => NOW };
    const news = { changed: () => {}, problem: () => {} };
    await new SubscriptionWatch(null, shared, { now: () => NOW }, news).look();
    expect(await store.subscriptionsFromFile()).toEqual(['old']);
  });
});
