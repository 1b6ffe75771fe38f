import { describe, expect, it } from 'vitest';
import type { SlackDoubleOptions } from '../doubles/slack/index.ts';
import type { Channel } from '../doubles/slack/workspace.ts';
import { CHANNEL, failureOf, posterOf } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';

/** A workspace with one more channel, and a poster that looks at it. */
async function looking(
  change: Partial<Channel> = {},
  options: SlackDoubleOptions & { readonly refusals?: readonly string[] } = {},
) {
  const slack = await aSlack(options);
  slack.workspace.changeChannel('C0TEST', { name: 'news', ...change });
  return { slack, look: () => posterOf(slack).lookOf({ ...CHANNEL, id: 'C0TEST' }) };
}

describe('the look of a channel', () => {
  it.each<[Partial<Channel>, boolean]>([
    [{}, true],
    [{ isMember: false }, true],
    [{ isArchived: true }, true],
    [{ kind: 'private' }, false],
  ])('that is %o: public %s', async (change, isPublic) => {
    const { look } = await looking(change);

    expect(await look()).toEqual({ name: 'news', isPublic, isForum: false });
  });

  it.each(['im', 'mpim'] as const)('of the kind %s is not public', async (kind) => {
    const { look } = await looking({ kind }, { botScopes: ['im:read', 'mpim:read'] });

    expect(await look()).toMatchObject({ isPublic: false });
  });

  it.each<[string, Partial<Channel>, SlackDoubleOptions, string, object]>([
    [
      'it cannot see',
      { kind: 'private', isMember: false },
      {},
      'channel_not_found',
      { kind: 'no-channel', names: [] },
    ],
    [
      'it lacks a scope for',
      {},
      { botScopes: ['chat:write'] },
      'missing_scope',
      { kind: 'scopes', names: ['channels:read'] },
    ],
  ])('that %s is an obstacle', async (_, change, options, refusal, obstacle) => {
    const { look } = await looking(change, { ...options, refusals: [refusal] });

    expect(await failureOf(look())).toEqual({ kind: 'obstacle', obstacle });
  });

  it('of another workspace is not asked for', async () => {
    const slack = await aSlack();

    const look = posterOf(slack).lookOf({ ...CHANNEL, workspace: 'T0OTHER' });

    expect(await failureOf(look)).toMatchObject({ obstacle: { kind: 'removed' } });
    expect(slack.calls.map(({ method }) => method)).not.toContain('conversations.info');
  });

  it('that Slack does not tell is unreachable', async () => {
    const { slack, look } = await looking();
    slack.fail('conversations.info', { status: 502 });

    expect(await failureOf(look())).toEqual({ kind: 'unreachable', code: 'http_502' });
  });
});

describe('a post', () => {
  it('has no tags', async () => {
    const slack = await aSlack();

    expect(await posterOf(slack).tagsIn(CHANNEL)).toEqual({ areRequired: false, tags: [] });
    expect(slack.calls).toEqual([]);
  });
});
