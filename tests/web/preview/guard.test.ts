import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FERRY } from '../../support/articles.ts';
import { aPage, type Page, textIn } from '../../support/web-page.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** What is answered to a command that is sent so, and how many messages stand there then. */
async function typed({ ask, open }: Page, headers: Record<string, string>, body = 'line=/article') {
  const { status } = await ask('/type', { method: 'POST', headers: { ...FORM, ...headers }, body });
  return { status, messages: textIn(await open(), 'article').length };
}

describe('the page', () => {
  it('answers to names of this machine alone', async () => {
    const { ask, chat } = await aPage([FERRY]);
    const { port } = new URL(chat.url);
    const asked = async (host: string, path = '/') => (await ask(path, { headers: { host } })).status;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'localhost'])
      expect(await asked(host)).toBe(200);
    for (const host of [
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.evil.example`,
      `192.168.0.2:${port}`,
    ]) {
      expect(await asked(host), host).toBe(403);
      expect(await asked(host, '/page.js'), host).toBe(403);
    }
  });

  it('takes commands from itself alone', async () => {
    const page = await aPage([FERRY]);
    await page.open();
    const { origin } = new URL(page.chat.url);
    const foreign: Record<string, string>[] = [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: 'http://127.0.0.1:1' },
      { origin: `${origin}.evil.example` },
      { origin: origin.replace('http:', 'https:') },
      { origin, 'sec-fetch-site': 'cross-site' },
      { origin, 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of foreign)
      expect(await typed(page, headers), JSON.stringify(headers)).toEqual({ status: 403, messages: 1 });
    expect(await typed(page, { origin })).toEqual({ status: 303, messages: 2 });
    expect(await typed(page, { origin, 'sec-fetch-site': 'same-origin' })).toEqual({
      status: 303,
      messages: 3,
    });
  });

  it('takes nothing by other methods', async () => {
    const page = await aPage([FERRY]);
    const { origin } = new URL(page.chat.url);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'GET'])
      expect((await page.ask('/type', { method, headers: { origin } })).status).toBe(404);
    expect((await page.ask('/press', { method: 'OPTIONS', headers: { origin } })).status).toBe(404);
  });

  it('refuses what is longer than anything that it sends', async () => {
    const page = await aPage([FERRY]);
    await page.open();
    const { origin } = new URL(page.chat.url);
    const body = `line=${'a'.repeat(100_000)}`;
    expect(await typed(page, { origin }, body)).toEqual({ status: 413, messages: 1 });
  });

  it.each(['', 'line', 'line=', 'line=%20', 'other=1', '%%%', 'line=a&line=b'])(
    'passes over “%s”',
    async (body) => {
      const page = await aPage([FERRY]);
      const { origin } = new URL(page.chat.url);
      for (const path of ['/type', '/form', '/look']) {
        const sent = { method: 'POST', headers: { ...FORM, origin }, body };
        expect((await page.ask(path, sent)).status).toBe(303);
      }
    },
  );

  it.each(['multipart/form-data', 'multipart/form-data; boundary=x'])(
    'says of a form that cannot be read that it cannot: %s',
    async (type) => {
      const { ask, chat } = await aPage();
      const headers = { origin: new URL(chat.url).origin, 'content-type': type };
      for (const path of ['/type', '/press', '/form', '/look']) {
        const { status, text } = await ask(path, { method: 'POST', headers, body: '--x\r\nnothing' });
        expect(status).toBe(400);
        expect(text).toContain('cannot be read');
      }
    },
  );

  it('ends although somebody is still sending half a form', async () => {
    const { chat } = await aPage();
    const { origin, host, port } = new URL(chat.url);
    const socket = connect(Number(port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    const headers = { host, origin, ...FORM, 'content-length': '100', expect: '100-continue' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.write(`POST /type HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\nline=`);
    // It is told to go on: it has been let in.
    await once(socket, 'data');
    const ended = once(socket, 'close');
    await chat.stop();
    await ended;
  });
});
