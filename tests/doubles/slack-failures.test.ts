import { describe, expect, it, vi } from 'vitest';
import { aDouble, anApp } from '../support/bolt.ts';
import type { SlackDouble } from './slack/index.ts';

describe('channels', () => {
  const post = (double: SlackDouble, more: object = {}) =>
    anApp(double).client.chat.postMessage({ channel: 'C0TEST', text: 'x', ...more });

  it.each([
    [{ isMember: false }, 'not_in_channel'],
    [{ isMember: false, kind: 'private' }, 'channel_not_found'],
    [{ isArchived: true, isMember: false }, 'is_archived'],
    [{ isRestricted: true }, 'restricted_action'],
    [{ isReadOnly: true }, 'restricted_action_read_only_channel'],
    [{ isThreadOnly: true }, 'restricted_action_thread_only_channel'],
  ] as const)('that are %o take no message: %s', async (change, error) => {
    const double = await aDouble();
    double.workspace.changeChannel('C0TEST', change);

    await expect(post(double)).rejects.toThrow(error);

    expect(double.messages).toEqual([]);
  });

  it('take answers only to messages that there are, and where threads are', async () => {
    const double = await aDouble();
    double.workspace.enter('C0TEST');
    const { ts } = await post(double, { metadata: { event_type: 'a', event_payload: { b: 'c' } } });

    await expect(post(double, { thread_ts: '1700000000.999999' })).rejects.toThrow('thread_not_found');
    await post(double, { thread_ts: ts });
    double.workspace.changeChannel('C0TEST', { isNonThreadable: true });
    await expect(post(double, { thread_ts: ts })).rejects.toThrow('restricted_action_non_threadable_channel');

    expect(double.messages).toMatchObject([
      { ts, metadata: { event_payload: { b: 'c' } } },
      { threadTs: ts },
    ]);
  });

  it.each([
    ['im', 'im:read'],
    ['mpim', 'mpim:read'],
    ['private', null],
  ] as const)('of the kind %s are looked at with %s, which the bot may lack', async (kind, scope) => {
    const double = await aDouble();
    double.workspace.changeChannel('C0TEST', { kind });

    const look = anApp(double).client.conversations.info({ channel: 'C0TEST' });

    if (scope === null) await expect(look).resolves.toMatchObject({ channel: { is_private: true } });
    else await expect(look).rejects.toMatchObject({ data: { error: 'missing_scope', needed: scope } });
  });
});

describe('failures', () => {
  const post = (double: SlackDouble) => {
    return anApp(double).client.chat.postMessage({ channel: 'C0GENERAL1', text: 'x' });
  };

  it('come as they were ordered, once each', async () => {
    const double = await aDouble();
    double.fail('chat.postMessage', { retryAfter: 7 });
    double.fail('chat.postMessage', { error: 'internal_error' });
    double.fail('chat.postMessage', { status: 503 });

    await expect(post(double)).rejects.toMatchObject({ retryAfter: 7 });
    await expect(post(double)).rejects.toThrow('internal_error');
    await expect(post(double)).rejects.toMatchObject({ statusCode: 503 });
    expect(double.messages).toEqual([]);
    await post(double);

    expect(double.messages).toHaveLength(1);
    expect(double.refusals).toEqual([]);
  });

  it('may lose the answer to a message that was posted', async () => {
    const double = await aDouble();
    double.fail('chat.postMessage', { lost: 'cut' });

    await expect(post(double)).rejects.toThrow('A request error occurred');

    expect(double.messages).toHaveLength(1);
  });

  it('may refuse what was posted all the same, and tell when it is', async () => {
    const double = await aDouble();
    const posted: number[] = [];
    double.fail('chat.postMessage', { status: 500, served: () => posted.push(double.messages.length) });

    await expect(post(double)).rejects.toMatchObject({ statusCode: 500 });

    expect(posted).toEqual([1]);
  });

  it('may be a message that is posted at once and answered late, or posted late', async () => {
    const double = await aDouble();
    double.fail('chat.postMessage', { slow: 60_000 });
    double.fail('chat.postMessage', { late: 50 });
    const answered: string[] = [];

    post(double).then(
      () => answered.push('slow'),
      () => {},
    );
    await vi.waitFor(() => expect(double.messages).toHaveLength(1));
    await post(double).then(() => answered.push('late'));

    expect(answered).toEqual(['late']);
    expect(double.messages).toHaveLength(2);
  });

  it('may take the token back', async () => {
    const double = await aDouble();
    double.revoke();

    await expect(post(double)).rejects.toThrow('token_revoked');
  });

  it('may be scopes that the app was installed without', async () => {
    const double = await aDouble({ botScopes: ['commands', 'users:read'] });

    await expect(post(double)).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands,users:read' },
    });
  });
});
