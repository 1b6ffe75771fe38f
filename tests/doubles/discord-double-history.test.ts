import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { FORUM, GUILD, NEWS, NEWSROOM, VOICE } from '../support/posting-to-discord.ts';
import { type DiscordDouble, startDiscordDouble } from './discord/index.ts';

const SILENT = { parse: [] };
const V2 = 1 << 15;

async function start(now: () => number = Date.now): Promise<DiscordDouble> {
  const double = await startDiscordDouble({ guilds: [NEWSROOM], now });
  onTestFinished(() => double.close());
  return double;
}

/** Asks as the bot; the status and the answer. */
async function ask(double: DiscordDouble, method: 'GET' | 'POST', path: string, body?: object) {
  const response = await fetch(`${double.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${double.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

const say = (double: DiscordDouble, body: object = { content: 'a' }) =>
  ask(double, 'POST', `/channels/${NEWS}/messages`, { allowed_mentions: SILENT, ...body });
const history = (double: DiscordDouble, query = '', channel = NEWS) =>
  ask(double, 'GET', `/channels/${channel}/messages${query}`);
const ids = ({ body }: { body: unknown }) =>
  z
    .array(z.looseObject({ id: z.string() }))
    .parse(body)
    .map(({ id }) => id);
const listed = ({ body }: { body: unknown }) =>
  z
    .looseObject({ threads: z.array(z.looseObject({ name: z.string() })) })
    .parse(body)
    .threads.map(({ name }) => name);

describe('the history in the Discord double', () => {
  it('is of everybody, the newest first, fifty unless asked for', async () => {
    const double = await start();
    await say(double);
    const said = Array.from({ length: 60 }, () => double.servers.say(NEWS).id);

    const answer = await history(double);

    expect(ids(answer)).toEqual(said.toReversed().slice(0, 50));
    expect(ids(await history(double, '?limit=100'))).toHaveLength(61);
    const [last, first] = [(await history(double, '?limit=100')).body, double.channelMessages[0]?.id];
    expect(last).toMatchObject({ 60: { id: first, author: { id: double.applicationId, bot: true } } });
    expect(last).toMatchObject({ 0: { author: { bot: false } } });
  });

  it('begins where it is asked to', async () => {
    const double = await start();
    const said = Array.from({ length: 10 }, () => double.servers.say(NEWS).id);
    const [at] = said.slice(5, 6);

    expect(ids(await history(double, `?limit=2&after=${at}`))).toEqual([said[7], said[6]]);
    expect(ids(await history(double, `?limit=2&before=${at}`))).toEqual([said[4], said[3]]);
    expect(ids(await history(double, `?limit=3&around=${at}`))).toEqual([said[6], said[5], said[4]]);
    expect(ids(await history(double, `?after=${said.at(-1)}`))).toEqual([]);
  });

  it.each(['?limit=0', '?limit=101', '?limit=a', '?after=a', '?after=1&before=2', '?since=1'])(
    'refuses %s',
    async (query) => {
      expect(await history(await start(), query)).toMatchObject({ status: 400, body: { code: 50_035 } });
    },
  );

  it('is shown to nobody who may not read it, and refused to who may not see the channel', async () => {
    const double = await start();
    await say(double);
    double.servers.deny(NEWS, 'readMessageHistory');
    expect(await history(double)).toEqual({ status: 200, body: [] });
    double.servers.deny(NEWS, 'viewChannel');

    expect(await history(double)).toMatchObject({ status: 403, body: { code: 50_001 } });
    expect(await history(double, '', '1')).toMatchObject({ status: 404, body: { code: 10_003 } });
  });

  it('gives back the numbers of components, and numbers those that have none', async () => {
    const double = await start();
    const display = (id?: number) => ({ type: 10, content: 'a', ...(id === undefined ? {} : { id }) });
    const components = [{ type: 17, id: 7, components: [display(), display(2), display(0)] }];
    await say(double, { flags: V2, components });

    expect((await history(double)).body).toMatchObject([
      { components: [{ id: 7, components: [{ id: 1 }, { id: 2 }, { id: 3 }] }] },
    ]);
  });

  it('has no two components of a message under one number', async () => {
    const components = [{ type: 17, id: 7, components: [{ type: 10, id: 7, content: 'a' }] }];

    expect(await say(await start(), { flags: V2, components })).toMatchObject({ body: { code: 50_035 } });
  });
});

describe('the threads in the Discord double', () => {
  it('are listed while they are open, with who has made them', async () => {
    const double = await start();
    const { id } = z.looseObject({ id: z.string() }).parse((await say(double)).body);
    await ask(double, 'POST', `/channels/${NEWS}/messages/${id}/threads`, { name: 'ours' });
    double.servers.open(FORUM, 'theirs');
    double.servers.archive(double.servers.open(FORUM, 'put away').id);
    double.servers.open(VOICE, 'unseen');
    double.servers.deny(VOICE, 'viewChannel');

    const answer = await ask(double, 'GET', `/guilds/${GUILD}/threads/active`);

    expect(listed(answer)).toEqual(['ours', 'theirs']);
    expect(answer.body).toMatchObject({
      threads: [{ parent_id: NEWS, owner_id: double.applicationId }, { parent_id: FORUM }],
    });
    expect(await ask(double, 'GET', '/guilds/1/threads/active')).toMatchObject({ status: 403 });
  });

  it('are listed when they were put away, the last first, some at a time', async () => {
    let now = Date.UTC(2026, 10, 22);
    const double = await start(() => now);
    for (const name of ['one', 'two', 'three']) {
      now += 1000;
      double.servers.archive(double.servers.open(FORUM, name).id);
    }
    double.servers.open(FORUM, 'open');
    const path = `/channels/${FORUM}/threads/archived/public`;

    const first = await ask(double, 'GET', `${path}?limit=2`);
    const before = encodeURIComponent(new Date(now - 1000).toISOString());
    const second = await ask(double, 'GET', `${path}?limit=2&before=${before}`);

    expect([listed(first), listed(second)]).toEqual([['three', 'two'], ['one']]);
    expect([first.body, second.body]).toMatchObject([{ has_more: true }, { has_more: false }]);
    expect(await ask(double, 'GET', `${path}?limit=1`)).toMatchObject({ body: { code: 50_035 } });
    double.servers.deny(FORUM, 'readMessageHistory');
    expect(await ask(double, 'GET', path)).toMatchObject({ status: 403, body: { code: 50_013 } });
  });
});
