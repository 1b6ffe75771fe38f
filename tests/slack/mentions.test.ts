import { describe, expect, it, vi } from 'vitest';
import type { CommandRunner } from '../../src/app/run-command.ts';
import type { SlackSettings } from '../../src/slack/settings.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import type { Mention } from '../doubles/slack/mentions.ts';
import { BRIDGE, COMET, FERRY } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { freePort } from '../support/network.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const CHANNEL = 'C0NEWS';
const ADA = 'U0ADA';

/** A workspace whose bot can be mentioned, and what it has said since. */
async function listening(
  given: {
    readonly refusals?: readonly string[];
    readonly settings?: Partial<SlackSettings>;
    readonly runner?: (runner: CommandRunner) => CommandRunner;
  } = {},
) {
  const slack = await aSlack({ refusals: given.refusals ?? [] });
  const { runner, log } = await aDesk([
    FERRY,
    { ...BRIDGE, url: 'https://news.example/bridge?a=1&b=2' },
    COMET,
  ]);
  const settings = given.settings === undefined ? {} : { settings: given.settings };
  const watched = given.runner?.(runner) ?? runner;
  const chat = aSlackChat(slack, watched, { log, ...settings });
  await chat.connect();
  const mention = (text: string, more: Partial<Mention> = {}, url?: string) =>
    slack.mention({ text, channel: CHANNEL, user: ADA, ...more }, url);
  return { slack, log, chat, mention, runner: watched };
}

/** What the bot has written, once there is so much of it. */
function written(slack: SlackDouble, count = 1) {
  return vi.waitFor(
    () => {
      const own = slack.messages.filter(({ by }) => by === undefined);
      if (own.length < count) throw new Error(`${own.length} of ${count} messages are there`);
      return own;
    },
    { interval: 5, timeout: 2000 },
  );
}

/** Resolves when the bot has nothing left to do. */
const settled = (chat: { stop(): Promise<void> }) => chat.stop();

describe('a mention', () => {
  it('runs the command that follows, and is answered in a thread under it, for all', async () => {
    const { slack, mention } = await listening();

    const { ts } = await mention('article bridge');

    const [answer] = await written(slack);
    expect(answer).toMatchObject({ channel: CHANNEL, threadTs: ts });
    expect(answer).not.toHaveProperty('ephemeralTo');
    expect(wordsIn(answer?.blocks)).toContain('Old bridge closes for repairs');
  });

  it('in a thread is answered in that thread', async () => {
    const { slack, mention } = await listening();
    const { ts } = slack.write(CHANNEL, { user: ADA });

    await mention('digest size:1', { thread: ts });

    const [answer] = await written(slack);
    expect(answer).toMatchObject({ threadTs: ts });
    expect(answer).not.toHaveProperty('ephemeralTo');
  });

  it.each([
    ['its slash', '/article bridge'],
    ['capitals', 'Article bridge'],
    ['no command, but words from an article', 'old BRIDGE'],
    ['the words before the name', 'article bridge <@U0BOTDESK1>'],
    ['something said before the name', 'please, <@U0BOTDESK1> article bridge'],
    ['the name of a third', 'article bridge <@U0THIRD> <!here>'],
    ['a channel', 'article <#C0CITY|bridge>'],
    [
      'an address that Slack made a link of',
      'article query:<https://news.example/bridge?a=1&amp;b=2|the bridge>',
    ],
  ])('is understood with %s', async (_what, text) => {
    const { slack, mention } = await listening();

    await mention(text);

    expect(wordsIn((await written(slack))[0]?.blocks)).toContain('Old bridge closes for repairs');
  });

  it('takes what Slack escapes as it was typed', async () => {
    const { slack, mention } = await listening();

    await mention('article a &lt;b&gt; &amp;amp; xyzzy');

    expect(wordsIn((await written(slack))[0]?.blocks)).toContain('“a <b> &amp; xyzzy”');
  });

  it.each([[''], ['help'], ['newsdesk help']])('with “%s” is answered with the help, alone', async (text) => {
    const { slack, mention } = await listening();

    await mention(text);

    const [answer] = await written(slack);
    expect(answer).toMatchObject({ ephemeralTo: ADA, channel: CHANNEL });
    expect(wordsIn(answer?.blocks)).toContain('What I can do');
  });

  it('with a mistake in it tells who made it alone, in the thread where it is', async () => {
    const { slack, mention } = await listening();
    const { ts } = slack.write(CHANNEL, { user: ADA });

    await mention('digest size:99', { thread: ts });

    const [answer] = await written(slack);
    expect(answer).toMatchObject({ ephemeralTo: ADA, threadTs: ts });
    expect(wordsIn(answer?.blocks)).toContain('is a whole number from');
  });

  it('outside a thread is told of it in the channel, since nobody sees what is for them in a thread not begun', async () => {
    const { slack, mention } = await listening();

    await mention('article zeppelin');

    expect((await written(slack))[0]).toMatchObject({ ephemeralTo: ADA, threadTs: undefined });
  });

  it.each([
    ['what somebody saved', 'saved add:bridge'],
    ['a whole text', 'article bridge full:yes'],
    ['what is new to somebody', 'digest since:last'],
  ])('is answered to who asked alone when it is about %s', async (_what, text) => {
    const { slack, mention } = await listening();

    await mention(text);

    expect((await written(slack))[0]).toMatchObject({ ephemeralTo: ADA });
  });

  it('by another bot is not answered', async () => {
    const { slack, mention, chat } = await listening();

    await mention('digest', { botId: 'B0OTHER', user: 'U0OTHERBOT' });
    await mention('digest', { user: 'U0BOTDESK1' });
    await settled(chat);

    expect(slack.messages.filter(({ by }) => by === undefined)).toEqual([]);
  });
});

describe('a mention that Slack tells of again', () => {
  it('is answered once, also when it tells two processes at the same time', async () => {
    const { slack, mention, runner, chat, log } = await listening();
    const other = aSlackChat(slack, runner, { log });
    await other.connect();

    const mentioned = await mention('digest');
    await Promise.all([slack.mentionAgain(mentioned), slack.mentionAgain(mentioned)]);
    await Promise.all([settled(chat), settled(other)]);

    expect(slack.messages.filter(({ by }) => by === undefined)).toHaveLength(1);
  });

  it('because it was changed is answered again when it says something else', async () => {
    const { slack, mention, chat } = await listening();

    const mentioned = await mention('article bridje', {});
    await written(slack);
    await mention('article comet', { edits: mentioned });
    await mention('article comet', { edits: mentioned });
    await written(slack, 2);
    await settled(chat);

    const own = slack.messages.filter(({ by }) => by === undefined);
    expect(own).toHaveLength(2);
    expect(own[1]).toMatchObject({ threadTs: mentioned.ts });
  });
});

describe('an answer to a mention that Slack does not take', () => {
  it.each([
    ['refused', 'restricted_action'],
    ['failed', 'internal_error'],
  ])('is not tried again: %s', async (_what, error) => {
    const { slack, log, mention, chat } = await listening();
    slack.fail('chat.postMessage', { error });

    await mention('digest');
    await vi.waitFor(() => expect(log.lines.some(({ level }) => level === 'warn')).toBe(true));
    await settled(chat);

    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    expect(slack.messages.filter(({ by }) => by === undefined)).toEqual([]);
  });

  it('because the bot may not write there is a line in the log', async () => {
    const { slack, log, mention, chat } = await listening({ refusals: ['not_in_channel'] });
    slack.workspace.changeChannel(CHANNEL, { isMember: false });

    await mention('digest');
    await vi.waitFor(() => expect(log.lines.some(({ level }) => level === 'warn')).toBe(true));
    await settled(chat);

    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

it('a bug is told to who met it alone, with its name in the log', async () => {
  const { slack, mention } = await listening({
    runner: (runner) => ({ ...runner, perform: () => Promise.reject(new Error('a bug')) }),
  });

  await mention('digest');

  const [answer] = await written(slack);
  expect(answer).toMatchObject({ ephemeralTo: ADA });
  expect(wordsIn(answer?.blocks)).toContain('ref00001');
});

it('over HTTP, a mention is answered, and a repeated one is not', async () => {
  const port = await freePort();
  const transport = { mode: 'http', signingSecret: 'double-secret', host: '127.0.0.1', port } as const;
  const { slack, mention, chat } = await listening({ settings: { transport } });
  const url = `http://127.0.0.1:${port}/slack/events`;

  const mentioned = await mention('article bridge', {}, url);
  await written(slack);
  await slack.mentionAgain(mentioned, url);
  await settled(chat);

  expect(slack.messages.filter(({ by }) => by === undefined)).toHaveLength(1);
});
