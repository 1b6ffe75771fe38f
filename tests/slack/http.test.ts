import { describe, expect, it, vi } from 'vitest';
import { freePort } from '../support/network.ts';
import { aNoteSlack } from '../support/note-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const FORM = 'application/x-www-form-urlencoded';
const SECRET = 'nobody-may-read-this-1';
const MINUTE = 60;

/** A bot that Slack calls, and ways to call it instead of Slack. */
async function calledOverHttp(given: Parameters<typeof aNoteSlack>[0] = {}) {
  const port = await freePort();
  const transport = { mode: 'http', signingSecret: 'double-secret', host: '127.0.0.1', port } as const;
  const running = await aNoteSlack({ ...given, settings: { transport } });
  const { slack, log, askers } = running;
  const url = `http://127.0.0.1:${port}/slack/events`;
  const post = async (body: string, headers: Record<string, string>, address = url) =>
    (await fetch(address, { method: 'POST', body, headers })).status;
  const typed = (text: string) =>
    new URLSearchParams({
      ...{ command: '/note', text, team_id: 'T0DOUBLE01', channel_id: 'C0NOTES', user_id: 'U0READER01' },
      ...{ trigger_id: '1.2.3', response_url: `${slack.apiUrl}none`, is_enterprise_install: 'false' },
    }).toString();
  const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;
  /** Nothing was run, and nothing that came stands in the log. */
  const expectNothing = () => {
    expect(askers).toEqual([]);
    expect(JSON.stringify(log.lines)).not.toContain(SECRET);
  };
  return { ...running, log, url, post, typed, secondsAgo, expectNothing };
}

describe('a request that Slack has not sent', () => {
  it.each<[string, (headers: Record<string, string>) => Record<string, string>]>([
    [
      'is signed with another secret',
      (headers) => ({ ...headers, 'x-slack-signature': `v0=${'0'.repeat(64)}` }),
    ],
    ['is signed in another way', (headers) => ({ ...headers, 'x-slack-signature': 'v1=abc' })],
    ['has half a signature', (headers) => ({ ...headers, 'x-slack-signature': 'v0' })],
    ['is not signed', ({ 'x-slack-signature': _, ...headers }) => headers],
    ['has no time', ({ 'x-slack-request-timestamp': _, ...headers }) => headers],
    ['has a time that is none', (headers) => ({ ...headers, 'x-slack-request-timestamp': 'now' })],
    ['has another time than the signed one', (headers) => ({ ...headers, 'x-slack-request-timestamp': '1' })],
  ])('is refused, and nothing of it logged: it %s', async (_, forged) => {
    const { slack, post, typed, expectNothing } = await calledOverHttp();
    const body = typed(`show ${SECRET}`);

    expect(await post(body, forged(slack.sign(body, FORM)))).toBe(401);

    expectNothing();
  });

  it('is refused when somebody has changed it on the way', async () => {
    const { slack, post, typed, expectNothing } = await calledOverHttp();

    expect(await post(typed(`show ${SECRET}`), slack.sign(typed('show'), FORM))).toBe(401);

    expectNothing();
  });

  it.each([5 * MINUTE + 2, 60 * MINUTE, -5 * MINUTE - 2])(
    'is refused when it was signed %d seconds ago',
    async (age) => {
      const { slack, post, typed, secondsAgo, expectNothing } = await calledOverHttp();
      const body = typed(`show ${SECRET}`);

      expect(await post(body, slack.sign(body, FORM, { timestampSeconds: secondsAgo(age) }))).toBe(401);

      expectNothing();
    },
  );

  it('is taken as long as it is no older than five minutes', async () => {
    const { slack, url, secondsAgo } = await calledOverHttp();

    const timestampSeconds = secondsAgo(5 * MINUTE - 5);
    const typed = await slack.slashCommandOverHttp(
      url,
      { command: '/note', text: 'show' },
      { timestampSeconds },
    );

    expect(typed.status).toBe(200);
    expect(wordsIn(await typed.waitForReplies(1))).toContain('The notes');
  });
});

describe('a request that somebody has overheard and sends again', () => {
  it('is not run again: a command', async () => {
    const { slack, url, askers } = await calledOverHttp();
    const typed = await slack.slashCommandOverHttp(url, { command: '/note', text: 'show' });
    await typed.waitForReplies(1);

    expect(await slack.replay()).toBe(200);
    // What came first would have been answered first.
    await (await slack.slashCommandOverHttp(url, { command: '/note', text: 'show' })).waitForReplies(1);

    expect(askers).toHaveLength(2);
    expect(typed.replies).toHaveLength(1);
  });

  it('likewise a button', async () => {
    const { slack, url, askers } = await calledOverHttp();
    const typed = await slack.slashCommandOverHttp(url, { command: '/note', text: 'show' });
    const [message = {}] = await typed.waitForReplies(1);
    const pressed = await slack.press({ message, label: 'Show' }, url);
    await pressed.waitForReplies(1);

    await slack.replay();
    await (await slack.slashCommandOverHttp(url, { command: '/note', text: 'show' })).waitForReplies(1);

    expect(askers).toHaveLength(3);
    expect(pressed.replies).toHaveLength(1);
  });

  it('likewise a form, also by a bot that was started anew', async () => {
    const { slack, url, askers, chat, viewAfter } = await calledOverHttp();
    await slack.slashCommandOverHttp(url, { command: '/note', text: 'add' });
    await viewAfter(0);
    await slack.submit({ answers: { what: 'tea' } }, url);
    expect(askers).toHaveLength(1);

    expect(await slack.replay()).toBe(200);
    await chat.stop();
    await chat.start();
    await chat.listen();
    expect(await slack.replay()).toBe(200);

    expect(askers).toHaveLength(1);
  });

  it('is refused when something stands behind its signature, which would make it another one', async () => {
    const { slack, url, askers, viewAfter } = await calledOverHttp();
    await slack.slashCommandOverHttp(url, { command: '/note', text: 'add' });
    await viewAfter(0);
    await slack.submit({ answers: { what: 'tea' } }, url);

    for (const behind of ['=', '=x', '=x=y', 'x']) expect(await slack.replay(behind)).toBe(401);

    expect(askers).toHaveLength(1);
  });

  it('likewise a mention', async () => {
    const { slack, url, askers } = await calledOverHttp();
    await slack.mention({ text: 'note show' }, url);
    await vi.waitFor(() => expect(slack.messages).toHaveLength(2));

    await slack.replay();
    await slack.mention({ text: 'note show, please' }, url);
    await vi.waitFor(() => expect(slack.messages).toHaveLength(4));

    expect(askers).toHaveLength(2);
  });
});

describe('a request that cannot be read', () => {
  it.each([
    ['no JSON', 'application/json', `{"token":"${SECRET}`],
    ['nothing', 'application/json', ''],
    ['no object', 'application/json', 'null'],
    ['a list', 'application/json', `["${SECRET}"]`],
    ['a form that holds no JSON', FORM, `payload=${SECRET}`],
    ['a form that holds no object', FORM, 'payload=null'],
    ['a form that holds two', FORM, `payload={"a":"${SECRET}"}&payload={}`],
    ['an empty form', FORM, ''],
    ['nothing that is announced as something', 'multipart/form-data; boundary=x', SECRET],
  ])('is refused with 400, and nothing of it logged: %s', async (_, type, body) => {
    const { slack, url, post, expectNothing } = await calledOverHttp();

    expect(await post(body, slack.sign(body, type))).toBe(400);

    expectNothing();
    expect((await slack.slashCommandOverHttp(url, { command: '/note', text: 'show' })).status).toBe(200);
  });

  it('is refused with 413 when it is larger than anything that Slack sends, signed or not', async () => {
    const { slack, post, typed, expectNothing } = await calledOverHttp();
    const body = typed(SECRET.repeat(100_000));

    expect(await post(body, slack.sign(body, FORM))).toBe(413);
    expect(await post(body, { 'content-type': FORM })).toBe(413);

    expectNothing();
  });

  it('keeps nobody from being answered when its sender hangs up', async () => {
    const { slack, url } = await calledOverHttp();
    const hangUp = new AbortController();
    const half = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('payload='));
        setImmediate(() => hangUp.abort());
      },
    });
    const sending = { method: 'POST', body: half, duplex: 'half', signal: hangUp.signal } as RequestInit;

    await expect(fetch(url, sending)).rejects.toThrow('aborted');

    expect((await slack.slashCommandOverHttp(url, { command: '/note', text: 'show' })).status).toBe(200);
  });
});

describe('whoever asks for something else', () => {
  it.each([
    ['GET', '/', 404],
    ['GET', `/slack/events?code=${SECRET}`, 404],
    ['GET', '/slack/install', 404],
    ['GET', '//', 400],
    ['DELETE', '/slack/events', 404],
    ['POST', '/elsewhere', 401],
  ])('finds nothing, and the address is not logged: %s %s', async (method, path, status) => {
    const { url, expectNothing } = await calledOverHttp();

    const answer = await fetch(`${new URL(url).origin}${path}`, { method });

    expect(answer.status).toBe(status);
    expectNothing();
  });

  it('looks whether anybody is there as Slack does, and runs nothing with it', async () => {
    const { post, typed, expectNothing } = await calledOverHttp();

    expect(await post(`ssl_check=1&${typed('show')}`, { 'content-type': FORM })).toBe(200);

    expectNothing();
  });
});
