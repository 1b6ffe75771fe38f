/** What every store knows of subscriptions, editions and deliveries, whatever engine it runs on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Channel, PLATFORMS, type Platform } from '../../src/core/channel.ts';
import type { Subscription } from '../../src/core/subscription.ts';
import { document, paragraph, text } from '../../src/message/document.ts';
import type { EditionContent, Outcome, Publication } from '../../src/ports/editions.ts';
import type { Store } from '../../src/ports/store.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { aSubscription, DAY, HOUR, MINUTE } from '../support/newsroom.ts';

const LEASE = 2 * MINUTE;
const articleOf = (n: number) => n.toString(16).padStart(16, '0');

/** @param open one store, which the tests share: each begins long after the one before */
export function editionContract(open: () => Promise<Store>): void {
  let store: Store;
  let count = 0;
  let now = NOW;

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const channelOf = (id: string, platform: Platform = 'slack'): Channel => ({
    platform,
    workspace: 'T1',
    id,
  });

  const add = async (given: Parameters<typeof aSubscription>[0] = {}): Promise<Subscription> => {
    count += 1;
    const subscription = aSubscription({
      id: `sub-${count}`,
      channel: channelOf(`C${count}`),
      nextRunAt: now,
      ...given,
    });
    expect(await store.addSubscription(subscription)).toBe(true);
    return subscription;
  };

  /** A content of so many parts, each in the thread of the first. */
  const contentOf = (name: string, parts = 1, articles: readonly string[] = []): EditionContent => ({
    id: `content-${name.replaceAll(' ', '-')}`,
    parts: Array.from({ length: parts }, (_, part) => ({
      document: document('en', name, [paragraph(text(`${name} ${part}`))]),
      under: part === 0 ? null : 0,
      threadName: name,
    })),
    shown: articles.map((articleId, place) => ({ articleId, storyId: `S${place}`, isEntry: place === 0 })),
  });

  const publicationOf = (
    subscription: Subscription,
    content: EditionContent | null,
    given: Partial<Publication> = {},
  ): Publication => ({
    subscription,
    nextRunAt: now + DAY,
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
  });

  /** Publishes an edition for a new subscription. */
  const publish = async (
    parts = 1,
    given: Parameters<typeof aSubscription>[0] = {},
    articles: readonly string[] = [],
  ): Promise<Subscription> => {
    const subscription = await add(given);
    const content = contentOf(subscription.id, parts, articles);
    const won = await store.publish([publicationOf(subscription, content)], [content], now);
    expect(won).toEqual([subscription.id]);
    return subscription;
  };

  const claim = (limit = 10, platforms: readonly Platform[] = ['slack', 'discord']) =>
    store.claim(platforms, now, now + LEASE, limit);
  const sent = (id: string): Outcome => ({
    state: 'sent',
    reference: { id, channel: 'C', url: `https://chat.example/${id}` },
  });
  const statesOf = async ({ id }: Subscription) =>
    (await store.editions(id, 1))[0]?.deliveries.map(({ state, failure }) =>
      failure === null ? state : `${state}: ${failure}`,
    );

  /** A time at which nothing of the tests before is due or open. */
  const alone = async () => {
    now += 40 * DAY;
    for (const { subscription } of await store.due(PLATFORMS, now, 1000)) {
      await store.removeSubscription(subscription.id, now);
    }
    while ((await store.nextDelivery(PLATFORMS)) !== null) {
      for (const { id } of await claim(1000, PLATFORMS))
        await store.settle(id, { state: 'dead', failure: 'over' }, now);
    }
  };

  const test = (name: string, run: () => Promise<void>) =>
    it(name, async () => {
      await alone();
      await run();
    });

  test('keeps a subscription as it was given, once', async () => {
    const pause = {
      reason: 'obstacle' as const,
      at: now,
      obstacle: { kind: 'not-in-channel' as const, names: ['news'] },
    };
    const given = await add({
      pause,
      origin: 'file',
      plan: {
        topics: ['Ärger', '"; drop table subscriptions'],
        keywords: ['東京'],
        size: 3,
        sayNothing: true,
      },
    });
    expect(await store.subscription(given.id)).toEqual(given);
    expect(await store.addSubscription({ ...given, since: 0 })).toBe(false);
    expect(await store.subscription(given.id)).toEqual(given);
    expect(await store.subscription('nobody')).toBeNull();
    expect((await store.subscriptionsFromFile()).map(({ id }) => id)).toContain(given.id);
    await add();
    expect((await store.subscriptionsFromFile()).every(({ origin }) => origin === 'file')).toBe(true);
  });

  test('names the subscriptions of a channel, the oldest first', async () => {
    const channel = channelOf('shared');
    const young = await add({ channel, createdAt: now });
    const old = await add({ channel, createdAt: now - 1 });
    await add({ channel: { ...channel, workspace: 'T2' } });
    await add({ channel: { ...channel, platform: 'discord' } });
    expect((await store.subscriptionsIn(channel)).map(({ id }) => id)).toEqual([old.id, young.id]);
    expect(await store.subscriptionsIn(channelOf('empty'))).toEqual([]);
  });

  test('changes a subscription for who has read it last, and for nobody else', async () => {
    const before = await add();
    const changed = { ...before, nextRunAt: null, since: 5, pause: { reason: 'asked' as const, at: now } };
    expect(await store.changeSubscription(changed)).toBe(true);
    expect(await store.subscription(before.id)).toEqual({ ...changed, version: 2 });
    expect(await store.changeSubscription(before)).toBe(false);
    expect(await store.changeSubscription({ ...before, id: 'nobody' })).toBe(false);
    const both = await Promise.all([
      store.changeSubscription({ ...before, version: 2 }),
      store.changeSubscription({ ...before, version: 2 }),
    ]);
    expect(both.toSorted()).toEqual([false, true]);
  });

  test('says what is due: the earliest first, of connected platforms, so many at most', async () => {
    const late = await add({ nextRunAt: now - HOUR });
    const onTime = await add({ nextRunAt: now });
    const elsewhere = await add({ nextRunAt: now - DAY, channel: channelOf('D', 'discord') });
    await add({ nextRunAt: now + 1 });
    await add({ nextRunAt: null });
    const due = async (platforms: readonly Platform[], limit = 10) =>
      (await store.due(platforms, now, limit)).map(({ subscription }) => subscription.id);
    expect(await due(['slack'])).toEqual([late.id, onTime.id]);
    expect(await due(['slack', 'discord'])).toEqual([elsewhere.id, late.id, onTime.id]);
    expect(await due(PLATFORMS, 2)).toEqual([elsewhere.id, late.id]);
    expect(await due(['terminal'])).toEqual([]);
    expect(await due([])).toEqual([]);
  });

  test('reads a subscription with what it was shown, without tests, and with the last one before three days', async () => {
    const subscription = await add();
    expect(await store.reading('nobody', now)).toBeNull();
    expect(await store.reading(subscription.id, now)).toEqual({
      subscription,
      editions: [],
      settledAt: null,
    });
    const first = now;
    for (const days of [0, 1, 2, 5]) {
      now = first + days * DAY;
      const current = await store.subscription(subscription.id);
      if (current === null) throw new Error('it is there');
      const content = contentOf(`${subscription.id} ${days}`);
      await store.publish([publicationOf(current, content)], [content], now);
    }
    const test = contentOf('test');
    await store.publishTest(subscription, { id: 'test', contentId: test.id, parts: 1 }, test, now);
    const reading = await store.reading(subscription.id, now);
    expect(reading?.editions.map(({ publishedAt }) => (publishedAt - first) / DAY).sort()).toEqual([
      0, 1, 2, 5,
    ]);
    expect(reading?.editions.some(({ contentId }) => contentId === test.id)).toBe(false);
    // Three days and an hour: heartbeats come a little earlier or later.
    expect(reading?.settledAt).toBe(first + DAY);
    const [due] = await store.due(['slack'], now + DAY, 1);
    expect(due?.editions).toHaveLength(4);
    expect(due?.settledAt).toBe(first + 2 * DAY);
    now += 30 * DAY;
    const later = await store.reading(subscription.id, now);
    // What came just before the last one still competes, so what that one showed has to be known.
    expect(later?.editions.map(({ publishedAt }) => (publishedAt - first) / DAY)).toEqual([5]);
    expect(later?.settledAt).toBe(first + 5 * DAY);
  });

  test('publishes only what is as it was read', async () => {
    const [same, changed, moved, gone] = await Promise.all([add(), add(), add(), add()]);
    await store.changeSubscription({ ...changed, since: 1 });
    await store.removeSubscription(gone.id, now);
    const content = contentOf(`guard ${now}`);
    const publications = [
      publicationOf(same, content),
      publicationOf(changed, content),
      publicationOf({ ...moved, nextRunAt: now - 1 }, content),
      publicationOf(gone, content),
    ];
    expect(await store.publish(publications, [content], now)).toEqual([same.id]);
    expect(await store.publish(publications, [content], now)).toEqual([]);
    expect(await store.subscription(same.id)).toEqual({ ...same, version: 2, nextRunAt: now + DAY });
    expect(await store.subscription(moved.id)).toEqual(moved);
    for (const { id } of [changed, moved, gone]) expect(await store.editions(id, 5)).toEqual([]);
    expect(await store.editions(same.id, 5)).toHaveLength(1);
  });

  test('publishes nothing and moves on where there is nothing to post, and keeps the pause it is given', async () => {
    const subscription = await add();
    const pause = { reason: 'asked' as const, at: now };
    const publication = publicationOf(subscription, null, { nextRunAt: null, pause });
    expect(await store.publish([publication], [], now)).toEqual([subscription.id]);
    expect(await store.subscription(subscription.id)).toMatchObject({ nextRunAt: null, pause, version: 2 });
    expect(await store.editions(subscription.id, 5)).toEqual([]);
  });

  test('keeps nothing of several editions when one of them cannot be kept', async () => {
    const [one, other] = [await add(), await add()];
    const content = contentOf(`broken ${now}`);
    const broken = publicationOf(other, content, {
      edition: { id: null as unknown as string, contentId: content.id, parts: 1 },
    });
    await expect(store.publish([publicationOf(one, content), broken], [content], now)).rejects.toThrow();
    expect(await store.subscription(one.id)).toEqual(one);
    expect(await store.editions(one.id, 5)).toEqual([]);
    expect(await store.shownIn([content.id])).toEqual(new Map());
  });

  test('keeps an edition once whose time comes again', async () => {
    const subscription = await publish();
    const again = { ...subscription, version: 3 };
    await store.changeSubscription({ ...subscription, version: 2 });
    const content = contentOf('again', 3);
    expect(await store.publish([publicationOf(again, content)], [content], now + MINUTE)).toEqual([again.id]);
    expect((await store.editions(again.id, 5)).map(({ publishedAt }) => publishedAt)).toEqual([now]);
    expect(await claim()).toHaveLength(1);
  });

  test('knows what contents show, stored once for all', async () => {
    const [one, other] = [await add(), await add()];
    const content = contentOf(`shared ${now}`, 2, [articleOf(1), articleOf(2)]);
    await store.publish([publicationOf(one, content)], [content], now);
    await store.publish([publicationOf(other, content)], [content], now);
    const empty = contentOf(`empty ${now}`);
    await store.publishTest(one, { id: `t${now}`, contentId: empty.id, parts: 1 }, empty, now);
    expect(await store.shownIn([content.id, empty.id, 'unknown'])).toEqual(
      new Map([
        [content.id, content.shown],
        [empty.id, []],
      ]),
    );
    expect(await store.shownIn([])).toEqual(new Map());
  });

  test('hands out deliveries with all that is needed to send them, one part after the other', async () => {
    const subscription = await publish(3);
    const [first, ...others] = await claim();
    expect(others).toEqual([]);
    const { parts } = contentOf(subscription.id, 3);
    expect(first).toEqual({
      id: expect.stringMatching(/^[a-z0-9-]+p0$/),
      editionId: `${subscription.id}-${now}`,
      subscriptionId: subscription.id,
      channel: subscription.channel,
      part: parts[0],
      under: null,
      attempt: 1,
      publishedAt: now,
    });
    expect(await claim()).toEqual([]);
    await store.settle(first?.id ?? '', sent('m1'), now);
    const [second, ...more] = await claim();
    expect(more).toEqual([]);
    expect(second).toMatchObject({ part: parts[1], under: { id: 'm1', channel: 'C' } });
    await store.settle(second?.id ?? '', sent('m2'), now);
    expect((await claim()).map(({ part, under }) => [part.under, under?.id])).toEqual([[0, 'm1']]);
  });

  test('hands out what waits longest first, so many at most, of connected platforms', async () => {
    const start = now;
    const ids: string[] = [];
    for (const minute of [2, 0, 1]) {
      now = start + minute * MINUTE;
      ids[minute] = (await publish()).id;
    }
    now = start + 2 * MINUTE;
    const elsewhere = await publish(1, { channel: channelOf('D', 'discord') });
    expect((await claim(2, ['slack'])).map(({ subscriptionId }) => subscriptionId)).toEqual(ids.slice(0, 2));
    expect((await claim(9, ['slack'])).map(({ subscriptionId }) => subscriptionId)).toEqual(ids.slice(2));
    expect(await claim(9, [])).toEqual([]);
    expect((await claim(9, ['discord'])).map(({ subscriptionId }) => subscriptionId)).toEqual([elsewhere.id]);
  });

  test('hands out nothing twice to two who ask at once', async () => {
    const subscriptions = await Promise.all(Array.from({ length: 6 }, () => publish()));
    const taken = (await Promise.all([claim(4), claim(4)]))
      .flat()
      .map(({ subscriptionId }) => subscriptionId);
    expect(taken.toSorted()).toEqual(subscriptions.map(({ id }) => id).toSorted());
  });

  test('hands out what was put off when its time has come, and counts the attempts', async () => {
    const subscription = await publish();
    const [one] = await claim();
    const notBefore = now + 5 * MINUTE;
    await store.settle(one?.id ?? '', { state: 'pending', notBefore, failure: 'asked to wait' }, now);
    expect(await statesOf(subscription)).toEqual(['pending: asked to wait']);
    now = notBefore - 1;
    expect(await claim()).toEqual([]);
    now = notBefore;
    expect(await claim()).toMatchObject([{ id: one?.id, attempt: 2 }]);
    await store.settle(one?.id ?? '', sent('m1'), now);
    expect(await statesOf(subscription)).toEqual(['sent']);
  });

  test('says of what was taken and not settled in time that nobody knows whether it arrived', async () => {
    const subscription = await publish(2);
    const [one] = await claim();
    now += LEASE - 1;
    expect(await claim()).toEqual([]);
    expect(await statesOf(subscription)).toEqual(['sending', 'pending']);
    now += 1;
    expect((await claim()).map(({ under, part }) => [under, part.under])).toEqual([[null, 0]]);
    expect(await statesOf(subscription)).toEqual(['uncertain: interrupted', 'sending']);
    // Not again, whatever its owner says now.
    await store.settle(one?.id ?? '', { state: 'pending', notBefore: now, failure: 'later' }, now);
    expect(await statesOf(subscription)).toEqual(['uncertain: interrupted', 'sending']);
    // It may still say that it arrived.
    await store.settle(one?.id ?? '', sent('m1'), now);
    expect(await statesOf(subscription)).toEqual(['sent', 'sending']);
  });

  test('settles once: what was sent stays sent', async () => {
    const subscription = await publish();
    const [one] = await claim();
    await store.settle(one?.id ?? '', sent('m1'), now);
    await store.settle(one?.id ?? '', { state: 'dead', failure: 'late' }, now);
    await store.settle('nothing', sent('m2'), now);
    expect(await store.editions(subscription.id, 1)).toEqual([
      {
        id: `${subscription.id}-${now}`,
        subscriptionId: subscription.id,
        publishedAt: now,
        kind: 'regular',
        contentId: contentOf(subscription.id).id,
        deliveries: [
          {
            state: 'sent',
            reference: { id: 'm1', channel: 'C', url: 'https://chat.example/m1' },
            failure: null,
          },
        ],
      },
    ]);
  });

  test('forgets an edition of which nothing can have arrived, and no other', async () => {
    const dead: Outcome = { state: 'dead', failure: 'refused' };
    const kindAfter = async (...outcomes: Outcome[]) => {
      const subscription = await publish(outcomes.length);
      for (const outcome of outcomes) {
        for (const { id, subscriptionId } of await claim())
          if (subscriptionId === subscription.id) await store.settle(id, outcome, now);
      }
      const [edition] = await store.editions(subscription.id, 1);
      const reading = await store.reading(subscription.id, now);
      expect(reading?.editions).toHaveLength(edition?.kind === 'void' ? 0 : 1);
      return edition?.kind;
    };
    expect(await kindAfter(dead, dead)).toBe('void');
    expect(await kindAfter(sent('m1'), dead)).toBe('regular');
    expect(await kindAfter(dead, sent('m1'))).toBe('regular');
    expect(await kindAfter({ state: 'uncertain', failure: 'reset' })).toBe('regular');
  });

  test('keeps a test apart, whatever becomes of it', async () => {
    const subscription = await add();
    const content = contentOf(`test ${now}`);
    await store.publishTest(
      subscription,
      { id: `test${now}`, contentId: content.id, parts: 1 },
      content,
      now,
    );
    expect(await store.subscription(subscription.id)).toEqual(subscription);
    const [one] = await claim();
    expect(one).toMatchObject({ subscriptionId: subscription.id, channel: subscription.channel });
    await store.settle(one?.id ?? '', { state: 'dead', failure: 'refused' }, now);
    expect(await store.editions(subscription.id, 5)).toMatchObject([{ kind: 'test' }]);
  });

  test('knows when the next delivery is to be made', async () => {
    const next = () => store.nextDelivery(['slack']);
    expect(await next()).toBeNull();
    await publish(2);
    expect(await next()).toBe(now);
    expect(await store.nextDelivery(['discord'])).toBeNull();
    expect(await store.nextDelivery([])).toBeNull();
    const [one] = await claim();
    expect(await next()).toBe(now + LEASE);
    // The second part waits for the first.
    const notBefore = now + 9 * MINUTE;
    await store.settle(one?.id ?? '', { state: 'pending', notBefore, failure: 'wait' }, now);
    expect(await next()).toBe(notBefore);
    now = notBefore;
    await claim();
    await store.settle(one?.id ?? '', sent('m1'), now);
    expect(await next()).toBe(now - 9 * MINUTE);
  });

  test('tells the latest editions first, and those that show an article', async () => {
    const start = now;
    const first = await publish(1, {}, [articleOf(1), articleOf(2)]);
    for (const n of [3, 2]) {
      now += HOUR;
      const current = await store.subscription(first.id);
      const content = contentOf(`${first.id} ${n}`, 1, [articleOf(n)]);
      if (current !== null) await store.publish([publicationOf(current, content)], [content], now);
    }
    await publish(1, {}, [articleOf(1)]);
    const hours = (records: readonly { publishedAt: number }[]) =>
      records.map(({ publishedAt }) => (publishedAt - start) / HOUR);
    expect(hours(await store.editions(first.id, 10))).toEqual([2, 1, 0]);
    expect(hours(await store.editions(first.id, 2))).toEqual([2, 1]);
    const showing = async (...ids: number[]) =>
      hours(await store.editionsShowing(first.id, ids.map(articleOf)));
    expect(await showing(1)).toEqual([0]);
    expect(await showing(2)).toEqual([2, 0]);
    expect(await showing(3, 1)).toEqual([1, 0]);
    expect(await showing(9)).toEqual([]);
    expect(await showing()).toEqual([]);
    expect(await store.editionsShowing('nobody', [articleOf(1)])).toEqual([]);
  });

  test('removes a subscription: what is not sent never will be, and what was sent is kept', async () => {
    const subscription = await publish(3);
    const [one] = await claim();
    await store.settle(one?.id ?? '', sent('m1'), now);
    const [two] = await claim();
    expect(await store.removeSubscription(subscription.id, now)).toBe(true);
    expect(await store.removeSubscription(subscription.id, now)).toBe(false);
    expect(await store.subscription(subscription.id)).toBeNull();
    expect(await store.due(['slack'], now + 90 * DAY, 10)).toEqual([]);
    expect(await statesOf(subscription)).toEqual(['sent', 'sending', 'dead: removed']);
    // What is under way may arrive.
    await store.settle(two?.id ?? '', sent('m2'), now);
    expect(await statesOf(subscription)).toEqual(['sent', 'sent', 'dead: removed']);
    expect(await claim()).toEqual([]);
    expect(await store.nextDelivery(['slack'])).toBeNull();
  });

  test('pages through what came lately, the latest first, however much came at the same moment', async () => {
    const articles = Array.from({ length: 25 }, (_, n) => aSeedArticle({ path: `arrival-${n}.md` }));
    await store.save(batchOf(...articles.slice(0, 5)), now - HOUR);
    await store.save(batchOf(...articles.slice(5, 20)), now);
    await store.save(batchOf(...articles.slice(20)), now);
    await store.withdraw(['arrival-7.md', 'arrival-22.md'], now);
    const found: string[] = [];
    const times: number[] = [];
    for (let before: { id: string; importedAt: number } | null = null, pages = 0; ; pages += 1) {
      const { stories, importedAt } = await store.arrivals({ after: now - DAY, before, limit: 4 });
      expect(stories.flatMap((story) => story.articles.map(({ id }) => id)).toSorted()).toEqual(
        [...importedAt.keys()].toSorted(),
      );
      found.push(...importedAt.keys());
      times.push(...importedAt.values());
      const last = [...importedAt].at(-1);
      if (last === undefined || pages > 9) break;
      before = { id: last[0], importedAt: last[1] };
    }
    const gone = new Set([articles[7]?.article.id, articles[22]?.article.id]);
    const expected = articles.map(({ article }) => article.id).filter((id) => !gone.has(id));
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const after = await store.arrivals({ after: now - HOUR, before: null, limit: 50 });
    expect(after.importedAt.size).toBe(18);
    expect((await store.arrivals({ after: now, before: null, limit: 50 })).stories).toEqual([]);
  });

  test('shows what came lately in its story, with what came before', async () => {
    const [old, fresh] = [1, 2].map((n) => aSeedArticle({ path: `telling-${n}-${now}.md` }));
    if (old === undefined || fresh === undefined) throw new Error('there are two');
    await store.save(batchOf(old), now - DAY);
    await store.save(batchOf(fresh), now);
    await store.place(
      [old, fresh].map(({ article, comparison }, n) => ({
        articleId: article.id,
        story: `S${now}`,
        copyOf: n === 1 ? old.article.id : null,
        found: { comparison: comparison.text, day: comparison.day, keys: [] },
      })),
    );
    const { stories, importedAt } = await store.arrivals({ after: now - HOUR, before: null, limit: 9 });
    expect([...importedAt]).toEqual([[fresh.article.id, now]]);
    expect(
      stories.map(({ id, articles }) => [id, articles.map(({ id, copyOf }) => [id, copyOf]).toSorted()]),
    ).toEqual([
      [
        `S${now}`,
        [
          [old.article.id, null],
          [fresh.article.id, old.article.id],
        ].toSorted(),
      ],
    ]);
    // An article that is read again has come when it came first.
    await store.save(batchOf(fresh), now + HOUR);
    const again = await store.arrivals({ after: now, before: null, limit: 9 });
    expect(again.importedAt.size).toBe(0);
  });
}
