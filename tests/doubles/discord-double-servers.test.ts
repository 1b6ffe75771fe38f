import { once } from 'node:events';
import { ChannelType, Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { FORUM, GUILD, NEWS, NEWSROOM, STRICT_FORUM, VOICE } from '../support/posting-to-discord.ts';
import { type DiscordDouble, startDiscordDouble } from './discord/index.ts';
import { rateLimited, refusedWith } from './discord/state/failures.ts';

const SILENT = { parse: [] };
const CATEGORY = '400000000000000007';

async function start(options: Parameters<typeof startDiscordDouble>[0] = {}): Promise<DiscordDouble> {
  const channels = [...NEWSROOM.channels, { id: CATEGORY, name: 'category', type: 4 }];
  const double = await startDiscordDouble({ guilds: [{ ...NEWSROOM, channels }], ...options });
  onTestFinished(() => double.close());
  return double;
}

async function login(double: DiscordDouble): Promise<Client<true>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: double.apiUrl } });
  onTestFinished(() => client.destroy());
  const ready = once(client, Events.ClientReady);
  await client.login(double.token);
  await ready;
  return client as Client<true>;
}

const sent = z.looseObject({ id: z.string().default('') });

/** Posts as the bot; the status and the answer. */
async function post(double: DiscordDouble, path: string, body: object) {
  const response = await fetch(`${double.apiUrl}/v10${path}`, {
    method: 'POST',
    headers: { authorization: `Bot ${double.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: sent.parse(await response.json()) };
}

const say = (double: DiscordDouble, channel: string, more: object = {}) =>
  post(double, `/channels/${channel}/messages`, { content: 'a', allowed_mentions: SILENT, ...more });
const thread = (double: DiscordDouble, message: string, body: object = { name: 'b' }, channel = NEWS) =>
  post(double, `/channels/${channel}/messages/${message}/threads`, body);
const forumPost = (double: DiscordDouble, forum: string, more: object = {}) =>
  post(double, `/channels/${forum}/threads`, {
    name: 'b',
    message: { content: 'a', allowed_mentions: SILENT },
    ...more,
  });

describe('threads in the Discord double', () => {
  it('have the id of their message, once, and are told to clients', async () => {
    const double = await start();
    const client = await login(double);
    const told = once(client, Events.ThreadCreate);
    const message = await say(double, NEWS);

    const opened = await thread(double, message.body.id);

    expect(opened).toMatchObject({ status: 201, body: { id: message.body.id, type: 11, parent_id: NEWS } });
    const [{ id, parentId }] = await told;
    expect({ id, parentId }).toEqual({ id: message.body.id, parentId: NEWS });
    expect(await thread(double, message.body.id)).toMatchObject({ status: 400, body: { code: 160_004 } });
    expect((await say(double, id)).body).toMatchObject({ channel_id: id });
  });

  it.each<[string, object, boolean]>([
    ['a name of 100 characters', { name: 'x'.repeat(100) }, true],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, false],
    ['no name', { name: '' }, false],
    ['a day until it is put away', { name: 'b', auto_archive_duration: 1440 }, true],
    ['another time until then', { name: 'b', auto_archive_duration: 1000 }, false],
    ['a field that Discord does not know', { name: 'b', nonce: '1' }, false],
  ])('may have %s: %j is taken: %s', async (_, body, isTaken) => {
    const double = await start();
    const message = await say(double, NEWS);

    expect((await thread(double, message.body.id, body)).status).toBe(isTaken ? 201 : 400);
  });

  it('are none of a message that is not there, or in another channel', async () => {
    const double = await start();

    expect((await thread(double, '1')).body).toMatchObject({ code: 10_008 });
    expect((await thread(double, '1', { name: 'b' }, '2')).body).toMatchObject({ code: 10_003 });
    expect((await thread(double, '1', { name: 'b' }, VOICE)).body).toMatchObject({ code: 50_024 });
  });

  it('take nothing any more when they are locked, and are opened again by a message', async () => {
    const double = await start();
    const { id } = (await say(double, NEWS)).body;
    await thread(double, id);

    double.servers.archive(id);
    expect((await login(double)).channels.cache.has(id)).toBe(false);
    expect((await say(double, id)).status).toBe(200);
    expect((await login(double)).channels.cache.has(id)).toBe(true);
    double.servers.lock(id);
    expect((await say(double, id)).body).toMatchObject({ code: 160_005 });
  });
});

describe('forums in the Discord double', () => {
  it('take posts that are threads with a first message of the same id', async () => {
    const double = await start();

    const { status, body } = await forumPost(double, FORUM);

    expect(status).toBe(201);
    expect(body).toMatchObject({ parent_id: FORUM, message: { id: body.id, channel_id: body.id } });
    expect((await say(double, body.id)).status).toBe(200);
  });

  it.each<[string, string, object, number]>([
    ['without the tag that is required', STRICT_FORUM, {}, 40_067],
    ['with a tag that is not there', STRICT_FORUM, { applied_tags: ['9'] }, 10_087],
    ['with a tag that is for moderators', STRICT_FORUM, { applied_tags: ['71'] }, 10_087],
    ['with a nonce', FORUM, { message: { content: 'a', allowed_mentions: SILENT, nonce: '1' } }, 50_035],
    ['without a message', FORUM, { message: undefined }, 50_035],
    ['in a channel that is no forum', NEWS, {}, 50_024],
  ])('refuse a post %s', async (_, forum, more, code) => {
    expect((await forumPost(await start(), forum, more)).body).toMatchObject({ code });
  });

  it('have tags that clients know', async () => {
    const client = await login(await start());

    expect(client.channels.cache.get(STRICT_FORUM)).toMatchObject({
      type: ChannelType.GuildForum,
      availableTags: [{ id: '71', moderated: true }, { id: '72' }],
    });
  });

  it.each([FORUM, CATEGORY])('and categories take no messages', async (id) => {
    expect((await say(await start(), id)).body).toMatchObject({ code: 50_008 });
  });
});

describe('the people who run the servers of the Discord double', () => {
  it.each([
    ['viewChannel', 'say', 50_001],
    ['sendMessages', 'say', 50_013],
    ['createPublicThreads', 'thread', 50_013],
    ['sendMessagesInThreads', 'say in it', 50_013],
  ] as const)('may take %s away: the bot can no longer %s', async (permission, what, code) => {
    const double = await start();
    const [first, second] = [(await say(double, NEWS)).body.id, (await say(double, NEWS)).body.id];
    await thread(double, first);
    double.servers.deny(NEWS, permission);

    const tried = {
      say: () => say(double, NEWS),
      thread: () => thread(double, second),
      'say in it': () => say(double, first),
    };
    expect(await tried[what]()).toMatchObject({ status: 403, body: { code } });
    double.servers.deny(NEWS);
    expect((await tried[what]()).status).toBeLessThan(300);
  });

  it('may take posting in a forum away', async () => {
    const double = await start();
    double.servers.deny(FORUM, 'sendMessages');

    expect((await forumPost(double, FORUM)).body).toMatchObject({ code: 50_013 });
  });

  it('are heard by clients', async () => {
    const double = await start();
    const client = await login(double);
    const missing = () => {
      const channel = client.guilds.cache.get(GUILD)?.channels.cache.get(NEWS);
      return channel?.permissionsFor(client.user)?.missing(['ViewChannel', 'SendMessages', 'ManageChannels']);
    };
    expect(missing()).toEqual([]);

    double.servers.deny(NEWS, 'sendMessages', 'manageChannels');
    await expect.poll(missing, { interval: 5 }).toEqual(['ManageChannels', 'SendMessages']);
    double.servers.deleteChannel(NEWS);
    await expect.poll(() => client.channels.cache.has(NEWS), { interval: 5 }).toBe(false);
    double.servers.expel(GUILD);
    await expect.poll(() => client.guilds.cache.size, { interval: 5 }).toBe(0);
    double.servers.invite(NEWSROOM);
    await expect.poll(() => client.channels.cache.has(NEWS), { interval: 5 }).toBe(true);
    double.servers.breakDown(GUILD);
    await expect.poll(() => client.guilds.cache.get(GUILD)?.available, { interval: 5 }).toBe(false);
  });

  it('are not heard while their server is out of order, and afterwards only how things are', async () => {
    const double = await start();
    const client = await login(double);
    const names = () => client.guilds.cache.get(GUILD)?.channels.cache.map(({ name }) => name);
    double.servers.breakDown(GUILD);
    double.servers.deleteChannel(NEWS);
    double.servers.rename(FORUM, 'meanwhile');
    double.servers.recover(GUILD);

    await expect.poll(() => client.guilds.cache.get(GUILD)?.available, { interval: 5 }).toBe(true);
    await expect.poll(names, { interval: 5 }).toContain('meanwhile');
    expect(names()).not.toContain('news');
  });

  it('may delete a channel, and then it and its threads are unknown', async () => {
    const double = await start();
    const { id } = (await say(double, NEWS)).body;
    await thread(double, id);

    double.servers.deleteChannel(NEWS);

    expect((await say(double, NEWS)).body).toMatchObject({ code: 10_003 });
    expect((await say(double, id)).body).toMatchObject({ code: 10_003 });
  });
});

describe('failures of the Discord double', () => {
  it('are answered to one request each, which does nothing', async () => {
    const double = await start();
    double.fail(refusedWith(403, 50_013), rateLimited(2));

    expect(await say(double, NEWS)).toMatchObject({ status: 403, body: { code: 50_013 } });
    const limited = await say(double, NEWS);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '2']);
    expect(double.channelMessages).toEqual([]);
    expect((await say(double, NEWS)).status).toBe(200);
    expect(double.refusals).toEqual([]);
  });

  it.each([
    ['lost-request', 0],
    ['lost-answer', 1],
  ] as const)('of the kind %s end the connection after %i messages', async (kind, messages) => {
    const double = await start();
    double.fail({ kind });

    await expect(say(double, NEWS)).rejects.toThrow();
    expect(double.channelMessages).toHaveLength(messages);
  });

  it('of the kind silence are never answered', async () => {
    const double = await start();
    double.fail({ kind: 'silence' });

    const answer = say(double, NEWS).catch(() => 'closed');
    await expect.poll(() => double.channelMessages.length, { interval: 5 }).toBe(1);
    await double.close();
    expect(await answer).toBe('closed');
  });
});
