import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { NOW, paragraphs } from '../support/articles.ts';
import { aRoomWith, EVENTS, report, told } from '../support/events.ts';
import { aNewsroom, type aSubscription, DAY, HOUR } from '../support/newsroom.ts';

describe('an edition', () => {
  it('tells what was imported since the last one, however old it is', async () => {
    const room = await aRoomWith([report(0)]);
    await room.beat(NOW);
    room.now = NOW + HOUR;
    await room.import(report(1, { publishedAt: NOW - 300 * DAY }));
    expect(told(await room.beat(NOW + DAY))).toEqual(['Ashby']);
  });

  it('does not tell an edited or re-dated article again', async () => {
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
