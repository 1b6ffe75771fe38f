import { describe, expect, it } from 'vitest';
import { PostError } from '../../src/ports/chat.ts';
import type { Failure } from '../doubles/slack/failures.ts';
import type { SlackDouble, SlackDoubleOptions } from '../doubles/slack/index.ts';
import { APP } from '../doubles/slack/workspace.ts';
import { NOW } from '../support/articles.ts';
import { CHANNEL, failureOf, HELLO, posterOf } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';

const MINUTE = 60_000;
const PERSON = { user: 'U0READER01' };
const OTHER_BOT = { user: 'U0OTHERBOT', botId: 'B0OTHER001', appId: 'A0OTHER001' };
const SINCE = NOW - 5 * MINUTE;

/** Slack at a time that the test moves. */
async function looking(options: SlackDoubleOptions & { readonly refusals?: readonly string[] } = {}) {
  const clock = { now: NOW };
  const slack = await aSlack({ now: () => clock.now, ...options });
  const poster = posterOf(slack, 2000);
  return {
    clock,
    slack,
    poster,
    find: (message = HELLO, since = SINCE) => poster.find(CHANNEL, message, since),
  };
}

function chatter(slack: SlackDouble, count: number, threadTs?: string): void {
  for (let n = 0; n < count; n += 1) slack.write(CHANNEL.id, PERSON, { text: `Message ${n}`, threadTs });
}

const reads = (slack: SlackDouble) => slack.calls.filter(({ method }) => /\.(history|replies)$/.test(method));

describe('a message that was posted', () => {
  it('is found in its channel, as posting it told', async () => {
    const { slack, poster, find } = await looking();
    chatter(slack, 2);
    const reference = await poster.post(CHANNEL, HELLO);
    chatter(slack, 2);

    expect(await find()).toEqual({ kind: 'found', reference });
    expect(reads(slack)).toHaveLength(1);
  });

  it('is found in its thread, as posting it told', async () => {
    const { slack, poster, find } = await looking();
    const under = await poster.post(CHANNEL, HELLO);
    const answer = { ...HELLO, under, key: 'k2' };
    chatter(slack, 2, under.id);
    const reference = await poster.post(CHANNEL, answer);

    expect(await find(answer)).toEqual({ kind: 'found', reference });
    expect(await find({ ...answer, under: null })).toEqual({ kind: 'absent' });
  });

  it.each([
    ['after', 1400, 3],
    ['before', 1400, 1],
  ] as const)('is found %s many others', async (where, count, calls) => {
    const { slack, poster, find } = await looking();
    if (where === 'before') chatter(slack, count);
    const reference = await poster.post(CHANNEL, HELLO);
    if (where === 'after') chatter(slack, count);

    expect(await find()).toEqual({ kind: 'found', reference });
    expect(reads(slack)).toHaveLength(calls);
  });

  it('is found at the end of a long thread', async () => {
    const { slack, poster, find } = await looking();
    const under = await poster.post(CHANNEL, HELLO);
    chatter(slack, 1200, under.id);
    const reference = await poster.post(CHANNEL, { ...HELLO, under, key: 'k2' });

    expect(await find({ ...HELLO, under, key: 'k2' })).toEqual({ kind: 'found', reference });
  });

  it.each(['cut', 'silent'] as const)('and whose answer was lost is found: %s', async (lost) => {
    const slack = await aSlack({ now: () => NOW });
    const poster = posterOf(slack, 150);
    slack.fail('chat.postMessage', { lost });
    expect(await failureOf(poster.post(CHANNEL, HELLO))).toMatchObject({ kind: 'unclear' });

    const patient = posterOf(slack);
    expect(await patient.find(CHANNEL, HELLO, SINCE)).toMatchObject({
      kind: 'found',
      reference: { id: slack.messages[0]?.ts },
    });
    expect(slack.messages).toHaveLength(1);
  });

  it('is found in a thread whose first message was deleted since', async () => {
    const { slack, poster, find } = await looking();
    const under = await poster.post(CHANNEL, HELLO);
    const reference = await poster.post(CHANNEL, { ...HELLO, under, key: 'k2' });
    slack.remove(CHANNEL.id, under.id);

    expect(await find({ ...HELLO, under, key: 'k2' })).toEqual({ kind: 'found', reference });
  });

  it('is found when it was posted in that very moment', async () => {
    const { poster, find } = await looking();
    const reference = await poster.post(CHANNEL, HELLO);

    expect(await find(HELLO, Number(reference.id) * 1000)).toEqual({ kind: 'found', reference });
  });

  it.each([{ user: APP.botUserId }, { user: 'U0ANOTHER1', botId: APP.botId }])(
    'is found when Slack names its author as %o',
    async (by) => {
      const { slack, find } = await looking();
      const metadata = { event_type: 'newsdesk_delivery', event_payload: { key: HELLO.key } };
      const { ts } = slack.write(CHANNEL.id, by, { metadata });

      expect(await find()).toMatchObject({ kind: 'found', reference: { id: ts } });
    },
  );
});

describe('a message that was not posted', () => {
  it('is absent, once all was read', async () => {
    const { slack, poster, find } = await looking();
    await poster.post(CHANNEL, { ...HELLO, key: 'k0' });
    chatter(slack, 1100);

    expect(await find()).toEqual({ kind: 'absent' });
    expect(reads(slack)).toHaveLength(3);
  });

  it('is absent in a thread, also one whose first message is gone', async () => {
    const { slack, poster, find } = await looking({ refusals: ['thread_not_found'] });
    const under = await poster.post(CHANNEL, HELLO);
    expect(await find({ ...HELLO, under, key: 'k2' })).toEqual({ kind: 'absent' });
    slack.remove(CHANNEL.id, under.id);

    expect(await find({ ...HELLO, under, key: 'k2' })).toEqual({ kind: 'absent' });
  });

  it('is not looked for in what is older', async () => {
    const { clock, slack, poster, find } = await looking();
    clock.now = SINCE - 1000;
    await poster.post(CHANNEL, HELLO);
    chatter(slack, 2000);
    clock.now = NOW;

    expect(await find()).toEqual({ kind: 'absent' });
    expect(reads(slack)).toHaveLength(1);
    expect(await find(HELLO, SINCE - 1000)).toMatchObject({ kind: 'unknown' });
  });

  it('is absent when others have marked theirs as we do ours', async () => {
    const { slack, poster, find } = await looking();
    await poster.post(CHANNEL, HELLO);
    const metadata = slack.messages[0]?.metadata;
    slack.remove(CHANNEL.id, slack.messages[0]?.ts ?? '');
    slack.write(CHANNEL.id, OTHER_BOT, { metadata });
    slack.write(CHANNEL.id, PERSON, { metadata });

    expect(await find()).toEqual({ kind: 'absent' });
  });

  it.each([
    { event_type: 'newsdesk_delivery' },
    { event_type: 'newsdesk_delivery', event_payload: { key: 1 } },
    { event_type: 'something_else', event_payload: { key: 'k1' } },
    [],
    'k1',
  ])('is absent whatever else messages carry: %j', async (metadata) => {
    const { slack, find } = await looking();
    slack.write(CHANNEL.id, { user: APP.botUserId, botId: APP.botId }, { metadata });

    expect(await find()).toEqual({ kind: 'absent' });
  });
});

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
