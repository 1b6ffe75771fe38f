import { describe, expect, it } from 'vitest';
import { PostError } from '../../src/ports/chat.ts';
import { slackPoster } from '../../src/slack/poster.ts';
import type { SlackDouble, SlackDoubleOptions } from '../doubles/slack/index.ts';
import type { Channel } from '../doubles/slack/workspace.ts';
import { freePort } from '../support/network.ts';
import { NO_LOG } from '../support/runner-on.ts';
import { aSlack } from '../support/running-slack.ts';

type Change = Partial<Channel>;

/** A workspace with one more channel, and what keeps the bot from posting there. */
async function looking(
  change: Change = {},
  options: SlackDoubleOptions & { readonly refusals?: readonly string[] } = {},
) {
  const slack = await aSlack(options);
  slack.workspace.changeChannel('C0TEST', change);
  return { slack, obstacles: obstaclesOf(slack) };
}

function obstaclesOf({ botToken, apiUrl }: SlackDouble) {
  const poster = slackPoster({ apiUrl }, async () => botToken, NO_LOG);
  return ({ threads = false, workspace = 'T0DOUBLE01' } = {}) =>
    poster.obstacles({ platform: 'slack', workspace, id: 'C0TEST' }, { threads });
}

const found = (kind: string, names: string[] = []) => ({ kind, names });

describe('a channel', () => {
  it.each<[Change, string[]]>([
    [{}, []],
    [{ kind: 'private' }, []],
    [{ isMember: false }, ['not-in-channel']],
    [{ isArchived: true, isMember: false }, ['archived']],
    [{ isReadOnly: true }, ['restricted']],
    [{ isThreadOnly: true }, ['restricted']],
    [{ isReadOnly: true, isMember: false }, ['not-in-channel', 'restricted']],
    [{ isNonThreadable: true }, []],
  ])('that is %o: %j', async (change, kinds) => {
    const { obstacles } = await looking(change);

    expect(await obstacles()).toEqual(kinds.map((kind) => found(kind)));
  });

  it('without threads is in the way of those who want some', async () => {
    const { obstacles } = await looking({ isNonThreadable: true });

    expect(await obstacles({ threads: true })).toEqual([found('restricted')]);
  });

  it.each<[string, Change | null]>([
    ['is private, and the bot not in it', { kind: 'private', isMember: false }],
    ['is gone', null],
  ])('that %s cannot be seen', async (_what, change) => {
    const { slack, obstacles } = await looking(change ?? {}, { refusals: ['channel_not_found'] });
    if (change === null) slack.workspace.channels.delete('C0TEST');

    expect(await obstacles()).toEqual([found('no-channel')]);
  });

  it.each(['im', 'mpim'] as const)(
    'of the kind %s takes no digests, with the scope or without',
    async (kind) => {
      const { obstacles } = await looking({ kind }, { refusals: ['missing_scope'] });
      expect(await obstacles()).toEqual([found('kind')]);

      const scopes = ['im:read', 'mpim:read', 'chat:write'];
      const { obstacles: withScope } = await looking({ kind }, { botScopes: scopes });
      expect(await withScope()).toEqual([found('kind')]);
    },
  );
});

describe('the bot', () => {
  it('that lacks a scope is told which', async () => {
    const { obstacles } = await looking({}, { botScopes: ['commands'], refusals: ['missing_scope'] });

    expect(await obstacles()).toEqual([found('scopes', ['channels:read'])]);
  });

  it.each(['token_revoked', 'account_inactive'])('with a token that is dead is removed: %s', async (code) => {
    const { slack, obstacles } = await looking({}, { refusals: [code, code] });
    await obstacles();
    slack.revoke(code);

    expect(await obstacles()).toEqual([found('removed')]);
    expect(await obstaclesOf(slack)()).toEqual([found('removed')]);
  });

  it('is not in another workspace', async () => {
    const { slack, obstacles } = await looking();

    expect(await obstacles({ workspace: 'T0OTHER' })).toEqual([found('removed')]);
    expect(slack.calls.map(({ method }) => method)).not.toContain('conversations.info');
  });
});

describe('what cannot be found out', () => {
  it.each([
    [{ retryAfter: 3 }, { kind: 'wait', retryAfterMs: 3000 }],
    [{ status: 502 }, { kind: 'unreachable', code: 'http_502' }],
    [{ error: 'internal_error' }, { kind: 'unreachable', code: 'internal_error' }],
    [{ lost: 'cut' as const }, { kind: 'unreachable', code: 'UND_ERR_SOCKET' }],
  ])('is an error, after one call: %o', async (failure, expected) => {
    const { slack, obstacles } = await looking();
    slack.fail('conversations.info', failure);

    const error = await obstacles().catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(PostError);
    expect(error).toMatchObject({ failure: expected });
    expect(slack.calls.filter(({ method }) => method === 'conversations.info')).toHaveLength(1);
  });

  it('is an error where nobody answers', async () => {
    const { slack } = await looking();
    const apiUrl = `http://127.0.0.1:${await freePort()}/api/`;

    await expect(obstaclesOf({ ...slack, apiUrl })()).rejects.toMatchObject({
      failure: { kind: 'unreachable', code: 'ECONNREFUSED' },
    });
  });
});
