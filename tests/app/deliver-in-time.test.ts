import { describe, expect, it } from 'vitest';
import { NOW, paragraphs } from '../support/articles.ts';
import { aNewsroom, HOUR, MINUTE, NEWS, type Newsroom } from '../support/newsroom.ts';

const SECOND = 1000;
const NO_CONNECTION = { kind: 'unreachable', code: 'ECONNREFUSED' } as const;

/** A story, which everybody who subscribes gets. */
async function aRoomWithNews(): Promise<Newsroom> {
  const room = await aNewsroom();
  room.now = NOW - 2 * HOUR;
  await room.import({ path: 'fire.md', headline: 'Fire in Velden', body: paragraphs('Nobody was hurt.') });
  room.now = NOW;
  return room;
}

/** Lets the time of the next alarm come. @returns when it was, in milliseconds since the start */
async function nextAlarm(room: Newsroom): Promise<number> {
  const [alarm, ...more] = room.alarms;
  if (alarm === undefined || more.length > 0) throw new Error(`${room.alarms.size} alarms`);
  room.alarms.delete(alarm);
  room.now = alarm.at;
  alarm.act();
  await room.settled();
  return alarm.at - NOW;
}

describe('what was put off', () => {
  it('is made when its time has come, without a heartbeat', async () => {
    const room = await aRoomWithNews();
    await room.subscribe();
    room.poster.failures.push(NO_CONNECTION, NO_CONNECTION);
    await room.beat();
    expect(await nextAlarm(room)).toBe(5 * SECOND);
    expect(room.poster.posts).toEqual([]);
    expect(await nextAlarm(room)).toBe(15 * SECOND);
    expect(room.poster.posts).toHaveLength(1);
    expect(room.alarms.size).toBe(0);
  });

  it('by a process that has ended is made in time by the next one', async () => {
    const room = await aRoomWithNews();
    await room.subscribe();
    room.poster.failures.push(NO_CONNECTION);
    await room.beat();
    await room.deliverer.end();
    expect(room.alarms.size).toBe(0);
    const next = await aNewsroom({ store: room.store });
    next.now = NOW + SECOND;
    await next.deliverer.run();
    expect(await nextAlarm(next)).toBe(5 * SECOND);
    expect(next.poster.posts).toHaveLength(1);
  });

  it('has one alarm, for the first of all', async () => {
    const room = await aRoomWithNews();
    for (const [n, retryAfterMs] of [40 * SECOND, 7 * SECOND, 20 * SECOND].entries()) {
      await room.subscribe({ id: `s${n}`, channel: { ...NEWS, workspace: `T${n}` } });
      room.poster.failures.push({ kind: 'wait', retryAfterMs });
    }
    await room.beat();
    expect(await nextAlarm(room)).toBe(7 * SECOND);
    expect(await nextAlarm(room)).toBe(20 * SECOND);
    expect(await nextAlarm(room)).toBe(40 * SECOND);
    expect(room.poster.posts).toHaveLength(3);
  });

  it('wakes nobody all the time: neither what waits long, nor what waits for that', async () => {
    const room = await aRoomWithNews();
    await room.subscribe({ plan: { threads: 'digest' } });
    await room.subscribe({ id: 'other', channel: { ...NEWS, id: 'C2' } });
    room.poster.failures.push({ kind: 'wait', retryAfterMs: 5 * MINUTE });
    await room.beat();
    const times: number[] = [];
    while (room.alarms.size > 0) times.push(await nextAlarm(room));
    expect(times).toEqual([1, 2, 3, 4, 5].map((minute) => minute * MINUTE));
    expect(room.poster.posts).toHaveLength(3);
  });

  it('for a platform that is lost meanwhile wakes nobody again', async () => {
    const room = await aRoomWithNews();
    await room.subscribe();
    room.poster.failures.push(NO_CONNECTION);
    await room.beat();
    room.posters.delete('slack');
    await nextAlarm(room);
    expect(room.alarms.size).toBe(0);
  });

  it('leaves nothing behind when the bot stops', async () => {
    const room = await aRoomWithNews();
    await room.subscribe();
    room.poster.failures.push(NO_CONNECTION);
    await room.beat();
    await room.deliverer.end();
    await room.deliverer.run();
    expect(room.alarms.size).toBe(0);
  });
});

describe('a channel that has to wait', () => {
  it('keeps no other channel of its workspace waiting', async () => {
    const room = await aRoomWithNews();
    for (let n = 0; n < 60; n += 1) await room.subscribe({ id: `many${n}` });
    await room.subscribe({ id: 'z', channel: { ...NEWS, id: 'C2' } });
    room.poster.pace = { channel: 1000, workspace: 0, platform: 0, waiting: 'channel' };
    const times = new Map<string, number[]>();
    const post = room.poster.post.bind(room.poster);
    room.poster.post = (channel, message) => {
      times.set(channel.id, [...(times.get(channel.id) ?? []), room.now - NOW]);
      return post(channel, message);
    };
    await room.beat();
    expect(times.get('C2')).toEqual([0]);
    expect(times.get('C1')).toEqual(Array.from({ length: 60 }, (_, n) => n * SECOND));
  });

  it('for minutes lets the others of its server go on, and what it waits with is not tried in vain', async () => {
    const room = await aRoomWithNews();
    for (const n of [0, 1, 2, 3]) await room.subscribe({ id: `s${n}` });
    await room.subscribe({ id: 'z', channel: { ...NEWS, id: 'C2' } });
    room.poster.pace = { channel: 1000, workspace: 0, platform: 0, waiting: 'channel' };
    const post = room.poster.post.bind(room.poster);
    let isFirst = true;
    room.poster.post = (channel, message) => {
      if (channel.id === 'C1' && isFirst) {
        room.poster.failures.push({ kind: 'wait', retryAfterMs: 5 * MINUTE });
        isFirst = false;
      }
      return post(channel, message);
    };
    await room.beat();
    const attempts = async (channel: string) =>
      (await room.store.deliveries({ channel, limit: 9 })).map((line) => line.attempts).sort();
    expect(await attempts('C2')).toEqual([1]);
    expect(room.poster.posts.map(({ channel }) => channel.id)).toEqual(['C2']);
    // Who is asked to wait has not tried.
    expect(await attempts('C1')).toEqual([0, 0, 0, 0]);
    while (room.alarms.size > 0) await nextAlarm(room);
    expect(room.poster.posts).toHaveLength(5);
    expect(await attempts('C1')).toEqual([1, 1, 1, 1]);
  });
});

it('a platform that takes so much a second is asked that often, by all workspaces together', async () => {
  const room = await aRoomWithNews();
  for (let n = 0; n < 30; n += 1) {
    await room.subscribe({ id: `s${n}`, channel: { ...NEWS, workspace: `T${n % 10}`, id: `C${n}` } });
  }
  room.poster.pace = { channel: 1000, workspace: 0, platform: 20, waiting: 'channel' };
  const times: number[] = [];
  const post = room.poster.post.bind(room.poster);
  room.poster.post = (channel, message) => {
    times.push(room.now - NOW);
    return post(channel, message);
  };
  await room.beat();
  expect(times).toHaveLength(30);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  expect(Math.min(...gaps)).toBe(20);
  expect(times.at(-1)).toBe(29 * 20);
});
