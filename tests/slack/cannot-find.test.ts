import { describe, expect, it } from 'vitest';
import { PostError } from '../../src/ports/chat.ts';
import type { Failure } from '../doubles/slack/failures.ts';
import { NOW } from '../support/articles.ts';
import { chatter, looking, reads, SINCE } from '../support/looking-on-slack.ts';
import { CHANNEL, failureOf, HELLO, posterOf } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';

describe('nobody can say', () => {
  it.each([
    ['public', null, 'channels:history'],
    ['public', 'thread', 'channels:history'],
    ['private', null, 'groups:history'],
  ] as const)('without the scope for a %s channel (%s)', async (kind, thread, scope) => {
    const botScopes = ['chat:write', 'channels:history', 'groups:history'].filter((one) => one !== scope);
    const { slack, poster, find } = await looking({ botScopes, refusals: ['missing_scope'] });
    slack.workspace.changeChannel(CHANNEL.id, { kind });
    const reference = await poster.post(CHANNEL, HELLO);
    const under = thread === null ? null : reference;

    expect(await find({ ...HELLO, under })).toEqual({ kind: 'unknown', code: 'missing_scope' });
  });

  it.each([
    ['public', 'not_in_channel'],
    ['private', 'channel_not_found'],
  ] as const)('in a %s channel that the bot has left', async (kind, code) => {
    const { slack, find } = await looking({ refusals: [code] });
    slack.workspace.changeChannel(CHANNEL.id, { kind, isMember: false });

    expect(await find()).toEqual({ kind: 'unknown', code });
  });

  it.each<[Failure, string]>([
    [{ error: 'method_not_supported_for_channel_type' }, 'method_not_supported_for_channel_type'],
    [{ error: 'a_code_of_tomorrow' }, 'a_code_of_tomorrow'],
    [{ retryAfter: 61 }, 'ratelimited'],
  ])('when Slack answers %o', async (failure, code) => {
    const { slack, find } = await looking();
    slack.fail('conversations.history', failure);

    expect(await find()).toEqual({ kind: 'unknown', code });
    expect(reads(slack)).toHaveLength(1);
  });

  it('when more was written since than is read', async () => {
    const { slack, poster, find } = await looking();
    await poster.post(CHANNEL, HELLO);
    chatter(slack, 1600);

    expect(await find()).toEqual({ kind: 'unknown', code: 'too_many_messages' });
    expect(reads(slack)).toHaveLength(3);
  });

  it('when Slack has more, and does not say where', async () => {
    const { slack, find } = await looking();
    slack.fail('conversations.history', { error: '', more: { ok: true, messages: [], has_more: true } });

    expect(await find()).toEqual({ kind: 'unknown', code: 'too_many_messages' });
  });

  it('when Slack shows fifteen messages a minute, and more were written', async () => {
    const { slack, poster, find } = await looking({ isUnlisted: true });
    await poster.post(CHANNEL, HELLO);
    chatter(slack, 15);

    expect(await find()).toEqual({ kind: 'unknown', code: 'ratelimited' });
  });
});

describe('an app that may look once a minute', () => {
  it('looks as often as it may', async () => {
    const { clock, poster, find } = await looking({ isUnlisted: true });
    const reference = await poster.post(CHANNEL, HELLO);

    expect(await find()).toEqual({ kind: 'found', reference });
    clock.now += 20_000;
    expect(await failureOf(find({ ...HELLO, key: 'k2' }))).toEqual({ kind: 'wait', retryAfterMs: 40_000 });
    clock.now += 40_000;
    expect(await find({ ...HELLO, key: 'k2' })).toEqual({ kind: 'absent' });
  });
});

describe('a look that fails', () => {
  const unreachable = (code: string) => ({ kind: 'unreachable', code });

  it.each<[Failure, unknown]>([
    [{ retryAfter: 30 }, { kind: 'wait', retryAfterMs: 30_000 }],
    [{ error: 'ratelimited' }, { kind: 'wait', retryAfterMs: 60_000 }],
    [{ error: 'internal_error' }, unreachable('internal_error')],
    [{ status: 503 }, unreachable('http_503')],
    [{ status: 200 }, unreachable('unreadable_answer')],
    [{ error: '', more: { ok: true } }, unreachable('no_answer')],
    [{ lost: 'cut' }, unreachable('UND_ERR_SOCKET')],
    [{ error: 'token_revoked' }, { kind: 'obstacle', obstacle: { kind: 'removed', names: [] } }],
  ])('is an error after one call, and says nothing of the message: %o', async (failure, expected) => {
    const { slack, poster, find } = await looking();
    const reference = await poster.post(CHANNEL, HELLO);
    slack.fail('conversations.history', failure);

    const error = await find().catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(PostError);
    expect(error).toMatchObject({ failure: expected });
    expect(reads(slack)).toHaveLength(1);
    expect(await find()).toEqual({ kind: 'found', reference });
  });

  it('does not wait for an answer that never comes', async () => {
    const slack = await aSlack({ now: () => NOW });
    const poster = posterOf(slack, 150);
    await poster.post(CHANNEL, HELLO);
    slack.fail('conversations.history', { lost: 'silent' });

    expect(await failureOf(poster.find(CHANNEL, HELLO, SINCE))).toEqual(unreachable('timeout'));
  });

  it('is not made in another workspace', async () => {
    const { slack, poster } = await looking();

    const look = poster.find({ ...CHANNEL, workspace: 'T0OTHER' }, HELLO, SINCE);

    expect(await failureOf(look)).toEqual({ kind: 'obstacle', obstacle: { kind: 'removed', names: [] } });
    expect(reads(slack)).toEqual([]);
  });
});
