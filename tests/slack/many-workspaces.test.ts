import { describe, expect, it, vi } from 'vitest';
import { BRIDGE, FERRY } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';
import { anInstallable } from '../support/installing-on-slack.ts';
import { failureOf, HELLO } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const REMOVED = { kind: 'obstacle', obstacle: { kind: 'removed', names: [] } };
const channelIn = (workspace: string) => ({ platform: 'slack', workspace, id: 'C0GENERAL1' }) as const;

/** Two workspaces that have installed the app, and a third that has not. */
async function installedInTwo(refusals: readonly string[] = []) {
  const slack = await aSlack({ refusals });
  const store = await aStore([FERRY, BRIDGE]);
  const bot = await anInstallable(slack, store);
  await bot.chat.connect();
  const [ours, theirs, nobodys] = [
    slack.addTeam('T0OURS'),
    slack.addTeam('T0THEIRS'),
    slack.addTeam('T0NOBODYS'),
  ];
  for (const team of [ours, theirs]) await bot.install(team);
  const type = (text: string, teamId: string) => {
    const [command = '', ...words] = text.split(' ');
    return slack.slashCommandOverHttp(bot.url, { command, text: words.join(' '), teamId });
  };
  const ask = async (text: string, teamId: string) =>
    wordsIn(await (await type(text, teamId)).waitForReplies(1));
  return { slack, store, bot, ours, theirs, nobodys, type, ask };
}

describe('a workspace that has installed the app', () => {
  it('is answered with its own token', async () => {
    const { slack, bot, ours, theirs } = await installedInTwo();

    for (const { id: teamId } of [ours, theirs, ours]) {
      const before = slack.calls.length;
      await slack.mention({ text: 'article ferry', teamId }, bot.url);
      await vi.waitFor(() =>
        expect(slack.calls.slice(before).map(({ method }) => method)).toContain('chat.postMessage'),
      );
      expect(new Set(slack.calls.slice(before).map((call) => call.teamId))).toEqual(new Set([teamId]));
    }

    expect([ours.messages, theirs.messages].map(({ entries }) => entries.length)).toEqual([4, 2]);
    expect(slack.messages).toEqual([]);
  });

  it('is posted to with its own token, also by a process that Slack does not reach', async () => {
    const { slack, store, ours, theirs } = await installedInTwo();
    const worker = await anInstallable(slack, store, { posts: true });
    await worker.chat.start();

    const posted = await worker.chat.post(channelIn(theirs.id), HELLO);

    expect(posted.url).toContain('https://t0theirs.slack.com/archives/C0GENERAL1/');
    expect(theirs.messages.entries).toHaveLength(1);
    expect(ours.messages.entries).toEqual([]);
    expect(await worker.chat.find(channelIn(theirs.id), HELLO, 0)).toMatchObject({ kind: 'found' });
    expect(await worker.chat.find(channelIn(ours.id), HELLO, 0)).toEqual({ kind: 'absent' });
  });

  it('opens forms, and takes them, in its own workspace', async () => {
    const { slack, bot, theirs, type } = await installedInTwo();
    await type('/article find:yes', theirs.id);
    await vi.waitFor(() => expect(theirs.views.entries).toHaveLength(1));

    const { offered } = await slack.type({ blockId: 'query', value: 'ferry', teamId: theirs.id }, bot.url);
    const answers = { query: offered[0]?.value ?? '' };
    const sent = await slack.submit({ answers, teamId: theirs.id }, bot.url);

    expect(wordsIn(sent.acknowledgement)).toContain('Harbour opens a second ferry line');
  });

  it('keeps people apart who have the same id elsewhere', async () => {
    const { ask, ours, theirs } = await installedInTwo();
    expect(await ask('/saved add:ferry', ours.id)).toContain('is saved');

    expect(await ask('/saved', theirs.id)).not.toContain('Harbour');
    expect(await ask('/saved add:bridge', theirs.id)).toContain('is saved');
    expect(await ask('/saved', ours.id)).toContain('Harbour');
    expect(await ask('/saved', ours.id)).not.toContain('bridge');
  });

  it('is nobody’s business when its token is lost: the others go on', async () => {
    const { bot, ours, theirs } = await installedInTwo(['token_revoked']);
    ours.revoke('token_revoked');

    expect(await failureOf(bot.chat.post(channelIn(ours.id), HELLO))).toEqual(REMOVED);
    await bot.chat.post(channelIn(theirs.id), HELLO);

    expect(theirs.messages.entries).toHaveLength(1);
    expect(await bot.chat.obstacles(channelIn(theirs.id), { threads: true })).toEqual([]);
  });
});

describe('a workspace that has not', () => {
  it('is not answered, and not posted to: nothing is asked of Slack', async () => {
    const { slack, bot, nobodys, type } = await installedInTwo();
    const before = slack.calls.length;

    const typed = await type('/digest', nobodys.id);
    expect(await failureOf(bot.chat.post(channelIn(nobodys.id), HELLO))).toEqual(REMOVED);
    expect(await bot.chat.obstacles(channelIn(nobodys.id), { threads: false })).toEqual([REMOVED.obstacle]);

    expect(typed.status).toBe(200);
    expect(typed.replies).toEqual([]);
    expect(slack.calls.slice(before)).toEqual([]);
  });
});

describe('a workspace that parts with the app', () => {
  it.each([
    ['in the usual order', ['tokens_revoked', 'app_uninstalled']],
    ['in the other order', ['app_uninstalled', 'tokens_revoked']],
    ['and only its token is told of', ['tokens_revoked']],
  ] as const)('is forgotten, and the others go on: %s', async (_, events) => {
    const { slack, bot, store, ours, theirs, ask } = await installedInTwo();

    expect(await slack.removeFrom(ours, bot.url, { events })).toEqual(events.map(() => 200));

    await vi.waitFor(async () =>
      expect((await store.installations('slack')).map(({ workspace }) => workspace)).toEqual([theirs.id]),
    );
    const before = slack.calls.length;
    expect(await failureOf(bot.chat.post(channelIn(ours.id), HELLO))).toEqual(REMOVED);
    expect(slack.calls.slice(before)).toEqual([]);
    expect(await ask('/article ferry', theirs.id)).toContain('Harbour');
  });

  it('is posted to by no other process, either', async () => {
    const { slack, store, bot, ours } = await installedInTwo();
    const worker = await anInstallable(slack, store, { posts: true });
    await worker.chat.start();
    await worker.chat.post(channelIn(ours.id), HELLO);

    await slack.removeFrom(ours, bot.url);
    await vi.waitFor(async () => expect(await store.installations('slack')).toHaveLength(1));
    const before = slack.calls.length;

    expect(await failureOf(worker.chat.post(channelIn(ours.id), HELLO))).toEqual(REMOVED);
    expect(slack.calls.slice(before)).toEqual([]);
  });

  it('and installs it again is answered and posted to, also when the parting is told of once more', async () => {
    const { slack, bot, store, ours, ask } = await installedInTwo();
    const at = Math.floor(Date.now() / 1000) - 60;
    await slack.removeFrom(ours, bot.url);
    await vi.waitFor(async () => expect(await store.installations('slack')).toHaveLength(1));

    await bot.install(ours);
    // Slack may tell of it for an hour.
    await slack.removeFrom(ours, bot.url, { events: ['app_uninstalled'], at, of: 'people' });

    expect(await ask('/article ferry', ours.id)).toContain('Harbour');
    await bot.chat.post(channelIn(ours.id), HELLO);
    expect(ours.messages.entries).toHaveLength(1);
  });

  it('stays when only people take back what they have allowed', async () => {
    const { slack, bot, ours, ask } = await installedInTwo();

    await slack.removeFrom(ours, bot.url, { events: ['tokens_revoked'], of: 'people' });

    expect(await ask('/article ferry', ours.id)).toContain('Harbour');
  });

  it('stays when somebody else says so', async () => {
    const { slack, bot, store, ours } = await installedInTwo();
    const body = JSON.stringify({
      team_id: ours.id,
      type: 'event_callback',
      event: { type: 'app_uninstalled' },
    });
    const headers = slack.sign(body, 'application/json', { secret: 'guessed' });

    expect((await fetch(bot.url, { method: 'POST', body, headers })).status).toBe(401);

    expect(await store.installations('slack')).toHaveLength(2);
  });
});
