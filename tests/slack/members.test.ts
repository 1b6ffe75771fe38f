import { describe, expect, it } from 'vitest';
import { membersOf } from '../../src/slack/members.ts';
import { callingOnce } from '../../src/slack/once.ts';
import type { Failure } from '../doubles/slack/failures.ts';
import type { SlackDoubleOptions } from '../doubles/slack/index.ts';
import type { Channel } from '../doubles/slack/workspace.ts';
import { failureOf } from '../support/posting-to-slack.ts';
import { NO_LOG } from '../support/runner-on.ts';
import { aSlack } from '../support/running-slack.ts';

const CHANNEL = 'C0TEST';

/** A channel, and who looks for somebody in it. */
async function looking(
  change: Partial<Channel>,
  options: SlackDoubleOptions & { readonly refusals?: readonly string[] } = {},
  answerWithin?: number,
) {
  const slack = await aSlack(options);
  slack.workspace.changeChannel(CHANNEL, change);
  const { botToken, apiUrl } = slack;
  const client = callingOnce({ apiUrl }, botToken, NO_LOG, answerWithin ?? 5000);
  const isMember = membersOf(client, answerWithin);
  return {
    slack,
    calls: () => slack.calls.filter(({ method }) => method === 'conversations.members'),
    isMember: (user: string) => isMember(CHANNEL, user),
  };
}

const many = (count: number) => Array.from({ length: count }, (_, number) => `U0N${number}`);

describe('somebody', () => {
  it('is a member of a channel that names them, and of no other', async () => {
    const { isMember } = await looking({ members: ['U0ALICE', 'U0BOB'] });

    expect(await isMember('U0BOB')).toBe(true);
    expect(await isMember('U0CAROL')).toBe(false);
  });

  it('is looked for no longer than until they are found', async () => {
    const { isMember, calls } = await looking({ members: many(2500) });

    expect(await isMember('U0N998')).toBe(true);
    expect(calls()).toHaveLength(1);
  });

  it('is found on a later page, or on none', async () => {
    const { isMember, calls } = await looking({ members: many(2500) });

    expect(await isMember('U0N999')).toBe(true);
    expect(calls()).toHaveLength(2);
    expect(await isMember('U0ALICE')).toBe(false);
    expect(calls()).toHaveLength(5);
    expect(calls().map(({ arguments: { limit } }) => Number(limit))).toEqual([999, 999, 999, 999, 999]);
  });

  it('is looked for among so many, and nobody says that they are not among more', async () => {
    const { isMember, calls } = await looking({ members: many(60_000) });

    expect(await failureOf(isMember('U0N59999'))).toEqual({ kind: 'unreachable', code: 'too_many_members' });
    expect(calls()).toHaveLength(50);
  });
});

describe('what cannot be found out', () => {
  it.each<[Failure, object]>([
    [{ retryAfter: 30 }, { kind: 'wait', retryAfterMs: 30_000 }],
    [{ error: 'fetch_members_failed' }, { kind: 'refused', code: 'fetch_members_failed', final: false }],
    [{ status: 503 }, { kind: 'unreachable', code: 'http_503' }],
    [{ lost: 'cut' }, { kind: 'unreachable', code: 'UND_ERR_SOCKET' }],
  ])('is an error, after one call: %o', async (failure, expected) => {
    const { slack, isMember, calls } = await looking({ members: many(3) });
    slack.fail('conversations.members', failure);

    expect(await failureOf(isMember('U0N1'))).toEqual(expected);
    expect(calls()).toHaveLength(1);
  });

  it('is an error when it fails on a later page', async () => {
    const { slack, isMember } = await looking({ members: many(2000) });
    slack.fail('conversations.members', null);
    slack.fail('conversations.members', { retryAfter: 30 });

    expect(await failureOf(isMember('U0N1999'))).toMatchObject({ kind: 'wait' });
  });

  it('is an error when no answer comes in time', async () => {
    const { slack, isMember } = await looking({ members: many(3) }, {}, 50);
    slack.fail('conversations.members', { lost: 'silent' });

    expect(await failureOf(isMember('U0N1'))).toMatchObject({ kind: 'unreachable', code: 'timeout' });
  });

  it.each<[Partial<Channel>, SlackDoubleOptions, string, object]>([
    [{ kind: 'private', isMember: false }, {}, 'channel_not_found', { kind: 'no-channel', names: [] }],
    [{}, { botScopes: ['commands'] }, 'missing_scope', { kind: 'scopes', names: ['channels:read'] }],
    [
      { kind: 'private' },
      { botScopes: ['channels:read'] },
      'missing_scope',
      { kind: 'scopes', names: ['groups:read'] },
    ],
    [{ kind: 'mpim' }, {}, 'missing_scope', { kind: 'kind', names: [] }],
  ])(
    'in a channel that is %o, with %o, says what is to be mended',
    async (change, options, code, obstacle) => {
      const { isMember } = await looking(change, { ...options, refusals: [code] });

      expect(await failureOf(isMember('U0READER01'))).toEqual({ kind: 'obstacle', obstacle });
    },
  );
});
