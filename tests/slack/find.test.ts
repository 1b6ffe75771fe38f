import { describe, expect, it } from 'vitest';
import { APP } from '../doubles/slack/workspace.ts';
import { NOW } from '../support/articles.ts';
import { chatter, looking, PERSON, reads, SINCE } from '../support/looking-on-slack.ts';
import { CHANNEL, failureOf, HELLO, posterOf } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';

const OTHER_BOT = { user: 'U0OTHERBOT', botId: 'B0OTHER001', appId: 'A0OTHER001' };

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
