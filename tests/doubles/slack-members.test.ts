import { describe, expect, it } from 'vitest';
import { aDouble, anApp } from '../support/bolt.ts';
import type { SlackDoubleOptions } from './slack/index.ts';
import { LIMITS } from './slack/limits.ts';
import type { Channel } from './slack/workspace.ts';

const CHANNEL = 'C0GENERAL1';

/** A double, and how a real client asks it who is in a channel. */
async function asking(change: Partial<Channel> = {}, options: SlackDoubleOptions = {}) {
  const double = await aDouble(options);
  double.workspace.changeChannel(CHANNEL, change);
  const { conversations } = anApp(double).client;
  return (more: object = {}) => conversations.members({ channel: CHANNEL, ...more });
}

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    ({ data }: { data: { error: string } }) => data.error,
  );

describe('the members of a channel', () => {
  it('are everybody unless a test says who', async () => {
    expect((await (await asking())()).members).toEqual(['U0READER01', 'U0BOTDESK1']);
    expect((await (await asking({ members: ['U0ALICE'] }))()).members).toEqual(['U0ALICE']);
  });

  it('come some at a time, and go on where a cursor says; an empty one ends them', async () => {
    const members = await asking({ members: ['U0A', 'U0B', 'U0C'] });

    const first = await members({ limit: 2 });
    const second = await members({ limit: 2, cursor: first.response_metadata?.next_cursor });

    expect(first.members).toEqual(['U0A', 'U0B']);
    expect(first.response_metadata?.next_cursor).toBe('dXNlcjpVMEM=');
    expect(second).toMatchObject({ members: ['U0C'], response_metadata: { next_cursor: '' } });
  });

  it('come a hundred at a time to those who do not say how many', async () => {
    const all = Array.from({ length: 101 }, (_, number) => `U0${number}`);
    expect((await (await asking({ members: all }))()).members).toHaveLength(100);
  });

  it.each([
    [{ limit: LIMITS.membersPage.max + 1 }, 'invalid_limit'],
    [{ limit: 0 }, 'invalid_limit'],
    [{ cursor: 'dXNlcjpVMFpaWg==' }, 'invalid_cursor'],
    [{ channel: 'C0NOWHERE' }, 'channel_not_found'],
    [{ channel: '' }, 'invalid_arguments'],
    [{ user: 'U0A' }, 'invalid_arguments'],
  ])('are refused to who asks for %o: %s', async (wrong, code) => {
    expect(await codeOf((await asking())(wrong))).toBe(code);
  });

  it.each<[Partial<Channel>, SlackDoubleOptions, string]>([
    [{ isMember: false }, {}, 'answered'],
    [{ kind: 'private' }, {}, 'answered'],
    [{ kind: 'private', isMember: false }, {}, 'channel_not_found'],
    [{ kind: 'private' }, { botScopes: ['channels:read'] }, 'missing_scope'],
    [{}, { botScopes: ['groups:read'] }, 'missing_scope'],
    [{ kind: 'mpim' }, {}, 'missing_scope'],
  ])('of a channel that is %o, to a bot with %o: %s', async (change, options, code) => {
    expect(await codeOf((await asking(change, options))())).toBe(code);
  });
});
