import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { NOW, paragraphs } from '../support/articles.ts';
import {
  aNewsroom,
  type aSubscription,
  DAY,
  HOUR,
  MINUTE,
  NEWS,
  type Newsroom,
} from '../support/newsroom.ts';

/** Articles on events that have nothing in common, by number. */
const EVENTS = [
  [
    'Velden',
    'Fire destroys the market hall of Velden',
    'Firefighters fought the flames all night, and nobody was hurt.',
  ],
  ['Ashby', 'Ashby elects its first woman mayor', 'Nora Quill won by nine hundred votes after a long count.'],
  ['comet', 'Comet seen over the southern sky', 'Astronomers at Paranal expect it to fade within a month.'],
  [
    'ferry',
    'Second ferry line opens in the harbour',
    'The boats sail hourly between the two banks of the river.',
  ],
  ['choir', 'Village choir wins the radio prize', 'Forty singers practised in a barn for the whole winter.'],
  [
    'wheat',
    'Wheat prices fall after record harvest',
    'Traders in Odessa sold grain at the lowest price in years.',
  ],
  [
    'bridge',
    'Old stone bridge closes for repairs',
    'Engineers found cracks in the third arch during a survey.',
  ],
  ['clinic', 'Night clinic gets a second doctor', 'Patients waited four hours on average during last year.'],
] as const;

function report(number: number, given: Partial<Article> = {}): Partial<Article> {
  const [name, headline, text] = EVENTS[number] ?? EVENTS[0];
  return {
    path: `${name}.md`,
    headline,
    dek: text,
    summary: [text],
    body: paragraphs(text),
    publishedAt: NOW - 2 * HOUR,
    precision: 'instant',
    ...given,
  };
}

async function aRoomWith(
  articles: readonly Partial<Article>[],
  given?: Parameters<Newsroom['subscribe']>[0],
) {
  const room = await aNewsroom();
  room.now = NOW - 2 * HOUR;
  await room.import(...articles);
  await room.subscribe(given);
  return room;
}

/** Headlines of the events that a text names. */
const told = (texts: readonly string[]) =>
  EVENTS.flatMap(([name, headline]) => (texts.some((text) => text.includes(headline)) ? [name] : []));

describe('an edition', () => {
  it('is posted when its time has come, not before, and once', async () => {
    const room = await aRoomWith([report(0)]);
    expect(await room.beat(NOW - MINUTE)).toEqual([]);
    expect(told(await room.beat(NOW))).toEqual(['Velden']);
    expect(await room.beat(NOW + MINUTE)).toEqual([]);
    expect(await room.beat(NOW + DAY)).toEqual([]);
    expect((await room.store.subscription('daily'))?.nextRunAt).toBe(NOW + 2 * DAY);
  });

  it('tells what was imported since the last one, however old it is', async () => {
    const room = await aRoomWith([report(0)]);
    await room.beat(NOW);
    room.now = NOW + HOUR;
    await room.import(report(1, { publishedAt: NOW - 300 * DAY }));
    expect(told(await room.beat(NOW + DAY))).toEqual(['Ashby']);
  });

  it('does not tell an edited, re-dated or renamed article again', async () => {
    const room = await aRoomWith([report(0)]);
    await room.beat(NOW);
    room.now = NOW + HOUR;
    const edited = { dek: 'Firefighters fought all night.', publishedAt: NOW + HOUR };
    await room.import(report(0, edited));
    expect(await room.beat(NOW + DAY)).toEqual([]);
  });

  it('does not tell a story again that another source tells, nor a copy of it', async () => {
    const fire =
      'A fire destroyed the market hall of Velden on Friday night. Mayor Irma Kolb said nobody was hurt. Forty traders lost their stalls and the town will build a new hall within two years, Kolb said.';
    const first = report(0, { body: paragraphs(fire), source: 'Velden Post' });
    const room = await aRoomWith([first]);
    await room.beat(NOW);
    room.now = NOW + HOUR;
    await room.import({ ...first, path: 'copy.md', source: 'The Courier', publishedAt: NOW });
    expect(await room.beat(NOW + DAY)).toEqual([]);
  });

  it('tells a story again that has real news, and says that it is an update', async () => {
    const fire =
      'A fire destroyed the market hall of Velden on Friday night. Mayor Irma Kolb said nobody was hurt.';
    const room = await aRoomWith([report(0, { body: paragraphs(fire) })]);
    await room.beat(NOW);
    room.now = NOW + HOUR;
    const news =
      'Police in Velden arrested two electricians over the fire in the market hall. Mayor Irma Kolb named a judge to lead the inquiry, and insurers offered nine million euros.';
    await room.import(
      report(0, {
        path: 'arrest.md',
        headline: 'Police arrest two electricians in Velden',
        dek: 'Police in Velden arrested two electricians.',
        summary: ['Police in Velden arrested two electricians.'],
        body: paragraphs(news),
        publishedAt: NOW + 6 * HOUR,
      }),
    );
    const [story] = (await room.store.stories({ limit: 5 })).filter(({ articles }) => articles.length === 2);
    expect(story).toBeDefined();
    const [text = ''] = await room.beat(NOW + DAY);
    expect(text).toContain('Police arrest two electricians in Velden');
    expect(text).toContain('Update · ');
    expect(text).not.toContain('Fire destroys');
  });

  it('lets what fell below the cut compete for three more days', async () => {
    const all = EVENTS.map((_, number) => report(number));
    const room = await aRoomWith(all, { plan: { size: 2 } });
    const days: string[][] = [];
    for (let day = 0; day < 5; day += 1) days.push(told(await room.beat(NOW + day * DAY)));
    expect(days.map((names) => names.length)).toEqual([2, 2, 2, 2, 0]);
    expect(new Set(days.flat()).size).toBe(8);
  });

  it('forgets after these days what never made it', async () => {
    const all = EVENTS.map((_, number) => report(number));
    const room = await aRoomWith(all, { plan: { size: 1 } });
    const days: number[] = [];
    for (let day = 0; day < 6; day += 1) days.push((await room.beat(NOW + day * DAY)).length);
    expect(days).toEqual([1, 1, 1, 1, 0, 0]);
  });

  it('tells the first time what came within the last day', async () => {
    const room = await aNewsroom();
    room.now = NOW - 25 * HOUR;
    await room.import(report(0));
    room.now = NOW - 23 * HOUR;
    await room.import(report(1));
    await room.subscribe();
    expect(told(await room.beat(NOW))).toEqual(['Ashby']);
  });

  it('does not flood a channel at first: one edition and no more', async () => {
    const room = await aRoomWith(
      EVENTS.map((_, number) => report(number)),
      { plan: { size: 3 } },
    );
    const texts = await room.beat(NOW);
    expect(texts).toHaveLength(1);
    expect(told(texts)).toHaveLength(3);
    expect(texts[0]).toContain('5 more stories');
  });

  it('is not posted when there is nothing new, or is one line where that is wanted', async () => {
    const room = await aRoomWith([], {});
    await room.subscribe({ id: 'wordy', plan: { sayNothing: true } });
    expect(await room.beat(NOW)).toEqual(['Nothing new since the last digest.']);
  });
});

describe('what is wanted', () => {
  const wanted = async (plan: Parameters<typeof aSubscription>[0], ...articles: Partial<Article>[]) =>
    told(await (await aRoomWith(articles, plan)).beat(NOW));

  it('is what is on a topic, in any spelling, or says a keyword in any form', async () => {
    const plan = { topics: ['Transport'], keywords: ['elected', 'market halls'] };
    const articles = [0, 1, 2, 3].map((number) =>
      report(number, { topics: number === 3 ? ['transport'] : [] }),
    );
    expect((await wanted({ plan }, ...articles)).sort()).toEqual(['Ashby', 'Velden', 'ferry']);
  });

  it('is a kind of news by its name in any language', async () => {
    const sport = report(4, { topics: ['choirs'], mediaTopics: ['arts'] });
    expect(await wanted({ plan: { topics: ['Kultur'] } }, sport, report(5, { topics: ['trade'] }))).toEqual([
      'choir',
    ]);
  });

  it('is not what says an excluded phrase, comes from elsewhere or is in another language', async () => {
    const articles = [
      report(0, { source: 'The Courier' }),
      report(1, { source: 'Radio One' }),
      report(2, { source: 'The Courier', language: 'de' }),
      report(3, { source: 'The Courier' }),
    ];
    const plan = { without: ['ferry lines'], sources: ['courier'], languages: ['en'] };
    expect(await wanted({ plan }, ...articles)).toEqual(['Velden']);
  });

  it('is anything when nothing is said', async () => {
    expect(await wanted({}, report(0), report(1))).toEqual(['Velden', 'Ashby']);
  });

  it('takes an article text for text, whatever stands in it', async () => {
    const plan = { keywords: ['@everyone', '', '***', 'x'.repeat(80)].filter((word) => word !== '') };
    expect(await wanted({ plan }, report(0))).toEqual([]);
  });
});

describe('an edition that was missed', () => {
  it('is made up for once within six hours', async () => {
    const room = await aRoomWith([report(0)], { plan: { cadence: { kind: 'hourly', every: 1 } } });
    expect(await room.beat(NOW + 5 * HOUR + MINUTE)).toHaveLength(1);
    expect((await room.store.subscription('daily'))?.nextRunAt).toBe(NOW + 6 * HOUR);
    expect(room.log.lines.map(({ message }) => message)).toContain(
      'editions that were missed are made up for with one',
    );
  });

  it('is skipped after that, and the log says so; what it would have told comes the next time', async () => {
    const room = await aRoomWith([report(0)]);
    expect(await room.beat(NOW + 6 * HOUR + MINUTE)).toEqual([]);
    expect(room.log.lines).toMatchObject([
      { level: 'warn', fields: { subscription: 'daily' }, message: expect.stringContaining('skipped') },
    ]);
    expect(told(await room.beat(NOW + DAY))).toEqual(['Velden']);
  });
});

describe('of several who publish at once', () => {
  it('one wins', async () => {
    const room = await aRoomWith([report(0)]);
    const rival = await aNewsroom({ store: room.store });
    room.now = NOW;
    await Promise.all([room.publisher.run(), rival.publisher.run(), room.publisher.run()]);
    expect(await room.store.editions('daily', 10)).toHaveLength(1);
    await Promise.all([room.deliverer.run(), rival.deliverer.run()]);
    expect(room.poster.posts.length + rival.poster.posts.length).toBe(1);
  });

  it('none publishes a time a second time, though the clock was put back, and the others are not kept waiting', async () => {
    const room = await aRoomWith([report(0)]);
    await room.beat(NOW);
    room.now = NOW - MINUTE;
    await room.desk().edit('daily', { size: 3 });
    await room.import(report(1));
    await room.subscribe({ id: 'other', channel: { ...NEWS, id: 'C2' } });
    await room.beat(NOW);
    expect(room.poster.posts.map(({ channel }) => channel.id)).toEqual(['C1', 'C2']);
    expect((await room.store.subscription('daily'))?.nextRunAt).toBe(NOW + DAY);
    expect(told(await room.beat(NOW + DAY))).toEqual(['Ashby']);
  });

  it('nobody publishes what was changed meanwhile', async () => {
    const room = await aRoomWith([report(0)]);
    const [reading] = await room.store.due(['slack'], NOW, 1);
    const subscription = reading?.subscription;
    if (subscription === undefined) throw new Error('nothing is due');
    await room.store.changeSubscription({ ...subscription, nextRunAt: null });
    const won = await room.store.publish(
      [{ subscription, nextRunAt: null, edition: null, pause: null }],
      [],
      NOW,
    );
    expect(won).toEqual([]);
  });
});

describe('threads', () => {
  it('hold the summaries of a digest, below its first message', async () => {
    const room = await aRoomWith([report(0), report(1)], { plan: { threads: 'digest' } });
    await room.beat(NOW);
    expect(room.poster.posts.map(({ message }) => message.under?.id ?? null)).toEqual([null, 'm1']);
    expect(room.poster.texts[1]).toContain('Firefighters fought the flames');
    expect(room.poster.posts[1]?.message.threadName).toMatch(/^Digest · /);
  });

  it('are one for each story, below its own message', async () => {
    const room = await aRoomWith([report(0), report(1)], { plan: { threads: 'story' } });
    await room.beat(NOW);
    expect(room.poster.posts.map(({ message }) => message.under?.id ?? null)).toEqual([
      null,
      null,
      'm2',
      null,
      'm4',
    ]);
    expect(room.poster.posts[2]?.message.threadName).toBe(room.poster.texts[1]?.split('\n')[0]);
  });
});

it('a style says how much is told of each story', async () => {
  const [, headline, text] = EVENTS[1];
  const shown: Record<string, boolean> = {};
  for (const style of ['headlines', 'brief', 'full'] as const) {
    const further = 'Her rival conceded before midnight.';
    const articles = [report(0), report(1, { summary: [text, further], publishedAt: NOW - 3 * HOUR })];
    const room = await aRoomWith(articles, { plan: { style } });
    const [said = ''] = await room.beat(NOW);
    expect(said).toContain(headline);
    shown[`${style} dek`] = said.includes(text);
    shown[`${style} summary`] = said.includes(further);
  }
  expect(shown).toEqual({
    'headlines dek': false,
    'headlines summary': false,
    'brief dek': true,
    'brief summary': false,
    'full dek': true,
    'full summary': true,
  });
});

it('an edition that cannot be made is tried for six hours, and keeps nobody from theirs', async () => {
  const room = await aNewsroom({
    split: (_platform, whole) => {
      if (whole.language === 'fr') throw new RangeError('a bug');
      return [whole];
    },
  });
  room.now = NOW - HOUR;
  await room.import(report(0));
  await room.subscribe({ id: 'broken', plan: { locale: 'fr' } });
  await room.subscribe({ id: 'whole', channel: { ...NEWS, id: 'C2' } });
  for (let at = NOW; at <= NOW + 7 * HOUR; at += HOUR) await room.beat(at);
  expect(room.poster.posts.map(({ channel }) => channel.id)).toEqual(['C2']);
  const failures = room.log.lines.filter(({ message }) => message === 'an edition could not be made');
  expect(failures).toHaveLength(7);
  expect(failures[0]).toMatchObject({
    level: 'error',
    fields: { subscription: 'broken', err: expect.any(RangeError) },
  });
  expect((await room.store.subscription('broken'))?.nextRunAt).toBe(NOW + DAY);
});

it('a digest that does not fit one message goes on in the next, each with a notification of its own', async () => {
  const room = await aNewsroom({
    split: (_platform, whole) => whole.blocks.map((block) => ({ ...whole, blocks: [block] })).slice(3, 6),
  });
  room.now = NOW - HOUR;
  await room.import(report(0), report(1, { publishedAt: NOW - 3 * HOUR }));
  await room.subscribe();
  await room.beat(NOW);
  const previews = room.poster.posts.map(({ message }) => message.part.preview);
  expect(previews[0]).toContain(' · ');
  expect(previews[2]).toBe(EVENTS[1][1]);
});

it('channels that want the same get the same edition, frozen once', async () => {
  const room = await aRoomWith([report(0)]);
  await room.subscribe({ id: 'other', channel: { ...NEWS, id: 'C2' } });
  await room.beat(NOW);
  const [one, other] = await Promise.all(['daily', 'other'].map((id) => room.store.editions(id, 1)));
  expect(one?.[0]?.contentId).toBe(other?.[0]?.contentId);
  expect(one?.[0]?.id).not.toBe(other?.[0]?.id);
});
