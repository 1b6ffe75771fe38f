import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { App, type AppOptions, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { badBodies } from './slack/bad-bodies.ts';
import { type SlackDouble, type SlackDoubleOptions, startSlackDouble } from './slack/index.ts';
import { limitCases } from './slack/limit-cases.ts';
import { LIMITS } from './slack/limits.ts';
import { viewLimitCases } from './slack/view-limit-cases.ts';

const silent: Logger = {
  ...{ debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {} },
  getLevel: () => LogLevel.ERROR,
};

let double: SlackDouble;
const cleanups: (() => Promise<unknown>)[] = [];

async function restart(options: SlackDoubleOptions): Promise<void> {
  await double.close();
  double = await startSlackDouble(options);
}

beforeEach(async () => {
  double = await startSlackDouble();
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
  await double.close();
});

function newApp(options: AppOptions = {}): App {
  const app = new App({
    ...{ token: double.botToken, appToken: double.appToken, socketMode: true },
    ...{ logger: silent, deferInitialization: true },
    clientOptions: { slackApiUrl: double.apiUrl, retryConfig: { retries: 0 } },
    ...options,
  });
  app.error(async () => {});
  return app;
}

async function start(app: App): Promise<App> {
  await app.init();
  cleanups.push(async () => app.stop());
  await app.start();
  return app;
}

/** Calls the Web API without a library, with JSON. */
async function call(method: string, body: unknown, token: string | undefined = double.botToken) {
  const response = await fetch(`${double.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown> & { ok: boolean };
}

const post = (body: object) => call('chat.postMessage', { channel: 'C0GENERAL1', ...body });

describe('Socket Mode', () => {
  it('connects a real Bolt app, which answers a slash command by acknowledging and responding', async () => {
    const app = newApp();
    app.command('/news', async ({ ack, respond, command }) => {
      await ack();
      await respond({ text: `You asked for ${command.text}`, blocks: [{ type: 'divider' }] });
    });
    await start(app);
    await double.connected();

    const result = await double.slashCommand({ command: '/news', text: 'today', userId: 'U0ALICE' });
    const replies = await result.waitForReplies(1);

    expect(result.acknowledgement).toBeUndefined();
    expect(result.acknowledgedAfterMs).toBeLessThan(3000);
    expect(replies).toEqual([{ text: 'You asked for today', blocks: [{ type: 'divider' }] }]);
    expect(result.replies).toEqual(replies);
    expect(double.calls.map((made) => made.method)).toEqual(['auth.test', 'apps.connections.open']);
    expect(double.refusals).toEqual([]);
  });

  it('gives the app every field of a slash command', async () => {
    const app = newApp();
    let seen: object = {};
    app.command('/news', async ({ ack, command }) => {
      seen = command;
      await ack('seen');
    });
    await start(app);

    const { acknowledgement } = await double.slashCommand({ command: '/news', channelId: 'C0OTHER' });

    expect(acknowledgement).toEqual({ text: 'seen' });
    expect(seen).toEqual({
      ...{ token: expect.any(String), api_app_id: 'A0DOUBLE01', is_enterprise_install: 'false' },
      ...{ team_id: 'T0DOUBLE01', team_domain: 'newsroom', user_id: 'U0READER01', user_name: 'reader' },
      ...{ channel_id: 'C0OTHER', channel_name: 'channel-c0other', command: '/news', text: '' },
      ...{ response_url: expect.stringMatching(/^http/), trigger_id: expect.any(String) },
    });
  });

  it('says hello, pings at once and takes a ticket only once', async () => {
    const { url } = await call('apps.connections.open', {}, double.appToken);
    const socket = new WebSocket(String(url));
    const pinged = once(socket, 'ping');
    const [hello] = await once(socket, 'message');
    expect(JSON.parse(String(hello))).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: 'A0DOUBLE01' },
    });
    await pinged;

    const [, response] = await once(
      new WebSocket(String(url)).on('error', () => {}),
      'unexpected-response',
    );
    expect(response.statusCode).toBe(401);
    expect(double.refusals).toMatchObject([{ where: 'socket', error: 'invalid_ticket' }]);
  });

  it('reports a command that is not acknowledged in time, and can send it again', async () => {
    await restart({ acknowledgeWithinMs: 100 });
    let seen = 0;
    const app = newApp();
    app.command('/news', async ({ ack }) => {
      seen += 1;
      if (seen === 2) await ack();
    });
    await start(app);

    await expect(double.slashCommand({ command: '/news' })).rejects.toThrow('operation_timeout');
    const { error, body } = double.refusals[0] ?? {};
    expect(error).toBe('operation_timeout');
    const { envelope_id: envelopeId } = body as { envelope_id: string };
    expect(await double.resend(envelopeId)).toMatchObject({ envelopeId, acknowledgement: undefined });
    expect(seen).toBe(2);
  });

  it('waits three seconds for an acknowledgement unless told otherwise', async () => {
    const { url } = await call('apps.connections.open', {}, double.appToken);
    const socket = new WebSocket(String(url));
    await once(socket, 'message');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    cleanups.push(async () => vi.useRealTimers());

    const outcome = expect(double.slashCommand({ command: '/news' })).rejects.toThrow('within 3000 ms');
    await vi.advanceTimersByTimeAsync(2999);
    expect(double.refusals).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);

    await outcome;
    expect(double.refusals).toMatchObject([{ where: 'acknowledgement', error: 'operation_timeout' }]);
  });

  it('cannot deliver a command to an app without a socket', async () => {
    await expect(double.slashCommand({ command: '/news' })).rejects.toThrow('dispatch_failed');
  });

  it('lets an app reconnect after its socket was cut', async () => {
    const receiver = new SocketModeReceiver({
      ...{ appToken: double.appToken, clientPingTimeout: 500, logger: silent },
      installerOptions: { clientOptions: { slackApiUrl: double.apiUrl } },
    });
    const app = new App({
      ...{ token: double.botToken, receiver, logger: silent, deferInitialization: true },
      clientOptions: { slackApiUrl: double.apiUrl },
    });
    app.command('/news', async ({ ack }) => ack());
    await start(app);

    double.disconnectSockets();
    await double.connected();

    await expect(double.slashCommand({ command: '/news' })).resolves.toMatchObject({ replies: [] });
  });

  it('ends pending waits when it is closed', async () => {
    const pending = double.connected();
    await double.close();
    await expect(pending).rejects.toThrow('closed');
  });
});

describe('tokens', () => {
  it('refuses an unknown bot token when the app starts', async () => {
    await expect(newApp({ token: 'xoxb-wrong' }).init()).rejects.toThrow('invalid_auth');
    expect(double.refusals).toMatchObject([{ where: 'auth.test', error: 'invalid_auth' }]);
  });

  it('refuses an unknown app token when the app opens its socket', async () => {
    const app = newApp({ appToken: 'xapp-wrong' });
    await app.init();
    await expect(app.start()).rejects.toThrow('invalid_auth');
  });

  it.each([
    ['a bot token for a socket', 'apps.connections.open', () => double.botToken, 'not_allowed_token_type'],
    ['an app token for a message', 'chat.postMessage', () => double.appToken, 'not_allowed_token_type'],
    ['an unknown token', 'users.info', () => 'xoxb-unknown', 'invalid_auth'],
    ['an empty token', 'users.info', () => '', 'not_authed'],
    ['a method that does not exist', 'news.read', () => double.botToken, 'unknown_method'],
  ])('refuses %s', async (_what, method, token, error) => {
    expect(await call(method, {}, token())).toEqual({ ok: false, error });
    expect(double.calls).toMatchObject([{ method, response: { error } }]);
    expect(double.refusals).toMatchObject([{ where: method, error }]);
  });

  it('takes the token as an argument too, and records calls without it', async () => {
    const body = new URLSearchParams({ token: double.botToken, user: 'U0READER01', include_locale: 'true' });
    const response = await fetch(`${double.apiUrl}users.info`, { method: 'POST', body });
    expect(response.headers.get('x-accepted-oauth-scopes')).toBe('users:read');
    expect(await response.json()).toMatchObject({ user: { tz: 'Europe/Berlin', locale: 'en-US' } });
    expect(double.calls[0]?.arguments).toEqual({ user: 'U0READER01', include_locale: true });
  });
});

describe('the Web API through the real client', () => {
  it('posts, shows and changes messages', async () => {
    const { client } = newApp();
    const channel = 'C0GENERAL1';
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'News' } }];
    const { ts } = await client.chat.postMessage({ channel, text: 'News', blocks, unfurl_links: false });
    await client.chat.update({ channel, ts: String(ts), text: 'Old news', blocks: [] });
    await client.chat.postEphemeral({ channel, user: 'U0READER01', text: 'Psst' });
    expect(double.messages).toMatchObject([
      { channel, ts, text: 'Old news', blocks: [], edited: true },
      { channel, text: 'Psst', ephemeralTo: 'U0READER01' },
    ]);
    expect(double.calls[0]?.arguments).toEqual({ channel, text: 'News', blocks, unfurl_links: false });
  });

  it('knows the bot, its channel and its people, and nobody else', async () => {
    const { client } = newApp();
    expect(await client.conversations.info({ channel: 'C0GENERAL1' })).toMatchObject({
      channel: { name: 'general', is_member: true },
    });
    expect(await client.bots.info({ bot: 'B0DOUBLE01' })).toMatchObject({ bot: { user_id: 'U0BOTDESK1' } });
    expect(await client.api.test()).toMatchObject({ ok: true });
    await expect(client.users.info({ user: 'U0NOBODY' })).rejects.toThrow('user_not_found');
    await expect(client.chat.postMessage({ channel: 'C0NONE', text: 'x' })).rejects.toThrow(
      'channel_not_found',
    );
    await expect(
      client.chat.update({ channel: 'C0GENERAL1', ts: '1700000000.000009', text: 'x' }),
    ).rejects.toThrow('message_not_found');
  });

  it('points at what is wrong with blocks, as Slack does', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '' } }];
    const sent = newApp().client.chat.postMessage({ channel: 'C0GENERAL1', text: 'x', blocks });
    const message = 'must be more than 0 characters [json-pointer:/blocks/0/text/text]';
    await expect(sent).rejects.toMatchObject({
      data: {
        ...{ ok: false, error: 'invalid_blocks', errors: [message] },
        response_metadata: { messages: [`[ERROR] ${message}`] },
      },
    });
  });
});

describe('message bodies', () => {
  it.each(limitCases)('are accepted at the limit of $limit and refused one past it', async (limitCase) => {
    const { max } = LIMITS[limitCase.limit];
    expect(await post(limitCase.body(max))).toMatchObject({ ok: true });
    expect(await post(limitCase.body(max + 1))).toMatchObject({ ok: false, error: limitCase.error });
    expect(double.refusals).toHaveLength(1);
  });

  it('are tried at every limit that a body has', () => {
    const tried = new Set([...limitCases, ...viewLimitCases].map(({ limit }) => limit));
    const untried = Object.keys(LIMITS).filter((limit) => !tried.has(limit as keyof typeof LIMITS));
    expect(untried).toEqual([
      'historyPage',
      'historyPageUnlisted',
      'membersPage',
      'triggerIdSeconds',
      'responseUrlUses',
      'responseUrlMinutes',
      'acknowledgementSeconds',
      'sockets',
    ]);
  });

  it.each(badBodies)('are refused with $why', async ({ body, error, reason }) => {
    expect(await post(body as object)).toMatchObject({ ok: false, error });
    expect(double.refusals).toMatchObject([
      { where: 'chat.postMessage', error, reason: expect.stringContaining(reason) },
    ]);
    expect(double.messages).toEqual([]);
  });

  it('may hold every kind of rich text', async () => {
    const text = { type: 'text', text: 'x', style: { bold: true, italic: true, strike: true, code: true } };
    const link = {
      type: 'link',
      url: 'https://a.example/?q=ä',
      text: 'x',
      style: { bold: true },
      unsafe: false,
    };
    const inline = [
      text,
      link,
      ...[
        { type: 'emoji', name: 'wave' },
        { type: 'text', text: ' ' },
        { type: 'link', url: 'mailto:a@b.example' },
      ],
      ...[
        { type: 'user', user_id: 'U0A' },
        { type: 'channel', channel_id: 'C0A' },
        { type: 'broadcast', range: 'here' },
      ],
      ...[
        { type: 'usergroup', usergroup_id: 'S0A' },
        { type: 'color', value: '#FFEE00' },
      ],
      {
        type: 'date',
        timestamp: 1_700_000_000,
        format: 'on {date_long} at {time}',
        fallback: 'then',
        url: link.url,
      },
    ];
    const section = { type: 'rich_text_section', elements: inline };
    const elements = [
      section,
      { type: 'rich_text_list', style: 'ordered', indent: 1, elements: [section, section] },
      { type: 'rich_text_quote', elements: inline, border: 1 },
      { type: 'rich_text_preformatted', elements: [text, link] },
    ];
    expect(await post({ text: 'x', blocks: [{ type: 'rich_text', elements }] })).toMatchObject({ ok: true });
  });

  it('are accepted with the same action_id in two blocks', async () => {
    const button = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Go' } };
    const actions = { type: 'actions', elements: [button] };
    expect(await post({ text: 'x', blocks: [actions, actions] })).toMatchObject({ ok: true });
  });
});

describe('response_url', () => {
  async function appThatResponds(...bodies: (object | string)[]) {
    const failures: unknown[] = [];
    const app = newApp();
    app.command('/news', async ({ ack, respond }) => {
      for (const body of bodies) await respond(body).catch((error: unknown) => failures.push(error));
      await ack();
    });
    await start(app);
    return { failures, result: await double.slashCommand({ command: '/news' }) };
  }

  it('serves five times and refuses the sixth', async () => {
    const { failures, result } = await appThatResponds('1', '2', '3', '4', '5', '6');
    expect(result.replies.map((reply) => reply.text)).toEqual(['1', '2', '3', '4', '5']);
    expect(failures).toMatchObject([
      { code: 'slack_bolt_respond_error', message: expect.stringContaining('404') },
    ]);
    expect(double.refusals).toMatchObject([
      { where: 'response_url', error: 'used_url', body: { text: '6' } },
    ]);
  });

  it('refuses bad blocks with 400 and keeps serving', async () => {
    const { failures, result } = await appThatResponds({ text: 'x', blocks: [{ type: 'header' }] }, 'good');
    expect(failures).toMatchObject([{ message: expect.stringContaining('400') }]);
    expect(result.replies).toEqual([{ text: 'good' }]);
    expect(double.refusals).toMatchObject([{ where: 'response_url', error: 'invalid_blocks' }]);
  });

  it('takes a deletion without text', async () => {
    const { result } = await appThatResponds({ delete_original: true });
    expect(result.replies).toEqual([{ delete_original: true }]);
  });

  it('expires after thirty minutes', async () => {
    let now = Date.UTC(2026, 0, 1);
    await restart({ now: () => now });
    let url = '';
    const app = newApp();
    app.command('/news', async ({ ack, command }) => {
      url = command.response_url;
      await ack();
    });
    await start(app);
    await double.slashCommand({ command: '/news' });
    const respond = () => fetch(url, { method: 'POST', body: '{"text":"x"}' });

    now += 30 * 60_000;
    expect(await (await respond()).text()).toBe('ok');
    now += 1;
    const late = await respond();
    expect([late.status, await late.json()]).toEqual([404, { ok: false, error: 'expired_url' }]);
  });

  it('says how many replies came when fewer came than were waited for', async () => {
    const { result } = await appThatResponds('only');
    await expect(result.waitForReplies(2, 20)).rejects.toThrow('1 of 2 replies came within 20 ms');
  });
});

describe('acknowledgements', () => {
  it('with a bad message are recorded as refused', async () => {
    const app = newApp();
    app.command('/news', async ({ ack }) => ack({ text: 'x', blocks: [{ type: 'header' }] } as never));
    await start(app);
    await double.slashCommand({ command: '/news' });
    expect(double.refusals).toMatchObject([{ where: 'acknowledgement', error: 'invalid_blocks' }]);
  });

  it('of an unknown envelope are recorded as refused', async () => {
    const { url } = await call('apps.connections.open', {}, double.appToken);
    const socket = new WebSocket(String(url));
    await once(socket, 'message');
    socket.send('{"envelope_id":"none"}');
    socket.ping();
    await once(socket, 'pong');
    expect(double.refusals).toMatchObject([{ where: 'acknowledgement', error: 'unknown_envelope' }]);
  });
});

describe('HTTP mode', () => {
  async function startHttpApp(signingSecret: string): Promise<string> {
    const receiver = new HTTPReceiver({ signingSecret, logger: silent });
    const app = new App({
      ...{ token: double.botToken, receiver, logger: silent, deferInitialization: true },
      clientOptions: { slackApiUrl: double.apiUrl },
    });
    app.command('/news', async ({ ack, respond }) => {
      await ack({ text: 'Looking', response_type: 'ephemeral' });
      await respond('Found');
    });
    await app.init();
    const server = await receiver.start(0);
    cleanups.push(async () => {
      server.closeAllConnections();
      await app.stop();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  }

  it('delivers a rightly signed command, which Bolt accepts and answers', async () => {
    const url = await startHttpApp(double.signingSecret);
    const result = await double.slashCommandOverHttp(url, { command: '/news', text: 'a & b' });
    expect(result.status).toBe(200);
    expect(result.acknowledgement).toEqual({ text: 'Looking', response_type: 'ephemeral' });
    expect(await result.waitForReplies(1)).toEqual([{ text: 'Found' }]);
    expect(double.refusals).toEqual([]);
  });

  it('delivers a command signed with another secret or long ago, which Bolt refuses', async () => {
    const url = await startHttpApp(double.signingSecret);
    const command = { command: '/news' };
    const forged = await double.slashCommandOverHttp(url, command, { secret: 'another' });
    const timestampSeconds = Math.floor(Date.now() / 1000) - 301;
    const stale = await double.slashCommandOverHttp(url, command, { timestampSeconds });
    expect([forged.status, stale.status]).toEqual([401, 401]);
    expect(forged.replies).toEqual([]);
  });
});
