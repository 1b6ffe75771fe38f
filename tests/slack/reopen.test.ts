import { describe, expect, it } from 'vitest';
import type { Failure } from '../doubles/slack/failures.ts';
import type { SlackDouble, SlackDoubleOptions } from '../doubles/slack/index.ts';
import { CHANNEL, failureOf, HELLO, posterOf } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';

async function withOpening(options: SlackDoubleOptions & { readonly refusals?: readonly string[] } = {}) {
  const slack = await aSlack(options);
  const poster = posterOf(slack);
  const opening = await poster.post(CHANNEL, HELLO);
  const reply = () => poster.post(CHANNEL, { ...HELLO, under: opening, key: 'k2' });
  return { slack, opening, reply, reopen: () => poster.reopen(CHANNEL, opening) };
}

const looks = ({ calls }: SlackDouble) =>
  calls.filter(({ method }) => method === 'conversations.replies').map((call) => call.arguments);

describe('a thread on Slack', () => {
  it('is there as long as its message, at the cost of one call for one message', async () => {
    const { slack, opening, reply, reopen } = await withOpening();

    expect(await reopen()).toBe('open');
    await reply();
    expect(await reopen()).toBe('open');
    expect(looks(slack)).toEqual(
      Array.from({ length: 2 }, () => ({ channel: CHANNEL.id, ts: opening.id, limit: '1' })),
    );
  });

  it('without replies is gone with its message', async () => {
    const { slack, opening, reopen } = await withOpening({ refusals: ['thread_not_found'] });
    slack.remove(CHANNEL.id, opening.id);

    expect(await reopen()).toBe('gone');
  });

  it('with replies stays, below what is left of its message', async () => {
    const { slack, opening, reply, reopen } = await withOpening();
    await reply();
    slack.remove(CHANNEL.id, opening.id);

    expect(await reopen()).toBe('open');
  });

  it('in an archived channel can be read', async () => {
    const { slack, reopen } = await withOpening();
    slack.workspace.changeChannel(CHANNEL.id, { isArchived: true });

    expect(await reopen()).toBe('open');
  });

  it('that has no messages any more is gone', async () => {
    const { slack, opening } = await withOpening();
    slack.fail('conversations.replies', { answered: { messages: [], has_more: false } });

    expect(await posterOf(slack).reopen(CHANNEL, opening)).toBe('gone');
  });

  it.each<[string, Failure]>([
    ['has asked too often', { retryAfter: 60 }],
    ['has no scope to look', { error: 'missing_scope', more: { needed: 'channels:history' } }],
    ['is not in the channel', { error: 'not_in_channel' }],
    ['gets a code of tomorrow', { error: 'a_code_of_tomorrow' }],
  ])('is taken to be there when the bot %s', async (_, failure) => {
    const { slack, reopen } = await withOpening();
    slack.fail('conversations.replies', failure);

    expect(await reopen()).toBe('open');
    expect(looks(slack)).toHaveLength(1);
  });

  it.each<[string, Failure, object]>([
    ['its channel is gone', { error: 'channel_not_found' }, { obstacle: { kind: 'no-channel' } }],
    ['the bot was thrown out', { error: 'token_revoked' }, { obstacle: { kind: 'removed' } }],
    ['Slack does not answer', { lost: 'cut' }, { kind: 'unreachable' }],
    ['Slack is in trouble', { error: 'internal_error' }, { kind: 'unreachable', code: 'internal_error' }],
  ])('cannot be told when %s', async (_, failure, expected) => {
    const { slack, reopen } = await withOpening();
    slack.fail('conversations.replies', failure);

    expect(await failureOf(reopen())).toMatchObject(expected);
  });

  it('of another workspace is not asked for', async () => {
    const { slack, opening } = await withOpening();

    const reopening = posterOf(slack).reopen({ ...CHANNEL, workspace: 'T0OTHER' }, opening);

    expect(await failureOf(reopening)).toMatchObject({ obstacle: { kind: 'removed' } });
    expect(looks(slack)).toEqual([]);
  });
});
