import { once } from 'node:events';
import { Client, Events, GatewayIntentBits, type ThreadChannel } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ANNOUNCED, FORUM, GUILD, NEWS, NEWSROOM, STRICT_FORUM } from '../support/posting-to-discord.ts';
import { type DiscordDouble, startDiscordDouble } from './discord/index.ts';

const SAYS = { content: 'a', allowed_mentions: { parse: [] } };

async function start() {
  const double = await startDiscordDouble({ guilds: [NEWSROOM] });
  onTestFinished(() => double.close());
  return double;
}

/** Asks as the bot; the status and the answer. */
async function ask(double: DiscordDouble, method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) {
  const response = await fetch(`${double.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${double.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as { id: string; code?: number } };
}

/** Says something in a channel, and opens its thread; the id of both. */
async function aThread(double: DiscordDouble, channel: string = NEWS, more: object = {}) {
  const { id } = (await ask(double, 'POST', `/channels/${channel}/messages`, SAYS)).body;
  const answer = await ask(double, 'POST', `/channels/${channel}/messages/${id}/threads`, {
    name: 'b',
    ...more,
  });
  return { id, ...answer };
}

const aPost = (double: DiscordDouble, forum: string, more: object = {}) =>
  ask(double, 'POST', `/channels/${forum}/threads`, { name: 'b', message: SAYS, ...more });

async function login(double: DiscordDouble): Promise<Client> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: double.apiUrl } });
  onTestFinished(() => client.destroy());
  const ready = once(client, Events.ClientReady);
  await client.login(double.token);
  await ready;
  return client;
}

describe('a thread in the Discord double', () => {
  it.each([60, 1440, 4320, 10_080])(
    'is put away after %i minutes when that is asked for',
    async (minutes) => {
      const double = await start();
      const metadata = { thread_metadata: { archived: false, auto_archive_duration: minutes } };
      const asked = { auto_archive_duration: minutes };

      const { id, body } = await aThread(double, NEWS, asked);

      expect(body).toMatchObject(metadata);
      expect((await aPost(double, FORUM, asked)).body).toMatchObject(metadata);
      expect((await ask(double, 'GET', `/channels/${id}`)).body).toMatchObject(metadata);
    },
  );

  it.each([0, 59, 4321, 20_160, '60'])('is none that is put away after %o minutes', async (minutes) => {
    const double = await start();
    const asked = { auto_archive_duration: minutes };

    expect((await aThread(double, NEWS, asked)).body).toMatchObject({ code: 50_035 });
    expect((await aPost(double, FORUM, asked)).body).toMatchObject({ code: 50_035 });
  });

  it('is shown with what became of it, and unknown when it is gone', async () => {
    const double = await start();
    const { id } = await aThread(double);
    const shown = () => ask(double, 'GET', `/channels/${id}`);
    double.servers.archive(id);
    double.servers.lock(id);

    expect((await shown()).body).toMatchObject({ thread_metadata: { archived: true, locked: true } });
    double.servers.deny(NEWS, 'viewChannel');
    expect(await shown()).toMatchObject({ status: 403, body: { code: 50_001 } });
    double.servers.deny(NEWS);
    double.servers.deleteChannel(id);
    expect(await shown()).toMatchObject({ status: 404, body: { code: 10_003 } });
  });

  it('stays when its message is deleted', async () => {
    const double = await start();
    const { id } = await aThread(double);
    double.servers.deleteMessage(id);

    expect((await ask(double, 'POST', `/channels/${id}/messages`, SAYS)).status).toBe(200);
  });

  it('that is locked is a moderator’s to open and to write in', async () => {
    const double = await start();
    const { id } = await aThread(double);
    double.servers.lock(id);
    double.servers.archive(id);
    const open = () => ask(double, 'PATCH', `/channels/${id}`, { archived: false });
    const say = () => ask(double, 'POST', `/channels/${id}/messages`, SAYS);
    expect([(await open()).body.code, (await say()).body.code]).toEqual([50_013, 160_005]);

    double.servers.grant(NEWS, 'manageThreads');
    expect([(await open()).status, (await say()).status]).toEqual([200, 200]);
  });

  it('is one too many when as many are open, and not when they were put away', async () => {
    const double = await start();
    const { id } = await aThread(double);
    double.servers.limitThreads(1);

    expect(await aThread(double)).toMatchObject({ status: 400, body: { code: 160_006 } });
    expect(await aThread(double, ANNOUNCED)).toMatchObject({ body: { code: 160_007 } });
    expect(await aPost(double, FORUM)).toMatchObject({ body: { code: 160_006 } });
    // One that is open takes no place of another.
    expect((await ask(double, 'PATCH', `/channels/${id}`, { archived: false })).status).toBe(200);
    double.servers.archive(id);
    expect((await aThread(double)).status).toBe(201);
    expect((await ask(double, 'PATCH', `/channels/${id}`, { archived: false })).body.code).toBe(160_006);
    expect((await ask(double, 'POST', `/channels/${id}/messages`, SAYS)).body.code).toBe(160_006);
    expect(double.channel(id)).toMatchObject({ archived: true });
  });

  it('is followed by clients from when it is opened until it is deleted', async () => {
    const double = await start();
    const client = await login(double);
    const changed = async () => (await once(client, Events.ThreadUpdate))[1] as ThreadChannel;
    const opened = once(client, Events.ThreadCreate);
    const { id } = await aThread(double, NEWS, { auto_archive_duration: 60 });
    const [thread] = (await opened) as [ThreadChannel];
    expect(thread).toMatchObject({ id, archived: false, locked: false, autoArchiveDuration: 60 });

    for (const openAgain of [
      () => ask(double, 'PATCH', `/channels/${id}`, { archived: false }),
      () => ask(double, 'POST', `/channels/${id}/messages`, SAYS),
    ]) {
      const away = changed();
      double.servers.archive(id);
      expect((await away).archived).toBe(true);
      const back = changed();
      await openAgain();
      expect((await back).archived).toBe(false);
    }
    const gone = once(client, Events.ThreadDelete);
    double.servers.deleteChannel(id);
    await gone;
    expect(client.channels.cache.has(id)).toBe(false);
  });
});

describe('tags in the Discord double', () => {
  const tags = ['81', '82', '83', '84', '85', '86'].map((id) => ({ id, name: id }));
  const ids = tags.map(({ id }) => id);

  it('are those of a post, five at most', async () => {
    const double = await start();
    double.servers.tag(FORUM, tags);

    const five = await aPost(double, FORUM, { applied_tags: ids.slice(0, 5) });
    expect(five).toMatchObject({ status: 201, body: { applied_tags: ids.slice(0, 5) } });
    expect((await aPost(double, FORUM, { applied_tags: ids })).body.code).toBe(50_035);
  });

  it('for moderators are for those who are', async () => {
    const double = await start();
    double.servers.grant(STRICT_FORUM, 'manageThreads');

    expect((await aPost(double, STRICT_FORUM, { applied_tags: ['71'] })).status).toBe(201);
  });

  it('may be required, or taken away, at any time', async () => {
    const double = await start();
    const client = await login(double);
    const told = once(client, Events.ChannelUpdate);
    double.servers.tag(FORUM, tags.slice(0, 1), true);

    expect((await told)[1]).toMatchObject({ availableTags: [{ id: '81', moderated: false }] });
    expect((await aPost(double, FORUM)).body.code).toBe(40_067);
    double.servers.tag(FORUM, []);
    expect((await aPost(double, FORUM, { applied_tags: ['81'] })).body.code).toBe(10_087);
    expect((await aPost(double, FORUM)).status).toBe(201);
  });
});

describe('what the bot alone is given in the Discord double', () => {
  it('is not everybody’s', async () => {
    const double = await start();
    double.servers.deny(NEWS, 'viewChannel');
    double.servers.grant(NEWS, 'viewChannel');
    const client = await login(double);
    const channel = client.guilds.cache.get(GUILD)?.channels.cache.get(NEWS);

    expect(channel?.permissionsFor(client.user?.id ?? '')?.has('ViewChannel')).toBe(true);
    expect(channel?.permissionsFor(GUILD)?.has('ViewChannel')).toBe(false);
    expect((await ask(double, 'POST', `/channels/${NEWS}/messages`, SAYS)).status).toBe(200);
  });
});
