import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CommandRunner } from '../../src/app/run-command.ts';
import { UserError } from '../../src/core/errors.ts';
import type { SlackSettings } from '../../src/slack/settings.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { FERRY } from '../support/articles.ts';
import { aStore, recordingLog } from '../support/desk.ts';
import { freePort } from '../support/network.ts';
import { noteCommand } from '../support/note-command.ts';
import { runnerOn } from '../support/runner-on.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

/** Processes on one store, and how often each has run something. */
async function processes(
  slack: SlackDouble,
  transports: readonly SlackSettings['transport'][],
  isReleased: Promise<void> = Promise.resolve(),
) {
  const store = await aStore([FERRY]);
  const runs = transports.map(() => 0);
  const chats = transports.map((transport, index) => {
    const log = recordingLog();
    const runner = runnerOn(store, log);
    const counting = <Given extends readonly unknown[], Answer>(act: (...given: Given) => Answer) => {
      return (...given: Given): Answer => {
        runs[index] = (runs[index] ?? 0) + 1;
        return act(...given);
      };
    };
    const counted: CommandRunner = {
      ...runner,
      run: counting(runner.run),
      perform: counting((...given) => isReleased.then(() => runner.perform(...given))),
    };
    return aSlackChat(slack, counted, { log, settings: { transport }, commands: [noteCommand()] });
  });
  const ends: (() => Promise<void>)[] = [];
  for (const chat of chats) ends.push(await chat.connect());
  return { chats, runs, ends };
}

const socketOf = ({ appToken }: SlackDouble) => ({ mode: 'socket', appToken }) as const;

describe('processes with a socket each', () => {
  async function two() {
    const slack = await aSlack();
    const running = await processes(slack, [socketOf(slack), socketOf(slack)]);
    const show = async () => {
      const typed = await slack.slashCommand({ command: '/note', text: 'show' });
      return { ...typed, replies: await typed.waitForReplies(1) };
    };
    return { slack, show, ...running };
  }

  it('answer commands in turn, each once', async () => {
    const { show, runs } = await two();

    const answers = [await show(), await show(), await show(), await show()];

    expect(answers.map(({ replies }) => replies.length)).toEqual([1, 1, 1, 1]);
    expect(runs).toEqual([2, 2]);
  });

  it('leave everything to one when the other ends listening, which may begin again', async () => {
    const { slack, show, runs, chats, ends } = await two();

    const left = (sockets: number) => expect.poll(() => slack.openSockets(), { interval: 5 }).toBe(sockets);

    await ends[0]?.();
    await left(1);
    for (let time = 0; time < 3; time += 1) await show();
    expect(runs).toEqual([0, 3]);
    await ends[0]?.();

    await chats[0]?.listen();
    await ends[1]?.();
    await left(1);
    await show();
    expect(runs).toEqual([1, 3]);
    await chats[0]?.stop();
    await left(0);
    await expect(slack.slashCommand({ command: '/note' })).rejects.toThrow('no app has a socket open');
  });

  it('post while they do not listen', async () => {
    const { chats, ends } = await two();
    for (const end of ends) await end();

    const channel = { platform: 'slack', workspace: 'T0DOUBLE01', id: 'C0GENERAL1' } as const;
    expect(await chats[0]?.obstacles(channel, { threads: true })).toEqual([]);
  });

  it.each(['a command', 'a button'])('do once what the other one is told of again: %s', async (what) => {
    const { slack, show, runs } = await two();
    const shown = await show();
    const [message = {}] = shown.replies;
    const did = what === 'a command' ? shown : await slack.press({ message, label: 'Show' });
    await did.waitForReplies(1);
    const before = runs.reduce((sum, count) => sum + count);

    // Sockets have their turn.
    for (let time = 0; time < 2; time += 1) await slack.redeliver(did.envelopeId);
    await show();
    await show();

    expect(runs.reduce((sum, count) => sum + count)).toBe(before + 2);
  });

  it('are ten at most: one more is told so', async () => {
    const slack = await aSlack();
    const { chats } = await processes(
      slack,
      Array.from({ length: 10 }, () => socketOf(slack)),
    );
    expect(chats[0]?.exclusive).toEqual([]);
    const eleventh = aSlackChat(slack, {} as CommandRunner, { commands: [] });

    const error: unknown = await eleventh.connect().catch((refused: unknown) => refused);

    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: 'slack-sockets',
      message: expect.stringContaining('SLACK_APP_TOKEN'),
    });
  });
});

/** An address behind which requests go to several ports in turn. */
async function aLoadBalancer(ports: readonly number[]) {
  const served: number[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const port = ports[served.length % ports.length] ?? 0;
    served.push(port);
    const { method = 'POST', url = '/' } = request;
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' && (name.startsWith('x-slack') || name === 'content-type')
        ? [[name, value] as [string, string]]
        : [],
    );
    const body = await buffer(request);
    const answer = await fetch(`http://127.0.0.1:${port}${url}`, { method, headers, body });
    const type = answer.headers.get('content-type') ?? 'text/plain';
    response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
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
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`, served };
}

describe('processes behind one address', () => {
  async function behind(isReleased?: Promise<void>) {
    const slack = await aSlack();
    const ports = [await freePort(), await freePort()];
    const running = await processes(
      slack,
      ports.map(
        (port) => ({ mode: 'http', signingSecret: slack.signingSecret, host: '127.0.0.1', port }) as const,
      ),
      isReleased,
    );
    return { slack, ...running, ...(await aLoadBalancer(ports)) };
  }
  const opened = (slack: SlackDouble) =>
    vi.waitFor(() => expect(slack.views).toHaveLength(1), { interval: 5 });

  it('take a form that another one has opened', async () => {
    const { slack, url, runs, served } = await behind();

    await slack.slashCommandOverHttp(url, { command: '/note', text: 'add about:tea' });
    await opened(slack);
    const { acknowledgement } = await slack.submit({ answers: { what: 'buy some' } }, url);

    expect(wordsIn(acknowledgement)).toContain('Kept: {"what":"buy some","about":"tea"}');
    expect(new Set(served).size).toBe(2);
    expect(runs).toEqual([0, 1]);
  });

  it('keep what was typed into a form that is not taken, whoever is asked', async () => {
    const { slack, url, runs } = await behind();
    await slack.slashCommandOverHttp(url, { command: '/note', text: 'add about:tea' });
    await opened(slack);

    const refused = await slack.submit({ answers: { what: 'coffee' } }, url);
    const taken = await slack.submit({ answers: { what: 'tea' } }, url);

    expect(refused.acknowledgement).toMatchObject({ response_action: 'errors' });
    expect(wordsIn(taken.acknowledgement)).toContain('Kept: {"what":"tea"');
    expect(runs).toEqual([1, 1]);
  });

  it('answer to a button below what another one has answered', async () => {
    const { slack, url, runs } = await behind();
    const typed = await slack.slashCommandOverHttp(url, { command: '/note', text: 'show' });
    const [message = {}] = await typed.waitForReplies(1);

    const pressed = await slack.press({ message, label: 'Show' }, url);

    expect(wordsIn(await pressed.waitForReplies(1))).toContain('The notes');
    expect(runs).toEqual([1, 1]);
  });

  it('acknowledge what has come in when they end', async () => {
    const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
    const { slack, url, ends, runs } = await behind(isReleased);
    await slack.slashCommandOverHttp(url, { command: '/note', text: 'add about:tea' });
    await opened(slack);
    const sent = slack.submit({ answers: { what: 'buy some' } }, url);
    await expect.poll(() => runs, { interval: 5 }).toEqual([0, 1]);

    const ending = ends.map((end) => end());
    release();

    expect(wordsIn((await sent).acknowledgement)).toContain('Kept: {"what":"buy some","about":"tea"}');
    await Promise.all(ending);
  });

  it('listen again on the same port after they have ended', async () => {
    const { slack, url, chats, ends } = await behind();
    for (const end of ends) await end();
    await expect(slack.slashCommandOverHttp(url, { command: '/note' })).rejects.toThrow('dispatch_failed');

    for (const chat of chats) await chat.listen();

    const typed = await slack.slashCommandOverHttp(url, { command: '/note', text: 'show' });
    expect(await typed.waitForReplies(1)).toHaveLength(1);
  });
});
