import { describe, expect, it } from 'vitest';
import { Publisher } from '../../src/app/publish.ts';
import type { Article } from '../../src/core/article.ts';
import type { Plan } from '../../src/core/subscription.ts';
import { plainText } from '../../src/message/plain.ts';
import type { Placement, SeedArticle } from '../../src/ports/store.ts';
import { aSeedArticle, batchOf, NOW, paragraphs } from '../support/articles.ts';
import { aNewsroom, aSubscription, DAY, HOUR, MINUTE, NEWS, type Newsroom } from '../support/newsroom.ts';

/** Reports that have nothing in common but what is asked for, by number. */
const SUBJECTS = [
  ['Lighthouse keeper retires', 'After forty years at the cape Osric Pell hands over the lamp.'],
  ['Bakers strike over flour', 'Ovens stayed cold in Marn as apprentices marched to the mill.'],
  ['Glacier loses its tongue', 'Surveyors measured a retreat of ninety metres since last August.'],
  ['Chess prodigy turns nine', 'Little Vesna Orlic beat two masters at a tournament in Brod.'],
] as const;

function report(number: number, given: Partial<Article> = {}): Partial<Article> {
  const [headline, text] = SUBJECTS[number] ?? SUBJECTS[0];
  return {
    path: `report-${number}.md`,
    headline,
    dek: text,
    summary: [text],
    body: paragraphs(text),
    publishedAt: NOW - 2 * HOUR,
    precision: 'instant',
    ...given,
  };
}

const told = (texts: readonly string[]) =>
  SUBJECTS.flatMap(([headline], number) => (texts.some((text) => text.includes(headline)) ? [number] : []));

/** What each subscription got at a time, by its id. */
async function gotAt(room: Newsroom, at: number): Promise<Record<string, number[]>> {
  const before = room.poster.posts.length;
  await room.beat(at);
  const posts = Map.groupBy(room.poster.posts.slice(before), ({ channel }) => channel.id);
  return Object.fromEntries(
    [...posts].map(([id, all]) => [id, told(all.map(({ message }) => plainText(message.part)))]),
  );
}

/** Subscriptions that each have a channel of their own, by the channel's id. */
async function subscribe(
  room: Newsroom,
  given: Readonly<Record<string, Parameters<typeof aSubscription>[0]>>,
): Promise<void> {
  for (const [id, one] of Object.entries(given)) {
    await room.store.addSubscription(
      aSubscription({ ...one, id: id.toLowerCase(), channel: { ...NEWS, id } }),
    );
  }
}

describe('two subscriptions that fall due at the same minute', () => {
  it('of the same wishes do not get the same when they were shown different things', async () => {
    const room = await aNewsroom();
    room.now = NOW - 2 * HOUR;
    await room.import(report(0));
    await subscribe(room, { OLD: {}, NEW: { nextRunAt: NOW + DAY } });
    expect(await gotAt(room, NOW)).toEqual({ OLD: [0] });
    room.now = NOW + HOUR;
    await room.import(report(1));
    expect(await gotAt(room, NOW + DAY)).toEqual({ OLD: [1], NEW: [0, 1] });
  });

  it('of the same wishes do not get the same when they began at different times', async () => {
    const room = await aNewsroom();
    room.now = NOW - 20 * HOUR;
    await room.import(report(0));
    room.now = NOW - 2 * HOUR;
    await room.import(report(1));
    // The later one first, so that what came before it is read afterwards.
    await subscribe(room, { A: { since: NOW - 3 * HOUR }, B: { since: NOW - DAY } });
    expect(await gotAt(room, NOW)).toEqual({ A: [1], B: [0, 1] });
  });

  it.each<[string, Partial<Plan>, number[]]>([
    ['keywords', { keywords: ['strike'] }, [1]],
    ['excluded words', { without: ['glacier'] }, [0, 1, 3]],
    ['topics', { topics: ['chess'] }, [3]],
    ['sources', { sources: ['The Courier'] }, [2]],
    ['languages', { languages: ['fr'] }, []],
  ])('get what each wants: %s', async (_what, plan, wanted) => {
    const room = await aNewsroom();
    room.now = NOW - 2 * HOUR;
    const special = [{}, {}, { source: 'The Courier' }, { topics: ['Chess'] }];
    await room.import(...special.map((given, number) => report(number, given)));
    await subscribe(room, {
      ALL: {},
      SOME: { plan: { ...plan, sayNothing: true } },
    });
    expect(await gotAt(room, NOW)).toEqual({ ALL: [0, 1, 2, 3], SOME: wanted });
  });

  it('each get their size, language, style and zone', async () => {
    const room = await aNewsroom();
    room.now = NOW - 2 * HOUR;
    await room.import(report(0), report(1), report(2));
    await subscribe(room, {
      A: {},
      B: { plan: { size: 1 } },
      C: { plan: { locale: 'de' } },
      D: { plan: { style: 'headlines' } },
      E: { plan: { zone: 'Pacific/Pago_Pago' } },
      F: { plan: { threads: 'digest' } },
    });
    await room.beat(NOW);
    const first = Map.groupBy(room.poster.posts, ({ channel }) => channel.id);
    const texts = [...first.values()].map(([post]) =>
      post === undefined ? '' : plainText(post.message.part),
    );
    expect(new Set(texts).size).toBe(5);
    expect(first.get('F')).toHaveLength(2);
    expect(first.get('A')).toHaveLength(1);
  });
});

describe('nothing is lost', () => {
  it('that an import gave an earlier time than the edition, and saved after it', async () => {
    const room = await aNewsroom();
    await subscribe(room, { A: { plan: { sayNothing: true } } });
    for (let day = 0; day < 6; day += 1) await room.beat(NOW + day * DAY);
    const last = NOW + 5 * DAY;
    room.now = last - 5 * MINUTE;
    await room.import(report(0));
    expect(await gotAt(room, last + DAY)).toEqual({ A: [0] });
  });

  it('when the edition of another subscription cannot be made; that one is tried again', async () => {
    const room = await aNewsroom();
    room.now = NOW - 2 * HOUR;
    await room.import(report(0), report(1));
    await subscribe(room, { A: { plan: { keywords: ['strike'] } }, B: { plan: { keywords: ['lamp'] } } });
    const { store, log, posters } = room;
    let isBroken = true;
    const publisher = new Publisher({
      seeds: async () => 'in',
      random: () => 0,
      ...{ store, log, posters, clock: { now: () => room.now } },
      split: (_platform, document) => {
        if (isBroken && plainText(document).includes('Bakers')) throw new RangeError('a bug');
        return [document];
      },
    });
    room.now = NOW;
    expect(await publisher.run()).toBe(1);
    expect(await store.editions('b', 5)).toHaveLength(1);
    expect(log.lines).toMatchObject([
      { level: 'error', fields: { subscription: 'a', err: new RangeError('a bug') } },
    ]);
    isBroken = false;
    room.now = NOW + MINUTE;
    expect(await publisher.run()).toBe(1);
    expect(await store.editions('a', 5)).toHaveLength(1);
  });
});

describe('nothing comes twice', () => {
  it('to a subscription that seldom has anything to post, however long ago it was', async () => {
    const room = await aNewsroom();
    room.now = NOW - 5 * MINUTE;
    await room.import(report(0));
    await subscribe(room, { A: {} });
    const posts: unknown[] = [];
    for (let day = 0; day < 40; day += 1) posts.push(...Object.values(await gotAt(room, NOW + day * DAY)));
    expect(posts).toEqual([[0]]);
  });

  it('of a story of which a telling has just come: it is put into the story before anything is published', async () => {
    const room = await aNewsroom();
    await subscribe(room, { A: {} });
    await room.store.save(batchOf(aSeedArticle(report(0))), NOW - MINUTE);
    expect(await gotAt(room, NOW)).toEqual({});
    await room.import();
    expect(await gotAt(room, NOW + MINUTE)).toEqual({ A: [0] });
  });

  it('but nothing waits for that longer than three minutes', async () => {
    const room = await aNewsroom();
    await subscribe(room, { A: {} });
    await room.store.save(batchOf(aSeedArticle(report(0))), NOW - MINUTE);
    expect(await gotAt(room, NOW + 3 * MINUTE - 1)).toEqual({});
    expect(await gotAt(room, NOW + 3 * MINUTE)).toEqual({ A: [0] });
    expect((await room.store.subscription('a'))?.nextRunAt).toBe(NOW + DAY);
  });

  it('of a story that has grown so large that the store names its latest articles alone', async () => {
    const room = await aNewsroom();
    await subscribe(room, { A: { plan: { cadence: { kind: 'weekly', days: [7], at: '09:00' } } } });
    const tell = async (from: number, count: number) => {
      const articles = Array.from({ length: count }, (_, n) =>
        aSeedArticle(report(0, { path: `telling-${from + n}.md`, publishedAt: room.now })),
      );
      for (let at = 0; at < count; at += 15) {
        await room.store.save(batchOf(...articles.slice(at, at + 15)), room.now);
        await room.store.place(articles.slice(at, at + 15).map((one) => inStory(one, 'S')));
      }
    };
    room.now = NOW - HOUR;
    await tell(0, 2);
    expect(await gotAt(room, NOW)).toEqual({ A: [0] });
    room.now = NOW + 6 * DAY;
    await tell(2, 30);
    expect(await gotAt(room, NOW + 7 * DAY)).toEqual({});
  });

  it('of a story of which what was told is withdrawn meanwhile', async () => {
    const room = await aNewsroom();
    await subscribe(room, { A: {} });
    room.now = NOW - HOUR;
    const [one, other] = [0, 1].map((n) => aSeedArticle(report(0, { path: `telling-${n}.md` })));
    const later = aSeedArticle(
      report(0, { path: 'later.md', headline: `${SUBJECTS[0][0]} at the cape`, publishedAt: NOW - MINUTE }),
    );
    if (one === undefined || other === undefined) throw new Error('there are two');
    await room.store.save(batchOf(one, other), room.now);
    await room.store.place([inStory(one, 'S'), inStory(other, 'S')]);
    expect(await gotAt(room, NOW)).toEqual({ A: [0] });
    await room.store.withdraw(['telling-0.md', 'telling-1.md'], NOW + MINUTE);
    room.now = NOW + HOUR;
    await room.store.save(batchOf(later), room.now);
    await room.store.place([inStory(later, 'S')]);
    expect(await gotAt(room, NOW + DAY)).toEqual({});
  });
});

function inStory({ article, comparison }: SeedArticle, story: string): Placement {
  return {
    articleId: article.id,
    story,
    copyOf: null,
    found: { comparison: comparison.text, day: comparison.day, keys: [1] },
  };
}
