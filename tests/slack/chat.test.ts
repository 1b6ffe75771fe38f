import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { document, paragraph, text } from '../../src/message/document.ts';
import type { Store } from '../../src/ports/store.ts';
import type { SlackSettings } from '../../src/slack/settings.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { BRIDGE, COMET, FERRY } from '../support/articles.ts';
import { aDesk, aStore, recordingLog } from '../support/desk.ts';
import { freePort, takenPort } from '../support/network.ts';
import { runnerOn } from '../support/runner-on.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

/** A workspace whose bot is connected and has these articles. */
async function connected(articles: Parameters<typeof aDesk>[0] = [FERRY, BRIDGE, COMET]) {
  const slack = await aSlack();
  const { runner, log } = await aDesk(articles);
  const chat = aSlackChat(slack, runner, { log });
  await chat.connect();
  return { slack, chat, log };
}

/** The one reply to a command. */
async function replyTo(slack: SlackDouble, command: string, text?: string) {
  const result = await slack.slashCommand({ command, ...(text === undefined ? {} : { text }) });
  const [reply] = await result.waitForReplies(1);
  return reply;
}

/** Whether Slack holds an open socket now: `connected` waits when it does not. */
function hasSocket(slack: SlackDouble): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setImmediate(resolve, false));
  return Promise.race([slack.connected().then(() => true), later]);
}

describe('a slash command over Socket Mode', () => {
  it('is answered to the asker alone: the newest articles, newest first', async () => {
    const { slack } = await connected();

    const reply = await replyTo(slack, '/digest');

    expect(reply).toMatchObject({ response_type: 'ephemeral', unfurl_links: false, unfurl_media: false });
    const words = wordsIn(reply?.blocks);
    expect(words).toContain('Digest · Sunday, 22 November 2026');
    expect(words).toMatch(/Harbour opens.+Old bridge.+Comet returns/s);
  });

  it('is notified with the headlines that it has', async () => {
    const { slack } = await connected();

    const reply = await replyTo(slack, '/digest');

    expect(reply?.text?.split('\n')[0]).toBe(
      'Harbour opens a second ferry line · Old bridge closes for repairs · Comet returns after 80 years',
    );
  });

  it('takes options as they are typed', async () => {
    const { slack } = await connected();

    const words = wordsIn((await replyTo(slack, '/digest', 'topic:transport size:1'))?.blocks);

    expect(words).toContain('2 articles, 2 stories, 1 source · topic: transport');
    expect(words).toMatch(/Harbour opens a second ferry line.+In brief\nOld bridge/s);
    expect(words).not.toContain('Comet');
  });

  it('says why each story stands where it stands when it is asked to', async () => {
    const { slack } = await connected();

    for (const [typed, places] of [
      ['explain:yes', 3],
      ['explain:no', 0],
      ['', 0],
    ] as const) {
      const words = wordsIn((await replyTo(slack, '/digest', typed))?.blocks);
      expect(words.match(/^(?:1st|2nd|3rd) \(/gm) ?? []).toHaveLength(places);
    }
  });

  it('finds an article by words', async () => {
    const { slack } = await connected();

    const reply = await replyTo(slack, '/article', 'comet years');

    expect(reply?.text?.split('\n')[0]).toBe('Comet returns after 80 years');
    expect(reply?.blocks?.[0]).toEqual({
      type: 'header',
      text: { type: 'plain_text', text: 'Comet returns after 80 years', emoji: false },
    });
  });

  it('is acknowledged before its work begins', async () => {
    const slack = await aSlack();
    const store = await aStore([FERRY]);
    const released = Promise.withResolvers<void>();
    const slow: Store = { ...store, search: (query) => released.promise.then(() => store.search(query)) };
    const log = recordingLog();
    await aSlackChat(slack, runnerOn(slow, log), { log }).connect();

    const result = await slack.slashCommand({ command: '/article', text: 'ferry' });

    expect(result.acknowledgement).toBeUndefined();
    expect(result.replies).toEqual([]);
    released.resolve();
    expect(wordsIn(await result.waitForReplies(1))).toContain('Harbour opens a second ferry line');
  });

  it("is answered with a sentence that mends a person's mistake", async () => {
    const { slack, log } = await connected();

    const words = (await replyTo(slack, '/digest', 'size:many'))?.text;

    expect(words).toBe('size is a whole number from 1 to 25, not “many”. For example: /digest size:5.');
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is answered with an apology when there is a bug, whose cause is in the log under the same reference', async () => {
    const slack = await aSlack();
    const cause = new Error('the disk is full');
    const store: Store = { ...(await aStore()), newest: () => Promise.reject(cause) };
    const log = recordingLog();
    await aSlackChat(slack, runnerOn(store, log), { log }).connect();

    const reply = await replyTo(slack, '/digest');

    expect(reply?.text).toBe(
      'Something went wrong on our side, and it has been logged as ref00001. Please try again in a moment.',
    );
    expect(log.lines).toContainEqual({
      level: 'error',
      fields: { err: cause, command: 'digest', reference: 'ref00001' },
      message: 'a command failed',
    });
  });

  it('is answered in several replies when one cannot hold it, whole and in order', async () => {
    const articles = Array.from({ length: 25 }, (_, index) => ({
      path: `${index}.md`,
      headline: `Headline number ${index}`,
      publishedAt: Date.UTC(2026, 10, 20) - index,
      dek: `Dek ${index} begins. ${'A sentence of it goes on here. '.repeat(45)}Dek ${index} ends.`,
      summary: [],
    }));
    const { slack } = await connected(articles);

    const result = await slack.slashCommand({ command: '/digest', text: 'size:25' });
    // A response_url serves five times, and this digest needs all five.
    const replies = await result.waitForReplies(5);

    const words = replies.map((reply) => wordsIn(reply.blocks)).join('\n');
    const places = articles.flatMap(({ headline, dek }) => [
      words.indexOf(`${headline}>*\n`),
      words.indexOf(dek),
    ]);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(words).toMatch(/One article:.+$/s);
  });

  it('says so when there is more than the five replies that Slack takes', async () => {
    const articles = Array.from({ length: 25 }, (_, n) => ({
      path: `long-${n}.md`,
      headline: `Story number ${n} of many`,
      url: `https://news.example/${n}/${'x'.repeat(1900)}`,
    }));
    const { slack } = await connected(articles);

    const result = await slack.slashCommand({ command: '/digest', text: 'size:25' });
    const replies = await result.waitForReplies(5);

    expect(wordsIn(replies.at(-1)?.blocks)).toContain('There is more than fits into one answer here.');
  });

  it('is answered with an apology when Slack refuses the answer', async () => {
    const slack = await aSlack({ refusals: ['invalid_blocks'] });
    const { runner, log } = await aDesk([FERRY]);
    const broken = { ...runner, run: async () => document('en', 'Broken', [paragraph(text(''))]) };
    await aSlackChat(slack, broken, { log }).connect();

    expect(wordsIn((await replyTo(slack, '/digest'))?.blocks)).toContain('logged as ref00001');
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'a command failed' }),
    );
  });

  it('that the bot does not know is acknowledged, and answered with those that there are', async () => {
    const { slack } = await connected();

    expect(wordsIn((await replyTo(slack, '/headlines'))?.blocks)).toContain('There is no command');
  });

  it('is understood with the signs that Slack escapes', async () => {
    const { slack } = await connected();

    const reply = await replyTo(slack, '/article', '&lt;zzz&gt; &amp;amp; qqq');

    expect(wordsIn(reply?.blocks)).toContain('No article matches “<zzz> &amp; qqq”.');
    // The fallback is read by Slack as markup, so there the signs are escaped again.
    expect(reply?.text).toContain('“&lt;zzz&gt; &amp;amp; qqq”');
  });
});

describe('a slash command over HTTP', () => {
  async function listening() {
    const slack = await aSlack();
    const { runner, log } = await aDesk([FERRY]);
    const port = await freePort();
    const { signingSecret } = slack;
    const transport = { mode: 'http', signingSecret, host: '127.0.0.1', port } as const;
    const chat = aSlackChat(slack, runner, { log, settings: { transport } });
    await chat.connect();
    return { slack, chat, url: `http://127.0.0.1:${port}/slack/events` };
  }

  it('is answered when Slack signed it', async () => {
    const { slack, url } = await listening();

    const result = await slack.slashCommandOverHttp(url, { command: '/digest' });

    expect(result.status).toBe(200);
    expect(result.acknowledgement).toBeUndefined();
    const [reply] = await result.waitForReplies(1);
    expect(wordsIn(reply?.blocks)).toContain('Harbour opens a second ferry line');
  });

  it('is refused when somebody else signed it', async () => {
    const { slack, url } = await listening();

    const result = await slack.slashCommandOverHttp(url, { command: '/digest' }, { secret: 'guessed' });

    expect(result.status).toBe(401);
    expect(result.replies).toEqual([]);
  });

  it('is refused when it is an old one, sent again', async () => {
    const { slack, url } = await listening();

    const timestampSeconds = Math.floor(Date.now() / 1000) - 3600;
    const result = await slack.slashCommandOverHttp(url, { command: '/digest' }, { timestampSeconds });

    expect(result.status).toBe(401);
  });

  it('finds nobody after stop, which may be called twice', async () => {
    const { slack, chat, url } = await listening();

    await chat.stop();
    await chat.stop();

    await expect(slack.slashCommandOverHttp(url, { command: '/digest' })).rejects.toThrow('dispatch_failed');
  });
});

describe('starting', () => {
  /** What `start` is refused with. */
  async function refusal(slack: SlackDouble, settings: Partial<SlackSettings>): Promise<unknown> {
    const { runner, log } = await aDesk();
    return aSlackChat(slack, runner, { log, settings })
      .connect()
      .catch((error: unknown) => error);
  }

  it('names HTTP_PORT and the port when another program uses it', async () => {
    const slack = await aSlack();
    const port = await takenPort();
    const transport = { mode: 'http', signingSecret: 's', host: '127.0.0.1', port } as const;

    const error = await refusal(slack, { transport });

    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code: 'port-in-use', message: expect.stringContaining(`Port ${port} `) });
    expect(error).toMatchObject({ message: expect.stringContaining('HTTP_PORT') });
  });

  it('names SLACK_BOT_TOKEN alone when that is refused', async () => {
    const slack = await aSlack({ refusals: ['invalid_auth'] });

    const error = await refusal(slack, { botToken: 'xoxb-of-another-app' });

    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ message: expect.stringContaining('SLACK_BOT_TOKEN (invalid_auth)') });
    expect(error).not.toMatchObject({ message: expect.stringContaining('SLACK_APP_TOKEN') });
  });

  it('names SLACK_APP_TOKEN alone when that is refused', async () => {
    const slack = await aSlack({ refusals: ['invalid_auth'] });

    const error = await refusal(slack, { transport: { mode: 'socket', appToken: 'xapp-of-another-app' } });

    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ message: expect.stringContaining('SLACK_APP_TOKEN (invalid_auth)') });
    expect(error).not.toMatchObject({ message: expect.stringContaining('SLACK_BOT_TOKEN') });
  });

  it('names the address when Slack cannot be reached there', async () => {
    const slack = await aSlack();
    const apiUrl = `http://127.0.0.1:${await freePort()}/api/`;

    const error = await refusal(slack, { apiUrl });

    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code: 'slack-unreachable', message: expect.stringContaining(apiUrl) });
  });
});

describe('stopping', () => {
  it('closes the socket, and may be called twice', async () => {
    const { slack, chat } = await connected();

    await chat.stop();
    await chat.stop();

    await vi.waitFor(async () => expect(await hasSocket(slack)).toBe(false));
    await expect(slack.slashCommand({ command: '/digest' })).rejects.toThrow('no app has a socket open');
  });

  it('may be called before starting', async () => {
    const { runner } = await aDesk();

    await aSlackChat(await aSlack(), runner).stop();
  });
});
