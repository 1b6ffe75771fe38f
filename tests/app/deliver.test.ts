import { describe, expect, it, vi } from 'vitest';
import { PostError, type PostFailure } from '../../src/ports/chat.ts';
import { NOW, paragraphs } from '../support/articles.ts';
import { aNewsroom, DAY, HOUR, MINUTE, NEWS, type Newsroom } from '../support/newsroom.ts';

async function aRoomDueNow(given?: Parameters<Newsroom['subscribe']>[0]): Promise<Newsroom> {
  const room = await aNewsroom();
  room.now = NOW - 2 * HOUR;
  await room.import(
    { path: 'fire.md', headline: 'Fire destroys Velden market hall', body: paragraphs('Nobody was hurt.') },
    { path: 'vote.md', headline: 'Ashby elects its first woman mayor', body: paragraphs('She won clearly.') },
  );
  await room.subscribe(given);
  room.now = NOW;
  return room;
}

const NO_MEMBER = { kind: 'obstacle', obstacle: { kind: 'not-in-channel', names: [] } } satisfies PostFailure;

async function statesIn({ store }: Newsroom): Promise<string[]> {
  const [edition] = await store.editions('daily', 1);
  return (edition?.deliveries ?? []).map(({ state, failure }) =>
    failure === null ? state : `${state}: ${failure}`,
  );
}

describe('a delivery', () => {
  it('is sent once, and where it stands is remembered', async () => {
    const room = await aRoomDueNow();
    await room.beat(NOW);
    await room.beat(NOW + MINUTE);
    expect(room.poster.posts).toHaveLength(1);
    expect((await room.store.editions('daily', 1))[0]?.deliveries).toEqual([
      {
        state: 'sent',
        reference: { id: 'm1', channel: 'C1', url: 'https://chat.example/m1' },
        failure: null,
      },
    ]);
  });

  it('has a key of its own, the same at every try', async () => {
    const room = await aRoomDueNow({ plan: { threads: 'digest' } });
    room.poster.failures.push({ kind: 'unreachable', code: 'ECONNREFUSED' });
    await room.beat(NOW);
    await room.beat(NOW + MINUTE);
    const keys = room.poster.posts.map(({ message }) => message.key);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9]{1,24}$/);
  });

  it('waits as long as the platform asks, and those in other workspaces do not', async () => {
    const room = await aRoomDueNow();
    await room.subscribe({ id: 'other', channel: { ...NEWS, workspace: 'T2', id: 'C2' } });
    room.poster.failures.push({ kind: 'wait', retryAfterMs: 5 * MINUTE });
    await room.beat(NOW);
    expect(room.poster.posts).toHaveLength(1);
    await room.beat(NOW + 4 * MINUTE);
    expect(room.poster.posts).toHaveLength(1);
    await room.beat(NOW + 5 * MINUTE);
    expect(room.poster.posts.map(({ channel }) => channel.id).sort()).toEqual(['C1', 'C2']);
  });

  it('is tried again while there is no connection, less and less often, and given up after six hours', async () => {
    const room = await aRoomDueNow();
    for (let tries = 0; tries < 1000; tries += 1)
      room.poster.failures.push({ kind: 'unreachable', code: 'ENOTFOUND' });
    for (let at = NOW; at <= NOW + 7 * HOUR; at += MINUTE) await room.beat(at);
    const tries = 1000 - room.poster.failures.length;
    expect(tries).toBeGreaterThan(60);
    expect(tries).toBeLessThan(90);
    expect(await statesIn(room)).toEqual(['dead: ENOTFOUND']);
  });

  it('whose answer was lost is looked for: what arrived is not sent again', async () => {
    const room = await aRoomDueNow();
    room.poster.failures.push({ kind: 'unclear', code: 'ECONNRESET' });
    room.poster.arrives = true;
    await room.beat(NOW);
    await room.beat(NOW + MINUTE);
    expect(room.poster.posts).toHaveLength(1);
    expect(await statesIn(room)).toEqual(['sent']);
  });

  it('whose answer was lost is sent again when it surely did not arrive', async () => {
    const room = await aRoomDueNow();
    room.poster.failures.push({ kind: 'unclear', code: 'ECONNRESET' });
    await room.beat(NOW);
    await room.beat(NOW + MINUTE);
    expect(room.poster.posts).toHaveLength(1);
    expect(await statesIn(room)).toEqual(['sent']);
  });

  it('is not sent again when nobody can say whether it arrived', async () => {
    const room = await aRoomDueNow();
    room.poster.failures.push({ kind: 'unclear', code: 'ECONNRESET' });
    room.poster.unreadable = 'missing_scope';
    await room.beat(NOW);
    await room.beat(NOW + HOUR);
    expect(room.poster.posts).toEqual([]);
    expect(await statesIn(room)).toEqual(['uncertain: missing_scope']);
  });

  it.each([false, true])(
    'that was being sent when the process ended arrives once (arrived: %s)',
    async (arrived) => {
      const room = await aRoomDueNow();
      expect(await room.publisher.run()).toBe(1);
      const [delivery] = await room.store.claim(['slack'], NOW, NOW + 2 * MINUTE, 8);
      if (delivery === undefined) throw new Error('nothing was claimed');
      const { channel, part, under, id: key } = delivery;
      if (arrived) await room.poster.post(channel, { ...part, part: part.document, under, key });
      await room.beat(NOW + MINUTE);
      expect(await statesIn(room)).toEqual(['sending']);
      await room.beat(NOW + 2 * MINUTE);
      expect(room.poster.posts).toHaveLength(1);
      expect(await statesIn(room)).toEqual(['sent']);
    },
  );

  it('is recorded as sent however late that is said', async () => {
    const room = await aRoomDueNow();
    await room.publisher.run();
    const [delivery] = await room.store.claim(['slack'], NOW, NOW + 2 * MINUTE, 8);
    if (delivery === undefined) throw new Error('nothing was claimed');
    await room.store.claim(['slack'], NOW + 3 * MINUTE, NOW + 5 * MINUTE, 8);
    const late = { state: 'pending', notBefore: NOW, failure: 'late', inDoubt: false } as const;
    await room.store.settle(delivery, late, NOW + 3 * MINUTE);
    expect(await statesIn(room)).toEqual(['sending: interrupted']);
    const reference = { id: 'm1', channel: 'C1', url: null };
    await room.store.settle(delivery, { state: 'sent', reference }, NOW + 4 * MINUTE);
    expect(await statesIn(room)).toEqual(['sent']);
  });

  it('is not posted by who has slept past the lease', async () => {
    const room = await aRoomDueNow();
    const claim = room.store.claim.bind(room.store);
    Object.assign(room.store, {
      claim: async (...given: Parameters<typeof claim>) => {
        const claimed = await claim(...given);
        room.now += 3 * MINUTE;
        return claimed;
      },
    });
    await room.deliverer.run();
    await room.publisher.run();
    const running = room.deliverer.run();
    await room.deliverer.end();
    await running;
    expect(room.poster.posts).toEqual([]);
  });

  it.each([
    [20_000, 1],
    [60_000, 2],
  ])('is posted after a sleep of %i ms, with a lease that leaves time for it', async (sleep, claims) => {
    const room = await aRoomDueNow();
    const leases: number[] = [];
    const claim = room.store.claim.bind(room.store);
    Object.assign(room.store, {
      claim: async (...given: Parameters<typeof claim>) => {
        const claimed = await claim(...given);
        for (const { leaseUntil } of claimed) leases.push(leaseUntil);
        if (claimed.length > 0 && leases.length === 1) room.now += sleep;
        return claimed;
      },
    });
    await room.beat(NOW);
    expect(leases).toHaveLength(claims);
    expect(await statesIn(room)).toEqual(['sent']);
    expect(room.poster.posts).toHaveLength(1);
  });

  it('that is refused for an unknown reason is tried three times', async () => {
    const room = await aRoomDueNow();
    for (let tries = 0; tries < 5; tries += 1)
      room.poster.failures.push({ kind: 'refused', code: 'new_rule', final: false });
    for (let at = NOW; at <= NOW + HOUR; at += MINUTE) await room.beat(at);
    expect(room.poster.failures).toHaveLength(2);
    expect(await statesIn(room)).toEqual(['dead: new_rule']);
  });

  it('that is refused for an unknown reason after an outage is tried again', async () => {
    const room = await aRoomDueNow();
    for (let tries = 0; tries < 5; tries += 1)
      room.poster.failures.push({ kind: 'unreachable', code: 'ECONNREFUSED' });
    room.poster.failures.push({ kind: 'refused', code: 'new_rule', final: false });
    for (let at = NOW; at <= NOW + HOUR; at += MINUTE) await room.beat(at);
    expect(await statesIn(room)).toEqual(['sent']);
  });

  it('that is refused each time, and has to wait in between, is given up as soon', async () => {
    const room = await aRoomDueNow();
    for (let tries = 0; tries < 6; tries += 1)
      room.poster.failures.push(
        { kind: 'refused', code: 'new_rule', final: false },
        { kind: 'wait', retryAfterMs: MINUTE },
      );
    for (let at = NOW; at <= NOW + HOUR; at += MINUTE) await room.beat(at);
    expect(await statesIn(room)).toEqual(['dead: new_rule']);
    expect(await room.store.deliveries({ limit: 1 })).toMatchObject([{ attempts: 3 }]);
  });

  it('that had to wait for long is tried three times all the same', async () => {
    const room = await aRoomDueNow();
    for (let waits = 0; waits < 5; waits += 1)
      room.poster.failures.push({ kind: 'wait', retryAfterMs: MINUTE });
    for (let tries = 0; tries < 2; tries += 1)
      room.poster.failures.push({ kind: 'refused', code: 'new_rule', final: false });
    for (let at = NOW; at <= NOW + HOUR; at += MINUTE) await room.beat(at);
    expect(room.poster.failures).toEqual([]);
    expect(await statesIn(room)).toEqual(['sent']);
    expect(await room.store.deliveries({ limit: 1 })).toMatchObject([{ attempts: 3 }]);
  });

  it('that is refused is dead, its thread too, and the other messages go on', async () => {
    const room = await aRoomDueNow({ plan: { threads: 'story' } });
    room.poster.failures.push(null, { kind: 'refused', code: 'invalid_blocks', final: true });
    await room.beat(NOW);
    expect(await statesIn(room)).toEqual([
      'sent',
      'dead: invalid_blocks',
      'dead: its thread was not opened',
      'sent',
      'sent',
    ]);
  });

  it('is published and made for connected platforms only; for others when they are back', async () => {
    const room = await aRoomDueNow({ channel: { platform: 'discord', workspace: 'G1', id: 'D1' } });
    await room.beat(NOW);
    expect(await room.store.editions('daily', 1)).toEqual([]);
    room.posters.set('discord', room.poster);
    await room.beat(NOW + HOUR);
    expect(room.poster.posts.map(({ channel }) => channel.id)).toEqual(['D1']);
  });

  it('that a platform has missed for more than six hours is given up, and news again', async () => {
    const room = await aRoomDueNow();
    await room.publisher.run();
    room.posters.delete('slack');
    await room.beat(NOW + 6 * HOUR);
    room.posters.set('slack', room.poster);
    await room.beat(NOW + 7 * HOUR);
    expect(room.poster.posts).toEqual([]);
    expect(await statesIn(room)).toEqual(['dead: too late']);
    const [text] = await room.beat(NOW + DAY);
    expect(text).toContain('Fire destroys Velden market hall');
  });

  it('that nobody sent for a day, since the bot was down, is news again in the next edition', async () => {
    const room = await aRoomDueNow();
    expect(await room.publisher.run()).toBe(1);
    const [text] = await room.beat(NOW + DAY);
    expect(text).toContain('Fire destroys Velden market hall');
    const states = (await room.store.editions('daily', 2)).map(({ kind, deliveries }) => [
      kind,
      deliveries[0]?.state,
    ]);
    expect(states).toEqual([
      ['regular', 'sent'],
      ['void', 'dead'],
    ]);
  });

  it.each([
    ['that arrived is found after a day, and no news again', true, 'regular', 'sent', 1],
    ['that did not arrive is looked for after a day, and news again', false, 'void', 'dead: too late', 1],
  ])('whose answer was lost, and %s', async (_, arrives, kind, state, posts) => {
    const room = await aRoomDueNow();
    room.poster.arrives = arrives;
    room.poster.failures.push({ kind: 'unclear', code: 'ECONNRESET' });
    await room.beat(NOW);
    await room.beat(NOW + DAY);
    const edition = (await room.store.editions('daily', 2)).find(({ publishedAt }) => publishedAt === NOW);
    expect(edition?.kind).toBe(kind);
    expect(
      edition?.deliveries.map(({ state, failure }) => (failure === null ? state : `${state}: ${failure}`)),
    ).toEqual([state]);
    await room.beat(NOW + 2 * DAY);
    expect(room.poster.posts).toHaveLength(posts);
  });

  it('that perhaps arrived says so when its subscription is removed', async () => {
    const room = await aRoomDueNow();
    room.poster.failures.push({ kind: 'unclear', code: 'ECONNRESET' });
    await room.beat(NOW);
    await room.store.removeSubscription('daily', NOW + 1000);
    expect(await room.store.deliveries({ limit: 9 })).toMatchObject([
      { state: 'uncertain', failure: 'removed' },
    ]);
  });

  it('that fails for a reason that nobody foresaw is not sent again, and the log has the cause', async () => {
    const room = await aRoomDueNow();
    const cause = new TypeError('a bug');
    room.poster.post = () => Promise.reject(cause);
    room.poster.unreadable = 'missing_scope';
    await room.beat(NOW);
    await room.beat(NOW + MINUTE);
    expect(await statesIn(room)).toEqual(['uncertain: missing_scope']);
    expect(room.log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ err: cause }) }),
    );
  });
});

describe('messages to one workspace', () => {
  it('are spaced as the platform wants it, in each channel and in all of them', async () => {
    const room = await aRoomDueNow({ plan: { threads: 'story' } });
    await room.subscribe({ id: 'other', channel: { ...NEWS, id: 'C2' }, plan: { threads: 'story' } });
    room.poster.pace = { channel: 1000, workspace: 300, platform: 0, waiting: 'workspace' };
    const times: [string, number][] = [];
    const post = room.poster.post.bind(room.poster);
    room.poster.post = (channel, message) => {
      times.push([channel.id, room.now]);
      return post(channel, message);
    };
    await room.beat(NOW);
    expect(times).toHaveLength(10);
    const gaps = (all: readonly number[]) => all.slice(1).map((at, index) => at - (all[index] ?? 0));
    expect(Math.min(...gaps(times.map(([, at]) => at)))).toBeGreaterThanOrEqual(300);
    for (const id of ['C1', 'C2']) {
      const own = times.filter(([channel]) => channel === id).map(([, at]) => at);
      expect(Math.min(...gaps(own))).toBeGreaterThanOrEqual(1000);
    }
  });

  it('all wait when the platform asks one of them to; those to others do not', async () => {
    const room = await aRoomDueNow();
    await room.subscribe({ id: 'same', channel: { ...NEWS, id: 'C2' } });
    await room.subscribe({ id: 'elsewhere', channel: { ...NEWS, workspace: 'T2', id: 'C3' } });
    room.poster.pace = { channel: 1000, workspace: 300, platform: 0, waiting: 'workspace' };
    room.poster.failures.push({ kind: 'wait', retryAfterMs: 5 * MINUTE });
    await room.beat(NOW);
    const posted = room.poster.posts.map(({ channel }) => channel.id);
    expect(posted).toHaveLength(room.poster.posts[0]?.channel.id === 'C3' ? 1 : 2);
    await room.beat(NOW + 6 * MINUTE);
    expect(room.poster.posts.map(({ channel }) => channel.id).sort()).toEqual(['C1', 'C2', 'C3']);
    expect(room.poster.failures).toEqual([]);
  });

  it('do not wait for another workspace that hangs', async () => {
    const room = await aRoomDueNow();
    await room.subscribe({ id: 'hanging', channel: { ...NEWS, workspace: 'T2', id: 'C9' } });
    const post = room.poster.post.bind(room.poster);
    const hanging = Promise.withResolvers<never>();
    room.poster.post = (channel, message) => (channel.id === 'C9' ? hanging.promise : post(channel, message));
    room.now = NOW;
    await room.publisher.run();
    const running = room.deliverer.run();
    await vi.waitFor(() => expect(room.poster.posts).toHaveLength(1));
    await room.subscribe({ id: 'later', nextRunAt: room.now });
    await room.publisher.run();
    const again = room.deliverer.run();
    await vi.waitFor(() => expect(room.poster.posts).toHaveLength(2));
    hanging.reject(new PostError({ kind: 'unclear', code: 'timeout' }));
    await Promise.all([running, again]);
  });
});

describe('a channel that the bot is locked out of', () => {
  it('gets its edition when the bot is let in again, and the subscription says meanwhile why it rests', async () => {
    const room = await aRoomDueNow();
    room.poster.inTheWay.set('C1', NO_MEMBER.obstacle);
    await room.beat(NOW);
    expect((await room.store.subscription('daily'))?.pause).toEqual({
      reason: 'obstacle',
      at: NOW,
      obstacle: NO_MEMBER.obstacle,
    });
    room.poster.inTheWay.clear();
    for (let at = NOW; at <= NOW + 15 * MINUTE; at += MINUTE) await room.beat(at);
    expect(room.poster.posts).toHaveLength(1);
    expect((await room.store.subscription('daily'))?.pause).toBeNull();
  });

  it('keeps its subscription however long it takes, and loses nothing of the last day', async () => {
    const room = await aRoomDueNow();
    room.poster.inTheWay.set('C1', NO_MEMBER.obstacle);
    for (let at = NOW; at <= NOW + DAY - MINUTE; at += 10 * MINUTE) await room.beat(at);
    expect(await statesIn(room)).toEqual(['dead: not-in-channel']);
    room.poster.inTheWay.clear();
    const [text] = await room.beat(NOW + DAY);
    expect(text).toContain('Fire destroys Velden market hall');
    expect((await room.store.subscription('daily'))?.pause).toBeNull();
  });

  it('is not flooded when it comes back: of an hourly digest the last edition alone is waiting', async () => {
    const room = await aRoomDueNow({ plan: { cadence: { kind: 'hourly', every: 1 }, sayNothing: true } });
    room.poster.inTheWay.set('C1', NO_MEMBER.obstacle);
    for (let at = NOW; at < NOW + 5 * HOUR; at += MINUTE) await room.beat(at);
    room.poster.inTheWay.clear();
    for (let at = NOW + 5 * HOUR; at < NOW + 5 * HOUR + 30 * MINUTE; at += MINUTE) await room.beat(at);
    expect(room.poster.posts).toHaveLength(1);
    expect(room.poster.texts[0]).toContain('Fire destroys');
  });

  it('leaves a subscription alone that somebody has paused', async () => {
    const room = await aRoomDueNow();
    expect(await room.publisher.run()).toBe(1);
    await room.desk().pause('daily');
    room.poster.inTheWay.set('C1', NO_MEMBER.obstacle);
    await room.beat(NOW + MINUTE);
    expect((await room.store.subscription('daily'))?.pause?.reason).toBe('asked');
  });
});

it('what was removed is not sent any more', async () => {
  const room = await aRoomDueNow();
  expect(await room.publisher.run()).toBe(1);
  await room.desk().remove('daily');
  await room.beat(NOW + MINUTE);
  expect(room.poster.posts).toEqual([]);
});
