import { describe, expect, it } from 'vitest';
import { NOW } from '../support/articles.ts';
import { aRoomWith, EVENTS, report, told } from '../support/events.ts';
import { aNewsroom, DAY, HOUR, MINUTE, NEWS } from '../support/newsroom.ts';

describe('an edition', () => {
  it('is posted when its time has come, not before, and once', async () => {
    const room = await aRoomWith([report(0)]);
    expect(await room.beat(NOW - MINUTE)).toEqual([]);
    expect(told(await room.beat(NOW))).toEqual(['Velden']);
    expect(await room.beat(NOW + MINUTE)).toEqual([]);
    expect(await room.beat(NOW + DAY)).toEqual([]);
    expect((await room.store.subscription('daily'))?.nextRunAt).toBe(NOW + 2 * DAY);
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

describe('an edition that was missed', () => {
  it('is made up for once within six hours', async () => {
    const room = await aRoomWith([report(0)], { plan: { cadence: { kind: 'hourly', every: 1 } } });
    expect(await room.beat(NOW + 5 * HOUR + MINUTE)).toHaveLength(1);
    expect((await room.store.subscription('daily'))?.nextRunAt).toBe(NOW + 6 * HOUR);
    expect(room.log.lines.map(({ message }) => message)).toContain(
      'editions that were missed are made up for with one',
    );
  });

  it('is made up for as late as the operator wants it', async () => {
    const room = await aNewsroom({ grace: 20 * HOUR });
    room.now = NOW - 2 * HOUR;
    await room.import(report(0));
    await room.subscribe();
    room.poster.failures.push({ kind: 'unreachable', code: 'ENOTFOUND' });
    expect(await room.beat(NOW + 19 * HOUR)).toEqual([]);
    expect(await room.beat(NOW + 19 * HOUR + MINUTE)).toHaveLength(1);
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
    await room.desk().pause('daily');
    await room.desk().resume('daily');
    await room.import(report(1));
    await room.subscribe({ id: 'other', channel: { ...NEWS, id: 'C2' } });
    await room.beat(NOW);
    expect(room.poster.posts.map(({ channel }) => channel.id)).toEqual(['C1', 'C2']);
    expect((await room.store.subscription('daily'))?.nextRunAt).toBe(NOW + DAY);
    expect(told(await room.beat(NOW + DAY))).toEqual(['Ashby']);
  });

  it('nobody publishes what was changed meanwhile', async () => {
    const room = await aRoomWith([report(0)]);
    const [reading] = (await room.store.due(['slack'], NOW, 1)).readings;
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
