import { describe, expect, it, vi } from 'vitest';
import { NOW } from '../support/articles.ts';
import { report } from '../support/events.ts';
import { anInstallable, type Installable } from '../support/installing-on-slack.ts';
import { DAY, HOUR } from '../support/newsroom.ts';
import { aSlack } from '../support/running-slack.ts';
import { aStaffedNewsroom } from '../support/staffed-newsroom.ts';
import { wordsIn } from '../support/words-in.ts';

const CHANNEL = 'C0NEWS';
const SECONDS = 1000;

/** Two workspaces in which people with the same id type the real commands in channels with the same id. */
async function atWorkInTwo(refusals: readonly string[] = []) {
  const slack = await aSlack({ refusals });
  const bots: Installable[] = [];
  const room = await aStaffedNewsroom(async (runner, _log, newsroom) => {
    const clock = { now: () => newsroom.now };
    const bot = await anInstallable(slack, newsroom.store, { runner, clock });
    bots.push(bot);
    return bot.chat;
  });
  const [bot] = bots;
  if (bot === undefined) throw new Error('there is a bot');
  const [ours, theirs] = [slack.addTeam('T0OURS'), slack.addTeam('T0THEIRS')];
  for (const team of [ours, theirs]) {
    team.workspace.enter(CHANNEL);
    await bot.install(team);
  }
  const type = (text: string, teamId: string) => {
    const [command = '', ...words] = text.split(' ');
    return slack.slashCommandOverHttp(bot.url, {
      command,
      text: words.join(' '),
      channelId: CHANNEL,
      teamId,
    });
  };
  const reply = async (text: string, { id }: { readonly id: string }) =>
    (await (await type(text, id)).waitForReplies(1))[0] ?? {};
  const ask = async (text: string, team: { readonly id: string }) => wordsIn(await reply(text, team));
  const subscriptions = (workspace: string) => room.store.subscriptionsOf({ platform: 'slack', workspace });
  return { slack, room, bot, ours, theirs, reply, ask, subscriptions };
}

describe('people of two workspaces', () => {
  async function subscribed() {
    const two = await atWorkInTwo();
    expect(await two.ask('/subscription add when:"daily 11:00"', two.ours)).toContain('Subscription added');
    const [subscription] = await two.subscriptions(two.ours.id);
    if (subscription === undefined) throw new Error('it was added');
    const { id } = subscription;
    return { ...two, id, callsThere: () => two.slack.calls.filter(({ teamId }) => teamId === two.ours.id) };
  }

  it('neither list nor change each other’s subscriptions, by whatever they type', async () => {
    const { id, ask, subscriptions, ours, theirs, callsThere } = await subscribed();
    const [before, calls] = [await subscriptions(ours.id), callsThere().length];
    expect(await ask('/subscription add when:"daily 12:00"', theirs)).toContain('Subscription added');

    for (const what of ['remove', 'pause', 'resume', 'test', 'preview', 'edit'])
      expect(
        await ask(`/subscription ${what} id:${id}${what === 'edit' ? ' size:3' : ''}`, theirs),
        what,
      ).toContain(`There is no subscription “${id}”`);
    expect(await ask('/subscription list', theirs)).not.toMatch(new RegExp(`11:00|${id}`));
    expect(await ask('/newsdesk status', theirs)).not.toContain('11:00');

    expect(await subscriptions(ours.id)).toEqual(before);
    expect(callsThere()).toHaveLength(calls);
  });

  it('press no button of each other’s', async () => {
    const { id, slack, bot, reply, subscriptions, ours, theirs, callsThere } = await subscribed();
    const message = await reply('/subscription list', ours);
    const before = await subscriptions(ours.id);
    const calls = callsThere().length;

    for (const label of ['Pause', 'Remove']) {
      const pressed = await slack.press({ message, label, channelId: CHANNEL, teamId: theirs.id }, bot.url);
      expect(wordsIn(await pressed.waitForReplies(1))).not.toContain('11:00');
    }

    expect(JSON.stringify(message)).toContain(id);
    expect(await subscriptions(ours.id)).toEqual(before);
    expect(callsThere()).toHaveLength(calls);
  });

  it('send no form of each other’s', async () => {
    const { id, slack, bot, ask, subscriptions, ours, theirs } = await subscribed();
    const typed = await slack.slashCommandOverHttp(bot.url, {
      ...{ command: '/subscription', text: `edit id:${id}`, channelId: CHANNEL, teamId: ours.id },
    });
    await vi.waitFor(() => expect(ours.views.entries).toHaveLength(1));
    const [form] = ours.views.entries;
    const before = await subscriptions(ours.id);
    if (form !== undefined) theirs.views.open(form.view);

    const sent = await slack.submit({ answers: {}, teamId: theirs.id }, bot.url);

    expect(typed.status).toBe(200);
    expect(wordsIn(sent.acknowledgement)).toContain('This channel has no subscription yet');
    expect(await subscriptions(ours.id)).toEqual(before);
    expect(await ask('/subscription list', theirs)).toContain('This channel has no subscription yet');
  });
});

describe('a workspace that parts with the app', () => {
  it('has nothing posted, and its subscriptions say why; installed again, they go on', async () => {
    const { slack, room, bot, ours, theirs, ask, subscriptions } = await atWorkInTwo();
    for (const team of [ours, theirs]) await ask('/subscription add when:"daily 11:00"', team);

    await slack.removeFrom(ours, bot.url, { at: room.now / SECONDS });
    await vi.waitFor(async () =>
      expect(await subscriptions(ours.id)).toMatchObject([
        { pause: { reason: 'obstacle', obstacle: { kind: 'removed' } } },
      ]),
    );
    const calls = slack.calls.length;
    await room.beat(NOW + HOUR);
    expect([ours, theirs].map(({ messages }) => messages.entries.length)).toEqual([0, 1]);
    expect(new Set(slack.calls.slice(calls).map(({ teamId }) => teamId))).toEqual(new Set([theirs.id]));

    room.now = NOW + 2 * HOUR;
    await bot.install(ours);
    expect(await subscriptions(ours.id)).toMatchObject([{ pause: null }]);
    await room.import(report(4));
    await room.beat(NOW + HOUR + DAY);

    expect(wordsIn(ours.messages.entries)).toContain('Village choir wins');
    expect(theirs.messages.entries).toHaveLength(2);
  });
});
