import { describe, expect, it } from 'vitest';
import { aDouble, anApp } from '../support/bolt.ts';
import type { SlackDouble, SlackDoubleOptions } from './slack/index.ts';
import { LIMITS } from './slack/limits.ts';

const CHANNEL = 'C0GENERAL1';
const PERSON = { user: 'U0READER01' };
const START = 1_800_000_000_000;

/** A double with messages of which each is a second younger than the one before. */
async function withMessages(count: number, options: SlackDoubleOptions = {}) {
  const clock = { now: START };
  const double = await aDouble({ now: () => clock.now, ...options });
  const stamps: string[] = [];
  for (let n = 0; n < count; n += 1) {
    stamps.push(double.write(CHANNEL, PERSON, { text: `Message ${n}` }).ts);
    clock.now += 1000;
  }
  const { conversations, chat } = anApp(double).client;
  const history = (more: object = {}) => conversations.history({ channel: CHANNEL, ...more });
  const replies = (ts: string, more: object = {}) => conversations.replies({ channel: CHANNEL, ts, ...more });
  return { clock, double, stamps, history, replies, chat };
}

const textsOf = ({ messages = [] }: { messages?: { text?: string }[] }) => messages.map(({ text }) => text);

describe('a history', () => {
  it('begins with the newest message, and goes on where a cursor says', async () => {
    const { history } = await withMessages(3);

    const first = await history({ limit: 2 });
    const second = await history({ limit: 2, cursor: first.response_metadata?.next_cursor });

    expect([textsOf(first), first.has_more]).toEqual([['Message 2', 'Message 1'], true]);
    expect([textsOf(second), second.has_more]).toEqual([['Message 0'], false]);
    expect(second.response_metadata?.next_cursor).toBeUndefined();
  });

  it.each([
    [{ oldest: 1 }, ['Message 2']],
    [{ oldest: 1, inclusive: true }, ['Message 2', 'Message 1']],
    [{ latest: 1 }, ['Message 0']],
    [{ latest: 1, inclusive: true }, ['Message 1', 'Message 0']],
  ])('holds what was written within %o', async (range, texts) => {
    const { history, stamps } = await withMessages(3);
    const named = Object.entries(range).map(([key, value]) => [key, value === 1 ? stamps[1] : value]);

    expect(textsOf(await history(Object.fromEntries(named)))).toEqual(texts);
  });

  it('shows metadata to those who ask, and neither replies nor what one person sees', async () => {
    const { history, chat } = await withMessages(0);
    const metadata = { event_type: 'a', event_payload: { b: 'c' } };
    const { ts = '' } = await chat.postMessage({ channel: CHANNEL, text: 'x', metadata });
    await chat.postMessage({ channel: CHANNEL, text: 'y', thread_ts: ts });
    await chat.postEphemeral({ channel: CHANNEL, text: 'z', user: PERSON.user });

    expect((await history()).messages).toEqual([expect.not.objectContaining({ metadata })]);
    expect((await history({ include_all_metadata: true })).messages).toEqual([
      expect.objectContaining({ metadata, bot_id: 'B0DOUBLE01', user: 'U0BOTDESK1' }),
    ]);
  });

  it.each([
    [{ limit: LIMITS.historyPage.max + 1 }, 'invalid_limit'],
    [{ limit: 0 }, 'invalid_limit'],
    [{ cursor: 'nothing' }, 'invalid_cursor'],
    [{ oldest: 'yesterday' }, 'invalid_ts_oldest'],
    [{ latest: '-1' }, 'invalid_ts_latest'],
    [{ channel: 'C0NOBODY' }, 'channel_not_found'],
    [{ count: 1 }, 'invalid_arguments'],
  ])('is refused for %o: %s', async (args, error) => {
    const { history } = await withMessages(1);

    await expect(history(args)).rejects.toThrow(error);
  });

  it.each([
    [{ isMember: false }, 'not_in_channel'],
    [{ isMember: false, kind: 'private' }, 'channel_not_found'],
    [{ kind: 'im' }, 'missing_scope'],
  ] as const)('of a channel that is %o is refused: %s', async (change, error) => {
    const { double, history } = await withMessages(1);
    double.workspace.changeChannel(CHANNEL, change);

    await expect(history()).rejects.toThrow(error);
  });

  it('comes to an app outside the marketplace once a minute, in pages of fifteen', async () => {
    const { clock, history } = await withMessages(16, { isUnlisted: true });

    expect(await history({ limit: LIMITS.historyPage.max })).toMatchObject({
      messages: { length: LIMITS.historyPageUnlisted.max },
      has_more: true,
    });
    clock.now += 1000;
    await expect(history()).rejects.toMatchObject({ retryAfter: 59 });
    clock.now += 59_000;
    await history();
  });
});

describe('a thread', () => {
  const answer = (double: SlackDouble, threadTs: string | undefined, text: string) =>
    double.write(CHANNEL, PERSON, { threadTs, text });

  it('begins with its first message, whatever the range, and goes on with the oldest reply', async () => {
    const { clock, double, stamps, replies } = await withMessages(1);
    const [ts = ''] = stamps;
    for (const text of ['a', 'b', 'c']) {
      answer(double, ts, text);
      clock.now += 1000;
    }
    const oldest = double.messages[2]?.ts;

    expect(textsOf(await replies(ts))).toEqual(['Message 0', 'a', 'b', 'c']);
    expect(textsOf(await replies(ts, { oldest }))).toEqual(['Message 0', 'c']);
    const { response_metadata: more } = await replies(ts, { limit: 3 });
    expect(textsOf(await replies(ts, { limit: 3, cursor: more?.next_cursor }))).toEqual(['c']);
  });

  it('outlives its first message when there are replies, and is gone with it otherwise', async () => {
    const { double, stamps, replies } = await withMessages(2);
    const [first = '', second = ''] = stamps;
    answer(double, first, 'a');
    double.remove(CHANNEL, first);
    double.remove(CHANNEL, second);

    expect((await replies(first)).messages).toMatchObject([{ subtype: 'tombstone' }, { text: 'a' }]);
    await expect(replies(second)).rejects.toThrow('thread_not_found');
  });
});
