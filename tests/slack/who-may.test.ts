import { describe, expect, it, vi } from 'vitest';
import type { Failure } from '../doubles/slack/failures.ts';
import type { Channel } from '../doubles/slack/workspace.ts';
import { NOW } from '../support/articles.ts';
import { CHANNEL, change, subscribed } from '../support/subscribing-on-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const SOON = { interval: 5, timeout: 2000 };
const INSIDER = 'U0READER01';
const OUTSIDER = 'U0OUTSIDE1';
const JOIN = 'Only members of this channel can change its subscriptions. Join it first, then try again.';
const CHANGES = ['add when:"daily 8:00"', 'edit size:3', 'pause', 'resume', 'remove', 'test'];

/** A channel with one member and a subscription, and somebody of the workspace who is not in it. */
async function withOutsider(given: Parameters<typeof subscribed>[0] = {}, channel: Partial<Channel> = {}) {
  const working = await subscribed(given);
  change({ members: [INSIDER, 'U0BOTDESK1'], ...channel })(working.slack);
  const { room, slack } = working;
  const kept = () => room.store.subscriptionsIn({ platform: 'slack', workspace: 'T0DOUBLE01', id: CHANNEL });
  const lookedAt = () => slack.calls.filter(({ method }) => method === 'conversations.members').length;
  return { ...working, kept, lookedAt };
}

/** The words of the newest view, once it has been answered. */
async function answerIn({ slack }: Awaited<ReturnType<typeof withOutsider>>): Promise<string> {
  await vi.waitFor(() => expect(slack.views.at(-1)?.updates).toBe(1), SOON);
  return wordsIn(slack.views.at(-1)?.view.blocks);
}

describe('who is no member of a channel', () => {
  it('changes nothing by a command, is told what to do, and may once they have joined', async () => {
    const { slack, ask, kept } = await withOutsider();
    const before = await kept();
    for (const command of CHANGES) {
      expect(await ask(`/subscription ${command}`, OUTSIDER), command).toContain(JOIN);
    }
    expect(await kept()).toEqual(before);

    change({ members: [INSIDER, OUTSIDER] })(slack);
    expect(await ask('/subscription pause', OUTSIDER)).toContain('Subscription paused');
  });

  it('changes nothing by a button, also one that they got as a member', async () => {
    const { slack, type, kept } = await withOutsider();
    change({ members: [INSIDER, OUTSIDER] })(slack);
    const [message = {}] = await (await type('/subscription list', OUTSIDER)).waitForReplies(1);
    change({ members: [INSIDER] })(slack);
    for (const label of ['Pause', 'Remove']) {
      const pressed = await slack.press({ message, label, userId: OUTSIDER, channelId: CHANNEL });
      expect(wordsIn(await pressed.waitForReplies(1)), label).toContain(JOIN);
    }
    expect(await kept()).toMatchObject([{ pause: null }]);
  });

  it('changes nothing by a form, also one that was opened by a member who has left meanwhile', async () => {
    const working = await withOutsider();
    const { slack, type, kept } = working;
    await type('/subscription edit');
    await vi.waitFor(() => expect(slack.views).toHaveLength(1), SOON);
    change({ members: ['U0BOTDESK1'] })(slack);
    await slack.submit({ answers: { size: '3' } });
    expect(await answerIn(working)).toContain(JOIN);
    expect(await kept()).toMatchObject([{ plan: { size: 10 } }]);
  });

  it('still sees what there is: nobody is asked about them for that', async () => {
    const { ask, lookedAt } = await withOutsider();
    const before = lookedAt();
    expect(await ask('/subscription list', OUTSIDER)).toContain('Every day at 11:00');
    expect(await ask('/subscription preview', OUTSIDER)).toContain('Second ferry line opens');
    expect(await ask('/why ferry', OUTSIDER)).toContain('It competes for a place in the next digest');
    expect(lookedAt()).toBe(before);
  });

  it('may as an admin, who answers for the workspace', async () => {
    const { slack, ask } = await withOutsider();
    slack.workspace.changeUser(OUTSIDER, { isAdmin: true });
    expect(await ask('/subscription pause', OUTSIDER)).toContain('Subscription paused');
  });
});

it('a member of a large channel is found among its thousands', async () => {
  const { slack, ask, lookedAt } = await withOutsider();
  const others = Array.from({ length: 1500 }, (_, number) => `U0N${number}`);
  change({ members: [...others, INSIDER] })(slack);
  const before = lookedAt();
  expect(await ask('/subscription pause')).toContain('Subscription paused');
  expect(lookedAt()).toBe(before + 2);
});

describe('when Slack does not say who is in the channel', () => {
  it.each<[Failure]>([
    [{ retryAfter: 30 }],
    [{ error: 'fetch_members_failed' }],
    [{ status: 502 }],
    [{ lost: 'cut' }],
  ])('nothing is changed, and one sentence says what to do: %o', async (failure) => {
    const { slack, room, ask, kept } = await withOutsider();
    slack.fail('conversations.members', failure);
    expect(await ask('/subscription pause')).toBe(
      'I could not find out who may change subscriptions here. Please try again in a moment, or ask an admin.',
    );
    expect(await kept()).toMatchObject([{ pause: null, nextRunAt: NOW + 3_600_000 }]);
    expect(room.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each<[string, Partial<Channel>, string]>([
    [
      '/subscription add when:"daily 8:00"',
      { kind: 'private', isMember: false },
      'I cannot see this channel.',
    ],
    ['/subscription pause', { kind: 'private', isMember: false }, 'I cannot see this channel.'],
    ['/subscription add when:"daily 8:00"', { isMember: false }, 'I am not in this channel.'],
  ])('the bot says how to let it in: %s, where it is %o', async (command, channel, remedy) => {
    const refusals = channel.kind === 'private' ? ['channel_not_found'] : [];
    const { ask } = await withOutsider({ refusals }, channel);
    expect(await ask(command)).toContain(remedy);
  });

  it('without the scope for it, that scope is named', async () => {
    const { slack, ask } = await withOutsider();
    const more = { needed: 'channels:read', provided: 'commands,users:read' };
    slack.fail('conversations.members', { error: 'missing_scope', more });
    expect(await ask('/subscription pause')).toContain(
      'The app was installed without what it needs: channels:read.',
    );
  });

  it('an admin may all the same', async () => {
    const { slack, ask } = await withOutsider();
    slack.workspace.changeUser(INSIDER, { isOwner: true });
    slack.fail('conversations.members', { error: 'fetch_members_failed' });
    expect(await ask('/subscription pause')).toContain('Subscription paused');
  });
});
