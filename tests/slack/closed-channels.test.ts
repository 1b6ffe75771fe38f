import { describe, expect, it } from 'vitest';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { NOW } from '../support/articles.ts';
import { DAY, HOUR, MINUTE } from '../support/newsroom.ts';
import { CHANNEL, change, subscribed } from '../support/subscribing-on-slack.ts';

describe('a channel that is closed to the bot', () => {
  type Deed = (slack: SlackDouble) => void;
  it.each<[string, { close: Deed; open: Deed; refusal: string; remedy: string }]>([
    [
      'the bot is thrown out',
      {
        close: change({ isMember: false }),
        open: change({ isMember: true }),
        refusal: 'not_in_channel',
        remedy: 'I am not in this channel.',
      },
    ],
    [
      'the bot is thrown out of a private channel',
      {
        close: change({ kind: 'private', isMember: false }),
        open: change({ kind: 'private', isMember: true }),
        refusal: 'channel_not_found',
        remedy: 'I cannot see this channel.',
      },
    ],
    [
      'it is archived',
      {
        close: change({ isArchived: true }),
        open: change({ isArchived: false }),
        refusal: 'is_archived',
        remedy: 'This channel is archived.',
      },
    ],
    [
      'only some people may post',
      {
        close: change({ isRestricted: true }),
        open: change({ isRestricted: false }),
        refusal: 'restricted_action',
        remedy: 'Only some people may post in this channel.',
      },
    ],
    [
      'the app is removed from the workspace',
      {
        close: (slack) => slack.revoke(),
        open: (slack) => slack.reinstall(),
        refusal: 'token_revoked',
        remedy: 'I am not in this workspace any more.',
      },
    ],
  ])('keeps its subscription, which says why it rests and goes on by itself: %s', async (_what, its) => {
    const { slack, room, ask } = await subscribed({ refusals: [its.refusal] });
    its.close(slack);
    await room.beat(NOW + HOUR);
    const closed = await ask('/subscription list');
    expect(closed).toContain(`Paused since Sunday 22 November at 11:00 CET. ${its.remedy}`);

    its.open(slack);
    await room.beat(NOW + HOUR + 15 * MINUTE);

    expect(slack.messages.map(({ channel }) => channel)).toEqual([CHANNEL]);
    const opened = await ask('/subscription list');
    expect(opened).toContain('Next: Monday 23 November at 11:00 CET');
    expect(opened).not.toContain('Paused');
  });

  it('is not forgotten when it is deleted, and keeps nobody else waiting', async () => {
    const refused = Array.from({ length: 4 }, () => 'channel_not_found');
    const { slack, room } = await subscribed({ refusals: refused });
    const [here] = await room.store.subscriptionsIn({
      platform: 'slack',
      workspace: 'T0DOUBLE01',
      id: CHANNEL,
    });
    await room.subscribe({ channel: { platform: 'slack', workspace: 'T0DOUBLE01', id: 'C0GENERAL1' } });
    slack.workspace.channels.delete(CHANNEL);

    for (let day = 0; day < 4; day += 1) await room.beat(NOW + HOUR + day * DAY);

    expect(slack.messages.map(({ channel }) => channel)).toEqual(['C0GENERAL1']);
    expect(await room.store.subscription(here?.id ?? '')).toMatchObject({
      pause: { reason: 'obstacle', at: expect.any(Number), obstacle: { kind: 'no-channel' } },
      nextRunAt: NOW + HOUR + 4 * DAY,
    });
  });
});
