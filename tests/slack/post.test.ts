import { describe, expect, it } from 'vitest';
import { heading, paragraph, text } from '../../src/message/document.ts';
import { LIMITS } from '../../src/slack/limits.ts';
import { splitForSlack } from '../../src/slack/render.ts';
import type { Failure } from '../doubles/slack/failures.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { documentOf } from '../support/documents.ts';
import { freePort } from '../support/network.ts';
import { CHANNEL, failureOf, HELLO, posterOf, says } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const posts = (slack: SlackDouble) => slack.calls.filter(({ method }) => method === 'chat.postMessage');

describe('posting', () => {
  it('is one call, which names the delivery and unfurls nothing', async () => {
    const slack = await aSlack();

    const reference = await posterOf(slack).post(CHANNEL, HELLO);

    const [message] = slack.messages;
    expect(posts(slack)).toHaveLength(1);
    expect(posts(slack)[0]?.arguments).toMatchObject({ unfurl_links: false, unfurl_media: false });
    expect(message).toMatchObject({
      channel: 'C0GENERAL1',
      metadata: { event_type: 'newsdesk_delivery', event_payload: { key: 'k1' } },
      threadTs: undefined,
    });
    expect(wordsIn(message?.blocks)).toContain('Hello');
    expect(reference).toEqual({
      id: message?.ts,
      channel: 'C0GENERAL1',
      url: `https://newsroom.slack.com/archives/C0GENERAL1/p${message?.ts.replace('.', '')}`,
    });
  });

  it('under a message goes into its thread', async () => {
    const slack = await aSlack();
    const poster = posterOf(slack);
    const first = await poster.post(CHANNEL, HELLO);

    const answer = await poster.post(CHANNEL, { ...HELLO, under: first, key: 'k2' });

    expect(slack.messages[1]).toMatchObject({ threadTs: first.id });
    expect(answer.url).toBe(
      `https://newsroom.slack.com/archives/C0GENERAL1/p${answer.id.replace('.', '')}?thread_ts=${first.id}&cid=C0GENERAL1`,
    );
  });

  it('asks for the workspace once, not with each message', async () => {
    const slack = await aSlack();
    const poster = posterOf(slack);

    for (const key of ['a', 'b', 'c']) await poster.post(CHANNEL, { ...HELLO, key });

    expect(slack.calls.map(({ method }) => method).toSorted()).toEqual([
      'auth.test',
      ...Array.from({ length: 3 }, () => 'chat.postMessage'),
    ]);
  });

  it('takes each part of a split document as one message', async () => {
    const slack = await aSlack();
    const poster = posterOf(slack);
    const blocks = Array.from({ length: 2 * LIMITS.blocks + 1 }, (_, n) => paragraph(text(`Line ${n}`)));

    const parts = splitForSlack(documentOf(heading(1, 'Long'), ...blocks));
    for (const part of parts) await poster.post(CHANNEL, { ...HELLO, part });

    expect(parts).toHaveLength(3);
    expect(slack.messages.map(({ blocks: all }) => all.length)).toEqual([50, 50, 2]);
  });

  it.each([
    ['two messages', says(...Array.from({ length: 51 }, () => paragraph(text('x'))))],
    ['no message', says()],
  ])('refuses what makes %s, without a call', async (_what, outgoing) => {
    const slack = await aSlack();

    expect(await failureOf(posterOf(slack).post(CHANNEL, outgoing))).toEqual({
      kind: 'refused',
      code: 'not_one_message',
      final: true,
    });
    expect(posts(slack)).toEqual([]);
  });
});

describe('a message that Slack does not take', () => {
  const obstacle = (kind: string, names: string[] = []) => ({ kind: 'obstacle', obstacle: { kind, names } });
  const refused = (code: string, final: boolean) => ({ kind: 'refused', code, final });
  const scopes = { needed: 'chat:write,chat:write.public', provided: 'commands,chat:write' };

  it.each<[Failure, unknown]>([
    [{ error: 'not_in_channel' }, obstacle('not-in-channel')],
    [{ error: 'channel_not_found' }, obstacle('no-channel')],
    [{ error: 'is_archived' }, obstacle('archived')],
    [{ error: 'restricted_action' }, obstacle('restricted')],
    [{ error: 'restricted_action_thread_only_channel' }, obstacle('restricted')],
    [{ error: 'restricted_action_non_threadable_channel' }, obstacle('restricted')],
    [{ error: 'restricted_action_read_only_channel' }, obstacle('restricted')],
    // In its channel anybody may post.
    [{ error: 'restricted_action_thread_locked' }, refused('restricted_action_thread_locked', false)],
    [{ error: 'cannot_reply_to_message' }, refused('cannot_reply_to_message', true)],
    [{ error: 'missing_scope', more: scopes }, obstacle('scopes', ['chat:write.public'])],
    [{ error: 'missing_scope' }, obstacle('scopes')],
    [{ error: 'token_revoked' }, obstacle('removed')],
    [{ error: 'account_inactive' }, obstacle('removed')],
    [{ error: 'invalid_auth' }, obstacle('removed')],
    [{ error: 'not_authed' }, obstacle('removed')],
    [{ error: 'team_access_not_granted' }, obstacle('removed')],
    [{ retryAfter: 7 }, { kind: 'wait', retryAfterMs: 7000 }],
    [{ retryAfter: 0 }, { kind: 'wait', retryAfterMs: 1000 }],
    [{ retryAfter: -1 }, { kind: 'wait', retryAfterMs: 1000 }],
    [{ retryAfter: Number.NaN }, { kind: 'wait', retryAfterMs: 60_000 }],
    [{ error: 'ratelimited' }, { kind: 'wait', retryAfterMs: 60_000 }],
    [{ error: 'msg_too_long' }, refused('msg_too_long', true)],
    [{ error: 'msg_blocks_too_long' }, refused('msg_blocks_too_long', true)],
    [{ error: 'invalid_blocks' }, refused('invalid_blocks', true)],
    [{ error: 'no_text' }, refused('no_text', true)],
    [{ error: 'metadata_too_large' }, refused('metadata_too_large', true)],
    [{ error: 'thread_not_found' }, refused('thread_not_found', false)],
    [{ error: 'a_code_of_tomorrow' }, refused('a_code_of_tomorrow', false)],
    [{ error: 'internal_error' }, { kind: 'unclear', code: 'internal_error' }],
    [{ error: 'fatal_error' }, { kind: 'unclear', code: 'fatal_error' }],
    [{ error: 'service_unavailable' }, { kind: 'unclear', code: 'service_unavailable' }],
    [{ status: 503 }, { kind: 'unclear', code: 'http_503' }],
    [{ status: 200 }, { kind: 'unclear', code: 'unreadable_answer' }],
    [{ status: 403 }, { kind: 'unreachable', code: 'http_403' }],
  ])('for %o is %o, after one call', async (failure, expected) => {
    const slack = await aSlack();
    slack.fail('chat.postMessage', failure);

    expect(await failureOf(posterOf(slack).post(CHANNEL, HELLO))).toEqual(expected);
    expect(posts(slack)).toHaveLength(1);
    expect(slack.messages).toEqual([]);
  });
});

describe('a message whose answer is lost', () => {
  it.each([
    ['cut', 'UND_ERR_SOCKET'],
    ['silent', 'timeout'],
  ] as const)('since the connection is %s may have arrived, and is not sent again', async (lost, code) => {
    const slack = await aSlack();
    const poster = posterOf(slack, 150);
    await poster.post(CHANNEL, HELLO);
    slack.fail('chat.postMessage', { lost });

    expect(await failureOf(poster.post(CHANNEL, HELLO))).toEqual({ kind: 'unclear', code });
    expect(slack.messages).toHaveLength(2);
  });
});

describe('Slack', () => {
  it('that cannot be reached has surely not got the message', async () => {
    const slack = await aSlack();
    const apiUrl = `http://127.0.0.1:${await freePort()}/api/`;

    expect(await failureOf(posterOf({ ...slack, apiUrl }).post(CHANNEL, HELLO))).toEqual({
      kind: 'unreachable',
      code: 'ECONNREFUSED',
    });
  });

  it('has surely not got a message when already the question before it failed', async () => {
    const slack = await aSlack();
    slack.fail('auth.test', { status: 503 });
    const poster = posterOf(slack);

    expect(await failureOf(poster.post(CHANNEL, HELLO))).toEqual({ kind: 'unreachable', code: 'http_503' });
    await poster.post(CHANNEL, HELLO);

    expect(slack.messages).toHaveLength(1);
  });

  it('gets nothing for a channel of another workspace', async () => {
    const slack = await aSlack();

    const failure = await failureOf(posterOf(slack).post({ ...CHANNEL, workspace: 'T0OTHER' }, HELLO));

    expect(failure).toEqual({ kind: 'obstacle', obstacle: { kind: 'removed', names: [] } });
    expect(posts(slack)).toEqual([]);
  });
});
