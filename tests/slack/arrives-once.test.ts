import { describe, expect, it } from 'vitest';
import type { SlackDouble, SlackDoubleOptions } from '../doubles/slack/index.ts';
import { NOW, paragraphs } from '../support/articles.ts';
import { aNewsroom, HOUR, MINUTE, type Newsroom } from '../support/newsroom.ts';
import { CHANNEL, posterOf } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';

/** A newsroom that posts to Slack: a digest is due, of one message and its thread. */
async function publishing(options: SlackDoubleOptions & { readonly refusals?: readonly string[] } = {}) {
  const room = await aNewsroom();
  const slack = await aSlack({ now: () => room.now, ...options });
  room.posters.set('slack', posterOf(slack));
  room.now = NOW - 2 * HOUR;
  await room.import(
    { path: 'fire.md', headline: 'Fire destroys Velden market hall', body: paragraphs('Nobody was hurt.') },
    { path: 'vote.md', headline: 'Ashby elects its first woman mayor', body: paragraphs('She won clearly.') },
  );
  await room.subscribe({ channel: CHANNEL, plan: { threads: 'digest' } });
  room.now = NOW;
  return { room, slack };
}

async function deliveriesIn({ store }: Newsroom) {
  const [edition] = await store.editions('daily', 1);
  return edition?.deliveries ?? [];
}

/** An hour of heartbeats. */
async function anHour(room: Newsroom): Promise<void> {
  for (let at = NOW; at <= NOW + HOUR; at += MINUTE) await room.beat(at);
}

const LOST = { lost: 'cut' } as const;

describe('a digest whose messages Slack has taken', () => {
  async function expectOnce(room: Newsroom, slack: SlackDouble): Promise<void> {
    const [parent, answer] = slack.messages;
    expect(slack.messages).toHaveLength(2);
    expect(answer?.threadTs).toBe(parent?.ts);
    expect(await deliveriesIn(room)).toMatchObject([
      { state: 'sent', reference: { id: parent?.ts } },
      { state: 'sent', reference: { id: answer?.ts } },
    ]);
  }

  it.each([
    ['the first', [LOST]],
    ['the one in the thread', [null, LOST]],
    ['each', [LOST, LOST]],
  ])('arrives once when the answer to %s was lost', async (_which, failures) => {
    const { room, slack } = await publishing();
    for (const failure of failures) slack.fail('chat.postMessage', failure);

    await anHour(room);

    await expectOnce(room, slack);
  });

  it('arrives once when the process ended before it was told', async () => {
    const { room, slack } = await publishing();
    await room.publisher.run();
    const [delivery] = await room.store.claim(['slack'], NOW, NOW + 2 * MINUTE, 1);
    if (delivery === undefined) throw new Error('nothing was claimed');
    const { part, under, id: key } = delivery;
    await posterOf(slack).post(CHANNEL, { part: part.document, under, threadName: '', key });

    await anHour(room);

    await expectOnce(room, slack);
  });

  it('arrives once, however long Slack cannot be asked', async () => {
    const { room, slack } = await publishing();
    slack.fail('chat.postMessage', LOST);
    for (const status of [500, 503, 502]) slack.fail('conversations.history', { status });
    slack.fail('conversations.history', { retryAfter: 50 });

    await anHour(room);

    await expectOnce(room, slack);
  });

  it('arrives once, and is uncertain, where the bot may not look', async () => {
    const botScopes = ['chat:write', 'channels:read'];
    const { room, slack } = await publishing({ botScopes, refusals: ['missing_scope'] });
    slack.fail('chat.postMessage', LOST);

    await anHour(room);

    expect(slack.messages).toHaveLength(1);
    expect(await deliveriesIn(room)).toMatchObject([
      { state: 'uncertain', failure: 'missing_scope' },
      { state: 'dead', failure: 'its thread was not opened' },
    ]);
  });
});

it('a digest that Slack has perhaps not taken is sent again when it is surely absent', async () => {
  const { room, slack } = await publishing();
  slack.fail('chat.postMessage', { status: 500 });
  slack.fail('chat.postMessage', { error: 'internal_error' });

  await anHour(room);

  expect(slack.messages).toHaveLength(2);
  expect((await deliveriesIn(room)).map(({ state }) => state)).toEqual(['sent', 'sent']);
});
