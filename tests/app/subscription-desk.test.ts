import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/core/channel.ts';
import type { Obstacle } from '../../src/core/obstacle.ts';
import { type Needs, PostError } from '../../src/ports/chat.ts';
import { NOW, paragraphs } from '../support/articles.ts';
import { aNewsroom, aPlan, DAY, HOUR, MINUTE, NEWS } from '../support/newsroom.ts';

const ELSEWHERE = { ...NEWS, id: 'C9' };

describe('a subscription', () => {
  it('is added to the channel where it was typed, and its next three times are told', async () => {
    const room = await aNewsroom();
    const { subscription, next, last } = await room.desk().add(aPlan({ zone: 'Europe/Berlin' }));
    expect(subscription).toMatchObject({ channel: NEWS, origin: 'chat', pause: null, version: 1 });
    // Nine in Berlin is eight in UTC, which has passed today.
    expect(next).toEqual([1, 2, 3].map((day) => Date.UTC(2026, 10, 22 + day, 8)));
    expect(last).toBeNull();
    expect((await room.desk().list()).map((one) => one.subscription)).toEqual([subscription]);
    expect(await room.desk({}, { channel: ELSEWHERE }).list()).toEqual([]);
  });

  const obstacles: [Obstacle, RegExp][] = [
    [{ kind: 'not-in-channel', names: [] }, /invite @newsdesk/],
    [{ kind: 'archived', names: [] }, /archived/],
    [
      { kind: 'permissions', names: ['Send Messages', 'Create Public Threads'] },
      /Send Messages, Create Public/,
    ],
  ];
  it.each(obstacles)('is not saved where the bot cannot post: %o', async (obstacle, remedy) => {
    const room = await aNewsroom();
    room.poster.inTheWay.set('C1', obstacle);
    await expect(room.desk().add(aPlan())).rejects.toMatchObject({
      code: `obstacle-${obstacle.kind}`,
      message: expect.stringMatching(remedy),
    });
    expect(await room.desk().list()).toEqual([]);
  });

  it('is not saved while the platform does not answer', async () => {
    const room = await aNewsroom();
    room.poster.obstacles = () => Promise.reject(new PostError({ kind: 'unreachable', code: 'ENOTFOUND' }));
    await expect(room.desk().add(aPlan())).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('asks whether threads can be opened only where it wants them', async () => {
    const room = await aNewsroom();
    const asked: boolean[] = [];
    room.poster.obstacles = async (_channel: Channel, { threads }: Needs) => {
      asked.push(threads);
      return [];
    };
    await room.desk().add(aPlan());
    await room.desk().add(aPlan({ threads: 'story' }));
    expect(asked).toEqual([false, true]);
  });

  it('is not made twice, and no channel gets more than twenty', async () => {
    const room = await aNewsroom();
    const { subscription } = await room.desk().add(aPlan());
    await expect(room.desk().add(aPlan())).rejects.toMatchObject({
      code: 'same-subscription',
      message: expect.stringContaining(subscription.id),
    });
    for (let size = 1; size <= 20; size += 1) {
      if (size !== 10) await room.desk().add(aPlan({ size }));
    }
    await expect(room.desk().add(aPlan({ size: 25 }))).rejects.toMatchObject({ code: 'too-many' });
  });

  it('is made once when two people, or two clicks, ask for it at once', async () => {
    const room = await aNewsroom();
    const both = await Promise.allSettled([room.desk().add(aPlan()), room.desk().add(aPlan())]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'same-subscription' },
    });
    const many = Array.from({ length: 25 }, (_, size) => room.desk().add(aPlan({ size: size + 1 })));
    await Promise.allSettled(many);
    expect(await room.desk().list()).toHaveLength(20);
  });

  it('keeps the edition that is due when something else than its time is changed, or it is resumed', async () => {
    const room = await aNewsroom();
    await room.subscribe({ id: 'daily', nextRunAt: NOW - MINUTE });
    await room.desk().edit('daily', { size: 3 });
    await room.desk().resume('daily');
    expect((await room.store.subscription('daily'))?.nextRunAt).toBe(NOW - MINUTE);
  });

  it('is asked for among a thousand in a sentence of a few', async () => {
    const room = await aNewsroom();
    for (let n = 0; n < 1000; n += 1) await room.subscribe({ id: `file-${n}`, origin: 'file' });
    await expect(room.desk().edit(undefined, {})).rejects.toMatchObject({
      code: 'which-subscription',
      message: expect.stringMatching(/^.{20,400}$/),
    });
    await expect(room.desk().pause('nobody')).rejects.toMatchObject({
      message: expect.stringMatching(/^.{20,400}$/),
    });
  });

  it('needs a channel', async () => {
    const desk = (await aNewsroom()).desk({}, { channel: null });
    await expect(desk.add(aPlan())).rejects.toMatchObject({ code: 'no-channel' });
    await expect(desk.list()).rejects.toMatchObject({ code: 'no-channel' });
    expect(await desk.here()).toEqual([]);
  });

  it('is changed in what is named, and falls due at its new time', async () => {
    const room = await aNewsroom();
    await room.desk().add(aPlan({ topics: ['politics'] }));
    const { subscription, next } = await room
      .desk()
      .edit(undefined, { cadence: { kind: 'daily', at: '18:00' }, size: 3 });
    expect(subscription.plan).toEqual(
      aPlan({ topics: ['politics'], cadence: { kind: 'daily', at: '18:00' }, size: 3 }),
    );
    expect(next[0]).toBe(NOW + 9 * HOUR);
    expect(
      (await room.store.due(['slack'], NOW + 9 * HOUR, 5)).readings.map((one) => one.subscription),
    ).toEqual([subscription]);
  });

  it('that is due already stays so when something else than its time is changed, and when it is resumed', async () => {
    const room = await aNewsroom();
    await room.subscribe({ plan: { sayNothing: true } });
    room.now = NOW + MINUTE;
    await room.desk().edit('daily', { size: 3 });
    await room.desk().resume('daily');
    expect(await room.beat()).toHaveLength(1);
    expect((await room.store.subscription('daily'))?.nextRunAt).toBe(NOW + DAY);
  });

  it('rests while it is paused, also when it is edited, and goes on without a flood', async () => {
    const room = await aNewsroom();
    const { subscription } = await room.desk().add(aPlan());
    const paused = await room.desk().pause(subscription.id);
    expect(paused).toMatchObject({ next: [], subscription: { pause: { reason: 'asked', at: NOW } } });
    await room.desk().edit(subscription.id, { size: 5 });
    for (const [number, hours] of [40, 20, 1].entries()) {
      room.now = NOW + 30 * DAY - hours * HOUR;
      const text = ['Nora Quill won.', 'Forty singers practised.', 'Engineers found cracks.'][number] ?? '';
      await room.import({
        path: `${number}.md`,
        headline: text,
        body: paragraphs(text),
        dek: text,
        summary: [text],
      });
    }
    expect(await room.beat(NOW + 30 * DAY)).toEqual([]);
    const { next } = await room.desk().resume(subscription.id);
    expect(next[0]).toBe(NOW + 31 * DAY);
    const [text = ''] = await room.beat(NOW + 31 * DAY);
    expect(text).not.toContain('Nora Quill');
    expect(text).toContain('Forty singers');
    expect(text).toContain('Engineers found');
  });

  it('is resumed only where the bot can post', async () => {
    const room = await aNewsroom();
    const { subscription } = await room.desk().add(aPlan());
    await room.desk().pause(subscription.id);
    room.poster.inTheWay.set('C1', { kind: 'archived', names: [] });
    await expect(room.desk().resume(subscription.id)).rejects.toMatchObject({ code: 'obstacle-archived' });
  });

  it('is gone when it is removed', async () => {
    const room = await aNewsroom();
    const { subscription } = await room.desk().add(aPlan());
    expect(await room.desk().remove(undefined)).toEqual(subscription);
    await expect(room.desk().remove(subscription.id)).rejects.toMatchObject({ code: 'no-subscription' });
  });

  it('is named when there are several, by an id of this channel', async () => {
    const room = await aNewsroom();
    const one = await room.desk().add(aPlan());
    const other = await room.desk().add(aPlan({ size: 3 }));
    const foreign = await room.desk({}, { channel: ELSEWHERE }).add(aPlan());
    const both = new RegExp(`${one.subscription.id}, ${other.subscription.id}`);
    await expect(room.desk().pause(undefined)).rejects.toMatchObject({
      code: 'which-subscription',
      message: expect.stringMatching(both),
    });
    await expect(room.desk().remove(foreign.subscription.id)).rejects.toMatchObject({
      code: 'unknown-subscription',
      message: expect.stringMatching(both),
    });
    await expect(room.desk().pause(one.subscription.id.toUpperCase())).resolves.toBeDefined();
  });

  it('of the operator’s file is changed only there', async () => {
    const room = await aNewsroom();
    await room.subscribe({ origin: 'file' });
    for (const attempt of [
      room.desk().edit('daily', { size: 3 }),
      room.desk().pause('daily'),
      room.desk().remove('daily'),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'from-file' });
    }
  });

  it('that two people change at once has both changes', async () => {
    const room = await aNewsroom();
    await room.desk().add(aPlan());
    await Promise.all([
      room.desk().edit(undefined, { size: 3 }),
      room.desk().edit(undefined, { style: 'full' }),
    ]);
    expect((await room.desk().list())[0]?.subscription.plan).toMatchObject({ size: 3, style: 'full' });
  });

  it('says how its last post went', async () => {
    const room = await aNewsroom();
    await room.import({ path: 'a.md' });
    await room.subscribe();
    await room.beat(NOW);
    const [state] = await room.desk().list();
    expect(state?.last).toEqual({ at: NOW, state: 'sent', url: 'https://chat.example/m1' });
  });
});

describe('who may change subscriptions', () => {
  const discord = { platform: 'discord', workspace: 'G1', id: 'D1' } as const;
  const cases: [string, Parameters<Awaited<ReturnType<typeof aNewsroom>>['desk']>, string | null][] = [
    ['a member on Slack may', [{ standing: 'member' }], null],
    ['a guest on Slack may not', [{ standing: 'guest' }], 'no-guests'],
    ['who is no member of the channel on Slack may not', [{ standing: 'outsider' }], 'no-member'],
    ['a member may not where only admins may', [{ standing: 'member' }, { adminsOnly: true }], 'admins-only'],
    ['an admin may there', [{ standing: 'admin' }, { adminsOnly: true }], null],
    ['a member on Discord may not', [{ standing: 'member' }, { channel: discord }], 'managers-only'],
    ['who manages channels on Discord may', [{ standing: 'manager' }, { channel: discord }], null],
  ];
  it.each(cases)('%s', async (_name, given, code) => {
    const room = await aNewsroom();
    await room.subscribe({ channel: given[1]?.channel ?? NEWS });
    const desk = room.desk(...given);
    if (code === null) await expect(desk.pause('daily')).resolves.toBeDefined();
    else {
      for (const attempt of [
        desk.add(aPlan({ size: 2 })),
        desk.pause('daily'),
        desk.remove('daily'),
        desk.test('daily'),
      ])
        await expect(attempt).rejects.toMatchObject({ code });
    }
  });

  it('nobody, when it cannot be found out', async () => {
    const room = await aNewsroom();
    const standing = () => Promise.reject(new Error('users.info failed'));
    await expect(room.desk({}, { standing }).add(aPlan())).rejects.toMatchObject({ code: 'unknown-person' });
  });

  it('nobody before what keeps it from being found out is mended', async () => {
    const room = await aNewsroom();
    await room.subscribe();
    const obstacle = { kind: 'scopes', names: ['channels:read'] } as const;
    const standing = () => Promise.reject(new PostError({ kind: 'obstacle', obstacle }));
    await expect(room.desk({}, { standing }).pause('daily')).rejects.toMatchObject({
      code: 'obstacle-scopes',
      message: expect.stringContaining('channels:read'),
    });
  });
});

describe('a zone for a new subscription', () => {
  it('is the asker’s, else that of the channel’s latest, else unknown', async () => {
    const room = await aNewsroom();
    expect(await room.desk().zone()).toBeNull();
    await room.desk().add(aPlan({ zone: 'Asia/Kathmandu' }));
    expect(await room.desk().zone()).toBe('Asia/Kathmandu');
    expect(await room.desk({ zone: 'Europe/Berlin' }).zone()).toBe('Europe/Berlin');
  });
});

describe('a preview', () => {
  it('is what is posted then, and changes nothing', async () => {
    const room = await aNewsroom();
    await room.import({ path: 'a.md', headline: 'Night clinic gets a second doctor' });
    await room.desk().add(aPlan());
    const { at, document } = await room.desk().preview(undefined, undefined);
    expect(at).toBe(NOW + DAY);
    await room.beat(NOW + DAY);
    expect(document?.blocks).toEqual(room.poster.posts[0]?.message.part.blocks);
    expect(room.poster.posts).toHaveLength(1);
  });

  it('says when there would be nothing', async () => {
    const room = await aNewsroom();
    await room.desk().add(aPlan());
    expect((await room.desk().preview(undefined, NOW + 5 * MINUTE)).document).toBeNull();
  });

  it('is for everybody, also for guests', async () => {
    const room = await aNewsroom();
    await room.subscribe();
    await expect(room.desk({ standing: 'guest' }).preview('daily', undefined)).resolves.toBeDefined();
  });
});

describe('a test', () => {
  it('is posted now, and nothing is remembered of it', async () => {
    const room = await aNewsroom();
    await room.import({ path: 'a.md', headline: 'Night clinic gets a second doctor' });
    await room.desk().add(aPlan());
    let woken = 0;
    const wakeDeliverer = () => {
      woken += 1;
    };
    expect(await room.desk({}, { wakeDeliverer }).test(undefined)).toBe(true);
    expect(woken).toBe(1);
    expect(await room.beat(NOW + MINUTE)).toHaveLength(1);
    const [text] = await room.beat(NOW + DAY);
    expect(text).toContain('Night clinic');
  });

  it('is not posted when there is nothing, nor where the bot cannot post', async () => {
    const room = await aNewsroom();
    await room.desk().add(aPlan());
    expect(await room.desk().test(undefined)).toBe(false);
    room.poster.inTheWay.set('C1', { kind: 'not-in-channel', names: [] });
    await expect(room.desk().test(undefined)).rejects.toMatchObject({ code: 'obstacle-not-in-channel' });
  });
});
