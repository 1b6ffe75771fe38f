import { once } from 'node:events';
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  MessageFlags,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type DiscordDouble, startDiscordDouble } from './discord/index.ts';

const SILENT = { parse: [] };
const V2 = 1 << 15;
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function start(options: Parameters<typeof startDiscordDouble>[0] = {}): Promise<DiscordDouble> {
  const double = await startDiscordDouble(options);
  closers.push(() => double.close());
  return double;
}

function newClient(double: DiscordDouble, intents = [GatewayIntentBits.Guilds]): Client {
  const client = new Client({
    intents,
    rest: { api: double.apiUrl },
    allowedMentions: { parse: [], repliedUser: false },
  });
  closers.push(() => client.destroy());
  return client;
}

async function login(double: DiscordDouble): Promise<Client<true>> {
  const client = newClient(double);
  const ready = once(client, Events.ClientReady);
  await client.login(double.token);
  await ready;
  return client as Client<true>;
}

const COMMANDS = [
  {
    name: 'digest',
    description: 'Shows the digest of a topic',
    options: [
      {
        type: 3,
        name: 'topic',
        description: 'The topic',
        required: true,
        autocomplete: true,
        max_length: 50,
      },
      { type: 4, name: 'count', description: 'How many articles', min_value: 1, max_value: 10 },
      { type: 5, name: 'private', description: 'Only for me' },
    ],
  },
  { name: 'topics', description: 'Topics', options: [{ type: 1, name: 'list', description: 'Lists them' }] },
];

function onCommand(
  client: Client,
  answer: (command: ChatInputCommandInteraction) => Promise<unknown>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    client.once(Events.InteractionCreate, (interaction) => {
      answer(interaction as ChatInputCommandInteraction).then(() => resolve(), reject);
    });
  });
}

function container(...texts: string[]) {
  return { type: 17 as const, components: texts.map((content) => ({ type: 10 as const, content })) };
}

/** Sends a request as the bot; returns the status and the answer. */
async function ask(
  double: DiscordDouble,
  method: string,
  path: string,
  body?: unknown,
  token = double.token,
) {
  const response = await fetch(`${double.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

const post = (double: DiscordDouble, body: object) =>
  ask(double, 'POST', `/channels/${double.channelId}/messages`, { allowed_mentions: SILENT, ...body });
const register = (double: DiscordDouble, commands: unknown) =>
  ask(double, 'PUT', `/applications/${double.applicationId}/commands`, commands);

describe('the Discord double and the real discord.js client', () => {
  it('lets a client log in and makes it ready with its guild, channel and @everyone role', async () => {
    const double = await start();
    const client = await login(double);
    await double.connected();
    const guild = client.guilds.cache.get(double.guildId);
    expect(guild?.channels.cache.has(double.channelId)).toBe(true);
    expect(guild?.roles.everyone.name).toBe('@everyone');
    expect(client.application.id).toBe(double.applicationId);
    expect(double.identifies).toMatchObject([{ intents: GatewayIntentBits.Guilds }]);
    expect(double.refusals).toEqual([]);
  });

  it('carries a deferred private command to its edited Components V2 reply and its follow-up', async () => {
    const double = await start();
    const client = await login(double);
    await client.application.commands.set(COMMANDS);
    expect(double.commands.global.map(({ name }) => name)).toEqual(['digest', 'topics']);
    const answered = onCommand(client, async (command) => {
      expect(command.options.getString('topic')).toBe('space');
      expect(command.options.getInteger('count')).toBe(3);
      expect([command.locale, command.guildLocale, command.inCachedGuild()]).toEqual(['ru', 'en-US', true]);
      await command.deferReply({ flags: MessageFlags.Ephemeral });
      await command.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [container('# Space', 'Moon')],
      });
      await command.followUp({ content: 'More', flags: MessageFlags.Ephemeral });
    });
    const result = await double.slashCommand({
      name: 'digest',
      options: { topic: 'space', count: 3 },
      locale: 'ru',
    });
    expect(result.callback).toEqual({ type: 5, data: { flags: 64 } });
    const [reply, followUp] = await result.waitForMessages(2);
    await answered;
    expect(reply).toMatchObject({
      ephemeral: true,
      loading: false,
      flags: V2 | 64,
      allowedMentions: { parse: [] },
    });
    expect(reply?.components).toMatchObject([
      { type: 17, components: [{ content: '# Space' }, { content: 'Moon' }] },
    ]);
    expect(followUp).toMatchObject({ content: 'More', ephemeral: true });
    expect(await result.waitForReply()).toBe(reply);
    expect(double.refusals).toEqual([]);
  });

  it('hands out the immediate reply, with the callback response when it is asked for', async () => {
    const double = await start();
    const client = await login(double);
    await client.application.commands.set(COMMANDS, double.guildId);
    const answered = onCommand(client, async (command) => {
      const response = await command.reply({ content: 'Here', withResponse: true });
      expect(response.resource?.message?.content).toBe('Here');
      expect((await command.fetchReply()).content).toBe('Here');
      await expect(command.webhook.deleteMessage('@original')).resolves.toBeUndefined();
      await expect(command.fetchReply()).rejects.toMatchObject({ code: 10008 });
    });
    const result = await double.slashCommand({ name: 'topics', subcommand: 'list' });
    expect(result.callback.type).toBe(4);
    await answered;
  });

  it('fills the deferred message with the first follow-up, which keeps the privacy of the deferral', async () => {
    const double = await start();
    const client = await login(double);
    await client.application.commands.set(COMMANDS);
    const answered = onCommand(client, async (command) => {
      await command.deferReply();
      await command.followUp({ content: 'First', flags: MessageFlags.Ephemeral });
    });
    const result = await double.slashCommand({ name: 'topics', subcommand: 'list' });
    expect(await result.waitForReply()).toMatchObject({ content: 'First', ephemeral: false });
    expect(result.followUps).toEqual([]);
    await answered;
  });

  it('asks for choices and hands them out', async () => {
    const double = await start();
    const client = await login(double);
    await client.application.commands.set(COMMANDS);
    client.once(Events.InteractionCreate, (interaction) => {
      const { respond, options } = interaction as AutocompleteInteraction;
      const { name, value } = options.getFocused(true);
      return respond.call(interaction, [{ name: `${name}: ${value}${options.getInteger('count')}`, value }]);
    });
    const answer = await double.autocomplete({
      name: 'digest',
      option: 'topic',
      value: 'sp',
      options: { count: 2 },
    });
    expect(answer.choices).toEqual([{ name: 'topic: sp2', value: 'sp' }]);
    expect(answer.answeredAfterMs).toBeLessThan(3000);
    expect(double.refusals).toEqual([]);
  });

  it('lets a client resume after a lost socket and replays what it missed', async () => {
    const double = await start();
    const client = await login(double);
    await client.application.commands.set(COMMANDS);
    const answered = onCommand(client, (command) => command.reply('Back again'));
    const resumed = once(client, Events.ShardResume);
    double.disconnectSockets();
    const result = await double.slashCommand({ name: 'topics', subcommand: 'list' });
    await double.connected();
    expect(await result.waitForReply()).toMatchObject({ content: 'Back again' });
    await resumed;
    await answered;
    expect(double.identifies).toHaveLength(1);
  });

  it('ends a login with a wrong token as an invalid token', async () => {
    const double = await start();
    await expect(newClient(double).login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(double.requests).toMatchObject([
      { path: '/gateway/bot', status: 401, response: { message: '401: Unauthorized', code: 0 } },
    ]);
  });

  it('refuses intents that it was not told to allow', async () => {
    const double = await start();
    const client = newClient(double, [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent]);
    client.on(Events.ShardError, () => {});
    await expect(client.login(double.token)).rejects.toThrow('disallowed intents');
  });
});

describe('the Discord double as a gateway', () => {
  async function talk(
    double: DiscordDouble,
    ...frames: object[]
  ): Promise<{ op: number; d: unknown }[] & { code?: number }> {
    const received: { op: number; d: unknown }[] & { code?: number } = [];
    const { url } = (await ask(double, 'GET', '/gateway/bot')).body;
    const socket = new WebSocket(`${url}?v=10&encoding=json`);
    closers.push(async () => socket.terminate());
    await new Promise<void>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', (code) => {
        received.code = code;
        resolve();
      });
      socket.on('message', (data) => {
        received.push(JSON.parse(String(data)));
        const next = frames.shift();
        if (next) socket.send(JSON.stringify(next));
        else resolve();
      });
    });
    return received;
  }

  it('greets, acknowledges heartbeats, and calls an unknown session invalid', async () => {
    const double = await start();
    const d = { token: double.token, session_id: 'gone', seq: 1 };
    const received = await talk(double, { op: 1, d: null }, { op: 6, d });
    expect(received).toMatchObject([
      { op: 10, d: { heartbeat_interval: 41_250 } },
      { op: 11 },
      { op: 9, d: false },
    ]);
  });

  it('closes with the code that names what the client did wrong', async () => {
    const double = await start();
    const identify = { token: 'wrong', intents: 1, properties: {} };
    expect((await talk(double, { op: 2, d: identify }, {})).code).toBe(4004);
    expect((await talk(double, { op: 2, d: {} }, {})).code).toBe(4002);
    expect((await talk(double, { op: 42, d: null }, {})).code).toBe(4001);
    expect((await talk(double, { op: 3, d: null }, {})).code).toBe(4003);
  });
});

describe('the Discord double and time', () => {
  it('takes an answer at three seconds and calls the interaction unknown after that', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const double = await start({ now: () => now });
    const client = await login(double);
    await client.application.commands.set(COMMANDS);
    const inTime = onCommand(client, (command) => {
      now += 3000;
      return command.deferReply();
    });
    const result = await double.slashCommand({ name: 'topics', subcommand: 'list' });
    expect(result.acknowledgedAfterMs).toBe(3000);
    await inTime;
    const late = onCommand(client, (command) => {
      now += 3001;
      return command.deferReply();
    });
    const sent = double.slashCommand({ name: 'topics', subcommand: 'list' });
    await expect(sent).rejects.toThrow('did not respond in time');
    await expect(late).rejects.toMatchObject({ status: 404, code: 10062 });
  });

  it('gives up on a command that nobody answers', async () => {
    const double = await start({ interactionWindowMs: 20 });
    const client = await login(double);
    await client.application.commands.set(COMMANDS);
    await expect(double.slashCommand({ name: 'topics', subcommand: 'list' })).rejects.toThrow('Waited 20 ms');
  });

  it('takes one first response only, and lets the token live for fifteen minutes', async () => {
    let now = Date.now();
    const double = await start({ now: () => now });
    const client = await login(double);
    await client.application.commands.set(COMMANDS);
    const token = Promise.withResolvers<string>();
    const answered = onCommand(client, async (command) => {
      token.resolve(command.token);
      const early = await ask(double, 'POST', `/webhooks/${double.applicationId}/${command.token}`, {});
      expect(early.body.code).toBe(10015);
      await command.reply('One');
    });
    const result = await double.slashCommand({ name: 'topics', subcommand: 'list' });
    await answered;
    const again = await ask(double, 'POST', `/interactions/${result.id}/${result.token}/callback`, {
      type: 5,
    });
    expect([again.status, again.body.code]).toEqual([400, 40060]);
    const edit = () =>
      ask(double, 'PATCH', `/webhooks/${double.applicationId}/${result.token}/messages/@original`, {
        content: 'Two',
        allowed_mentions: SILENT,
      });
    now += 15 * 60 * 1000;
    expect((await edit()).status).toBe(200);
    now += 1;
    expect((await edit()).body).toEqual({ message: 'Invalid Webhook Token', code: 50027 });
  });
});

describe('what a user of the Discord double can send', () => {
  it.each([
    ['a command that was not registered', { name: 'nothing' }, 'not registered'],
    ['an option that was not registered', { name: 'digest', options: { topic: 'a', x: 1 } }, 'no option "x"'],
    ['a command without its required option', { name: 'digest' }, 'required'],
    [
      'a string that is too long',
      { name: 'digest', options: { topic: 'x'.repeat(51) } },
      '1 to 50 characters',
    ],
    ['an empty string', { name: 'digest', options: { topic: '' } }, '1 to 50 characters'],
    ['a number out of range', { name: 'digest', options: { topic: 'a', count: 11 } }, 'from 1 to 10'],
    ['a value of another type', { name: 'digest', options: { topic: 'a', private: 'yes' } }, 'not a boolean'],
    ['a command without its subcommand', { name: 'topics' }, 'subcommand'],
    ['a subcommand that was not registered', { name: 'topics', subcommand: 'x' }, 'no subcommand'],
    ['a command in an unknown channel', { name: 'topics', channelId: '1' }, 'no channel'],
    [
      'a command while no client is connected',
      { name: 'digest', options: { topic: 'a' } },
      'Nobody is connected',
    ],
  ])('is not %s', async (_, command, reason) => {
    const double = await start();
    expect((await register(double, COMMANDS)).status).toBe(200);
    await expect(double.slashCommand(command)).rejects.toThrow(reason);
  });
});

describe('the Discord double as an API', () => {
  let double: DiscordDouble;
  beforeEach(async () => {
    double = await start();
  });

  it('answers an unknown route with 404, a wrong token with 401, and sends generous rate limit headers', async () => {
    expect((await ask(double, 'GET', '/nothing')).body).toEqual({ message: '404: Not Found', code: 0 });
    expect((await ask(double, 'GET', '/users/@me', undefined, 'x')).status).toBe(401);
    const me = await ask(double, 'GET', '/users/@me');
    expect(me.body).toMatchObject({ id: double.applicationId, bot: true });
    expect(Number(me.headers.get('x-ratelimit-remaining'))).toBeGreaterThan(100);
    expect((await ask(double, 'GET', '/applications/@me')).body).toMatchObject({ id: double.applicationId });
  });

  it('posts once for a nonce that is enforced', async () => {
    const first = await post(double, { content: 'a', nonce: '7', enforce_nonce: true });
    const again = await post(double, { content: 'a', nonce: '7', enforce_nonce: true });
    const other = await post(double, { content: 'a', nonce: '7' });
    expect(again.body.id).toBe(first.body.id);
    expect(other.body.id).not.toBe(first.body.id);
    expect(double.channelMessages).toHaveLength(2);
  });

  const x = (length: number) => 'x'.repeat(length);
  const many = <T>(length: number, make: (at: number) => T) => Array.from({ length }, (_, at) => make(at));
  const row = (...components: object[]) => ({ components: [{ type: 1, components }] });
  const button = (fields: object) => row({ type: 2, style: 1, label: 'a', custom_id: 'a', ...fields });
  const link = (url: string) => row({ type: 2, style: 5, label: 'a', url });
  const select = (fields: object) =>
    row({ type: 3, custom_id: 'a', options: [{ label: 'a', value: 'a' }], ...fields });
  const option = (fields: object) => select({ options: [{ label: 'a', value: 'a', ...fields }] });
  const v2 = (...components: object[]) => ({ flags: V2, components });
  const display = (content: string) => ({ type: 10, content });
  const thumbnail = { type: 11, media: { url: 'https://example.org/a.png' } };
  const section = (texts: number) => ({
    type: 9,
    components: many(texts, () => display('a')),
    accessory: thumbnail,
  });
  const gallery = (items: number) => ({ type: 12, items: many(items, () => ({ media: thumbnail.media })) });
  const embeds = (...list: object[]) => ({ embeds: list });
  const field = (name: number, value: number) => embeds({ fields: [{ name: x(name), value: x(value) }] });

  it.each<[string, number, (size: number) => object, string]>([
    ['content', 2000, (n) => ({ content: x(n) }), 'content[BASE_TYPE_MAX_LENGTH]'],
    ['a nonce', 25, (n) => ({ content: 'a', nonce: x(n) }), 'nonce[BASE_TYPE_MAX_LENGTH]'],
    ['embeds', 10, (n) => embeds(...many(n, () => ({ title: 'a' }))), 'embeds[BASE_TYPE_MAX_LENGTH]'],
    ['an embed title', 256, (n) => embeds({ title: x(n) }), 'embeds[0].title['],
    ['an embed description', 4096, (n) => embeds({ description: x(n) }), 'embeds[0].description['],
    [
      'embed fields',
      25,
      (n) => embeds({ fields: many(n, () => ({ name: 'a', value: 'a' })) }),
      'embeds[0].fields[',
    ],
    ['an embed field name', 256, (n) => field(n, 1), 'embeds[0].fields[0].name['],
    ['an embed field value', 1024, (n) => field(1, n), 'embeds[0].fields[0].value['],
    ['an embed footer', 2048, (n) => embeds({ footer: { text: x(n) } }), 'embeds[0].footer.text['],
    ['an embed author', 256, (n) => embeds({ author: { name: x(n) } }), 'embeds[0].author.name['],
    [
      'all embeds',
      6000,
      (n) => embeds({ description: x(3000) }, { description: x(n - 3000) }),
      'MAX_EMBED_SIZE',
    ],
    [
      'rows without the flag',
      5,
      (n) => ({ components: many(n, (at) => button({ custom_id: `${at}` }).components[0]) }),
      'components[',
    ],
    [
      'buttons in a row',
      5,
      (n) => row(...many(n, (at) => ({ type: 2, style: 1, label: 'a', custom_id: `${at}` }))),
      'components[0].components[',
    ],
    ['a button label', 80, (n) => button({ label: x(n) }), 'components[0].components[0].label['],
    ['a custom id', 100, (n) => button({ custom_id: x(n) }), 'custom_id[BASE_TYPE_BAD_LENGTH]'],
    ['a link', 512, (n) => link(`https://example.org/${x(n - 20)}`), 'url['],
    [
      'select options',
      25,
      (n) => select({ options: many(n, (at) => ({ label: 'a', value: `${at}` })) }),
      'options[',
    ],
    ['a select label', 100, (n) => option({ label: x(n) }), 'options[0].label['],
    ['a select value', 100, (n) => option({ value: x(n) }), 'options[0].value['],
    ['a select description', 100, (n) => option({ description: x(n) }), 'options[0].description['],
    ['a select placeholder', 150, (n) => select({ placeholder: x(n) }), 'placeholder['],
    ['a text display', 4000, (n) => v2(display(x(n))), 'components[0].content['],
    ['all text displays', 4000, (n) => v2(container(x(2000)), display(x(n - 2000))), 'DISPLAYABLE_TEXT_SIZE'],
    ['texts in a section', 3, (n) => v2(section(n)), 'components[0].components['],
    ['gallery items', 10, (n) => v2(gallery(n)), 'components[0].items['],
    ['separator spacing', 2, (n) => v2({ type: 14, spacing: n }), 'spacing[BASE_TYPE_CHOICES]'],
    [
      'components in all',
      40,
      (n) => v2(container(...many(n - 4, () => 'a')), section(1)),
      'MAX_TOTAL_COMPONENTS',
    ],
  ])('takes %s up to %i and refuses more', async (_, limit, body, reason) => {
    const taken = await post(double, body(limit));
    expect(taken.body.errors).toBeUndefined();
    expect(taken.status).toBe(200);
    const refused = await post(double, body(limit + 1));
    expect([refused.status, refused.body.code]).toEqual([400, 50035]);
    expect(double.refusals).toHaveLength(1);
    expect(double.refusals[0]?.reason).toContain(reason);
  });

  it.each<[string, object, string]>([
    [
      'content beside Components V2',
      { ...v2(display('a')), content: 'a' },
      'content[MESSAGE_CANNOT_USE_LEGACY',
    ],
    [
      'embeds beside Components V2',
      { ...v2(display('a')), ...embeds({ title: 'a' }) },
      'embeds[MESSAGE_CANNOT_USE',
    ],
    ['a poll beside Components V2', { ...v2(display('a')), poll: {} }, 'poll[MESSAGE_CANNOT_USE'],
    [
      'stickers beside Components V2',
      { ...v2(display('a')), sticker_ids: ['1'] },
      'sticker_ids[MESSAGE_CANNOT_USE',
    ],
    ['a container without the flag', { components: [container('a')] }, 'components[0][UNION_TYPE_CHOICES]'],
    [
      'a button at the top',
      v2({ type: 2, style: 1, label: 'a', custom_id: 'a' }),
      'components[0][UNION_TYPE_CHOICES]',
    ],
    ['a section without an accessory', v2({ type: 9, components: [display('a')] }), 'accessory['],
    ['a section without a text', v2(section(0)), 'components[0].components[BASE_TYPE_BAD_LENGTH]'],
    ['an empty text display', v2(display('')), 'content[BASE_TYPE_BAD_LENGTH]'],
    ['a container in a container', v2({ type: 17, components: [container('a')] }), 'UNION_TYPE_CHOICES'],
    ['an empty row', row(), 'components[0].components[BASE_TYPE_BAD_LENGTH]'],
    [
      'a select beside a button',
      row({ type: 2, style: 1, label: 'a', custom_id: 'b' }, { type: 5, custom_id: 'a' }),
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'the same custom id twice',
      { components: [...button({}).components, ...button({}).components] },
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'the same component id twice',
      v2({ ...display('a'), id: 3 }, { ...display('b'), id: 3 }),
      'COMPONENT_ID_DUPLICATED',
    ],
    ['a link button with a custom id', button({ style: 5, url: 'https://example.org' }), 'custom_id['],
    ['a link button without a url', row({ type: 2, style: 5, label: 'a' }), 'url['],
    ['a button without a custom id', button({ custom_id: undefined }), 'custom_id['],
    ['a url that is none', link('example'), 'URL_TYPE_INVALID_URL'],
    ['a url with another scheme', link('javascript:1'), 'URL_TYPE_INVALID_SCHEME'],
    [
      'a file that is not attached',
      v2({ type: 13, file: { url: 'https://example.org/a' } }),
      'URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a field that Discord does not know',
      { content: 'a', ephemeral: true },
      'ephemeral[DOUBLE_UNKNOWN_FIELD]',
    ],
    ['privacy in a channel', { content: 'a', flags: 64 }, 'flags[DOUBLE_FLAGS_NOT_SETTABLE]'],
    [
      'mentions that are not suppressed',
      { content: 'a', allowed_mentions: undefined },
      'DOUBLE_MENTIONS_NOT_SUPPRESSED',
    ],
    [
      'mentions that are allowed',
      { content: 'a', allowed_mentions: { parse: ['users'] } },
      'DOUBLE_MENTIONS_NOT_SUPPRESSED',
    ],
    [
      'an unknown kind of mention',
      { content: 'a', allowed_mentions: { parse: ['all'] } },
      'parse[0][BASE_TYPE_CHOICES]',
    ],
  ])('refuses %s', async (_, body, reason) => {
    expect((await post(double, body)).status).toBe(400);
    expect(double.refusals[0]?.reason).toContain(reason);
  });

  it('says where in a form the error is, in the shape that Discord uses', async () => {
    const { body } = await post(double, v2(container('a', x(4001))));
    const error = { code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 4000 in length.' };
    const errors = { components: { 0: { components: { 1: { content: { _errors: [error] } } } } } };
    expect(body).toEqual({ code: 50035, message: 'Invalid Form Body', errors });
  });

  it.each([[{}], [{ content: '  ' }], [{ flags: V2 }]])('calls %j an empty message', async (body) => {
    expect((await post(double, body)).body).toEqual({ code: 50006, message: 'Cannot send an empty message' });
  });

  it('counts characters, not UTF-16 units', async () => {
    expect((await post(double, { content: '🗞'.repeat(2000) })).status).toBe(200);
  });

  const command = (fields: object) => [{ name: 'a', description: 'a', ...fields }];
  const options = (...list: object[]) =>
    command({ options: list.map((one, at) => ({ type: 3, name: `o${at}`, description: 'a', ...one })) });
  const choices = (length: number) => many(length, (at) => ({ name: `${at}`, value: `${at}` }));
  /** One command of exactly `size` characters: each full option has a name of 4 and a description of 100. */
  const ofSize = (size: number) => {
    const wide = (at: number) => ({
      type: 3,
      name: `o${100 + at}`,
      description: x(100),
      choices: many(2, () => ({ name: x(92), value: x(18) })),
    });
    const full = many(24, wide);
    const rest = size - 2 - 24 * 324 - 4;
    const last = {
      type: 3,
      name: 'last',
      description: x(100),
      choices: [{ name: x(100), value: x(rest - 200) }],
    };
    return command({ options: [...full, last] });
  };

  it.each<[string, number, (size: number) => object, string]>([
    [
      'global commands',
      100,
      (n) => many(n, (at) => ({ name: `c${at}`, description: 'a' })),
      'Maximum number',
    ],
    ['a command name', 32, (n) => command({ name: x(n) }), '[0].name['],
    ['a command description', 100, (n) => command({ description: x(n) }), '[0].description['],
    ['options', 25, (n) => options(...many(n, () => ({}))), '[0].options['],
    ['an option name', 32, (n) => options({ name: x(n) }), '[0].options[0].name['],
    ['an option description', 100, (n) => options({ description: x(n) }), '[0].options[0].description['],
    ['choices', 25, (n) => options({ choices: choices(n) }), '[0].options[0].choices['],
    ['a choice name', 100, (n) => options({ choices: [{ name: x(n), value: 'a' }] }), 'choices[0].name['],
    ['a choice value', 100, (n) => options({ choices: [{ name: 'a', value: x(n) }] }), 'choices[0].value['],
    ['the characters of a command', 8000, ofSize, 'APPLICATION_COMMAND_TOO_LARGE'],
  ])('registers %s up to %i and refuses more', async (_, limit, body, reason) => {
    const taken = await register(double, body(limit));
    expect(taken.body.errors).toBeUndefined();
    expect(taken.status).toBe(200);
    expect((await register(double, body(limit + 1))).status).toBe(400);
    expect(double.refusals[0]?.reason).toContain(reason);
  });

  it.each<[string, object, string]>([
    ['a name with a capital', command({ name: 'Digest' }), 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', command({ name: 'my digest' }), 'APPLICATION_COMMAND_INVALID_NAME'],
    ['an empty description', command({ description: '' }), 'description['],
    ['the same name twice', [...command({}), ...command({})], 'DUPLICATE_NAME'],
    ['a required option after an optional one', options({}, { required: true }), 'OPTIONS_REQUIRED_INVALID'],
    ['autocomplete with choices', options({ autocomplete: true, choices: choices(1) }), 'AUTOCOMPLETE'],
    ['the same option twice', options({ name: 'a' }, { name: 'a' }), 'NAME_ALREADY_EXISTS'],
    ['a subcommand beside an option', options({ type: 1 }, {}), 'OPTIONS_TYPE_INVALID'],
  ])('does not register %s', async (_, body, reason) => {
    expect((await register(double, body)).status).toBe(400);
    expect(double.refusals[0]?.reason).toContain(reason);
  });

  it('registers commands of a guild apart from global ones, and keeps the id of a name', async () => {
    const path = `/applications/${double.applicationId}/guilds/${double.guildId}/commands`;
    const [first] = (await ask(double, 'PUT', path, command({}))).body;
    const [again] = (await ask(double, 'PUT', path, command({ description: 'b' }))).body;
    expect([again.id, again.guild_id]).toEqual([first.id, double.guildId]);
    expect((await ask(double, 'GET', path)).body).toEqual([again]);
    expect(double.commands.guild.get(double.guildId)).toHaveLength(1);
    expect(double.commands.global).toEqual([]);
  });
});

describe('the Discord double and edits of a reply', () => {
  async function replied(reply: object) {
    const double = await start();
    const client = await login(double);
    await client.application.commands.set(COMMANDS);
    const answered = onCommand(client, (command) => command.reply(reply));
    const { id, token, callback } = await double.slashCommand({ name: 'topics', subcommand: 'list' });
    await answered;
    const path = `/webhooks/${double.applicationId}/${token}/messages/@original`;
    const edit = (body: object) => ask(double, 'PATCH', path, { allowed_mentions: SILENT, ...body });
    return { double, id, callback, edit };
  }

  it('never takes IS_COMPONENTS_V2 away', async () => {
    const { double, edit } = await replied({ flags: V2, components: [container('a')] });
    expect((await edit({ components: [container('b')] })).status).toBe(200);
    expect((await edit({ flags: 0, content: 'b', components: [] })).status).toBe(400);
    expect(double.refusals[0]?.reason).toContain('CANNOT_REMOVE_COMPONENTS_V2_FLAG');
  });

  it('takes Components V2 on a message with content only when the content goes', async () => {
    const { edit } = await replied({ content: 'a' });
    const change = { flags: V2, components: [container('b')] };
    expect((await edit(change)).body.errors).toHaveProperty('content');
    expect((await edit({ ...change, content: null })).body).toMatchObject({ content: '', flags: V2 });
  });

  it('refuses a first response that is wrong, and leaves the interaction open', async () => {
    const double = await start();
    const client = await login(double);
    await client.application.commands.set(COMMANDS);
    const answered = onCommand(client, async (command) => {
      const path = `/interactions/${command.id}/${command.token}/callback`;
      const attempts = [
        { type: 4, data: { content: 'x'.repeat(2001), allowed_mentions: SILENT } },
        { type: 5, data: { flags: V2 } },
        { type: 8, data: { choices: [] } },
        { type: 9, data: { custom_id: 'a', title: 'x'.repeat(46), components: [] } },
      ];
      for (const body of attempts) expect((await ask(double, 'POST', path, body)).status).toBe(400);
      await command.reply('a');
    });
    await double.slashCommand({ name: 'topics', subcommand: 'list' });
    await answered;
    expect(double.refusals.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('data.content[BASE_TYPE_MAX_LENGTH]'),
      expect.stringContaining('data.flags[DOUBLE_FLAGS_NOT_SETTABLE]'),
      expect.stringContaining('type[BASE_TYPE_CHOICES]'),
      expect.stringContaining('data.title[BASE_TYPE_BAD_LENGTH]'),
    ]);
  });

  it('refuses more than 25 choices and names over 100 characters', async () => {
    const double = await start();
    const client = await login(double);
    await client.application.commands.set(COMMANDS);
    const answered = onCommand(client, async (interaction) => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      const choose = (choices: object[]) => ask(double, 'POST', path, { type: 8, data: { choices } });
      const named = (name: string) => ({ name, value: name });
      expect((await choose(Array(26).fill(named('a')))).status).toBe(400);
      expect((await choose([named('x'.repeat(101))])).status).toBe(400);
      expect((await choose([{ name: 'a', value: 1 }])).status).toBe(400);
      expect((await choose(Array(25).fill(named('x'.repeat(100))))).status).toBe(204);
    });
    const { choices } = await double.autocomplete({ name: 'digest', option: 'topic', value: '' });
    expect(choices).toHaveLength(25);
    await answered;
  });
});
