import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { aDesk } from '../support/desk.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

/** The Web API with a line that can be cut: while it is down, every request is hung up on. */
async function aLineTo(slack: SlackDouble) {
  const line = { apiUrl: '', down: false, hungUp: 0, refuses: false };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (line.down) {
      line.hungUp += 1;
      request.socket.destroy();
      return;
    }
    if (line.refuses) {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"ok":false,"error":"invalid_auth"}');
      return;
    }
    const { method = 'POST', headers, url = '' } = request;
    const answer = await fetch(new URL(url, slack.apiUrl), {
      method,
      headers: {
        authorization: headers.authorization ?? '',
        'content-type': headers['content-type'] ?? '',
      },
      body: await buffer(request),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  line.apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return line;
}

it('Slack may be away for longer than a few tries: commands are answered when it is back', async () => {
  const slack = await aSlack();
  const line = await aLineTo(slack);
  const { runner } = await aDesk([{ headline: 'Harbour opens a second ferry line' }]);
  const chat = aSlackChat(slack, runner, { settings: { apiUrl: line.apiUrl } });
  await chat.connect();

  line.down = true;
  slack.disconnectSockets();
  await vi.waitFor(() => expect(line.hungUp).toBe(3), { timeout: 15_000 });
  expect(chat.isAway?.()).toBe(true);
  line.down = false;
  await slack.connected();

  const result = await slack.slashCommand({ command: '/digest' });
  expect(wordsIn(await result.waitForReplies(1))).toContain('Harbour opens a second ferry line');
  expect(chat.isAway?.()).toBe(false);
});

it('Slack may take the token back: the platform is lost, naming the setting', async () => {
  const slack = await aSlack();
  const line = await aLineTo(slack);
  const { runner } = await aDesk();
  const chat = aSlackChat(slack, runner, { settings: { apiUrl: line.apiUrl } });
  await chat.connect();
  const lost = chat.lost.catch((error: unknown) => error);

  line.refuses = true;
  slack.disconnectSockets();

  expect(await lost).toMatchObject({
    code: 'slack-token',
    message: expect.stringContaining('SLACK_APP_TOKEN'),
  });
});
