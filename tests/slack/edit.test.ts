import { describe, expect, it } from 'vitest';
import { paragraph, text } from '../../src/message/document.ts';
import type { Edit } from '../../src/ports/chat.ts';
import type { Failure } from '../doubles/slack/failures.ts';
import { documentOf } from '../support/documents.ts';
import { CHANNEL, failureOf, HELLO, posterOf } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const NEW = documentOf(paragraph(text('Goodbye <!channel>')));

/** A message that was posted, and how it is put right. */
async function posted(given: Parameters<typeof aSlack>[0] = {}) {
  const slack = await aSlack(given);
  const poster = posterOf(slack);
  const reference = await poster.post(CHANNEL, HELLO);
  const edit = (more: Partial<Edit> = {}) =>
    poster.edit(CHANNEL, { reference, part: NEW, key: HELLO.key, threadName: null, ...more });
  return { slack, poster, reference, edit };
}

const updates = ({ calls }: Awaited<ReturnType<typeof posted>>['slack']) =>
  calls.filter(({ method }) => method === 'chat.update');

describe('a message that is put right', () => {
  it('is the same message with other words, by one call, which names its delivery', async () => {
    const { slack, edit, reference } = await posted();
    await edit();
    expect(slack.messages).toHaveLength(1);
    expect(slack.messages[0]).toMatchObject({
      ts: reference.id,
      metadata: { event_type: 'newsdesk_delivery', event_payload: { key: 'k1' } },
    });
    expect(wordsIn(slack.messages[0]?.blocks)).toContain('Goodbye');
    expect(slack.messages[0]?.text).not.toContain('<!channel>');
    expect(updates(slack)).toHaveLength(1);
  });

  it('is still found, in its channel and in its thread', async () => {
    const { poster, edit, reference } = await posted();
    const under = { ...HELLO, under: reference, key: 'k2' };
    const inside = await poster.post(CHANNEL, under);
    await edit();
    await edit({ reference: inside, key: 'k2' });
    expect(await poster.find(CHANNEL, HELLO, Date.now() - 60_000)).toEqual({ kind: 'found', reference });
    expect(await poster.find(CHANNEL, under, Date.now() - 60_000)).toEqual({
      kind: 'found',
      reference: inside,
    });
  });

  it('is as it was put right once when that is done twice', async () => {
    const { slack, edit } = await posted();
    await edit();
    const once = slack.messages[0];
    await edit();
    expect(slack.messages).toEqual([once]);
  });

  it('is not looked for when somebody took it away', async () => {
    const { slack, edit, reference } = await posted({ refusals: ['message_not_found'] });
    slack.remove(CHANNEL.id, reference.id);
    expect(await failureOf(edit())).toEqual({ kind: 'refused', code: 'message_not_found', final: true });
  });

  it.each<[Failure, unknown]>([
    [{ error: 'cant_update_message' }, { kind: 'refused', code: 'cant_update_message', final: true }],
    [{ error: 'edit_window_closed' }, { kind: 'refused', code: 'edit_window_closed', final: true }],
    [{ error: 'is_inactive' }, { kind: 'obstacle', obstacle: { kind: 'archived', names: [] } }],
    [{ error: 'update_failed' }, { kind: 'unclear', code: 'update_failed' }],
    [{ retryAfter: 7 }, { kind: 'wait', retryAfterMs: 7000 }],
    [{ lost: 'cut' }, { kind: 'unclear', code: 'UND_ERR_SOCKET' }],
  ])('is not put right for %o: %o, after one call', async (failure, expected) => {
    const { slack, edit } = await posted();
    slack.fail('chat.update', failure);
    expect(await failureOf(edit())).toEqual(expected);
    expect(updates(slack)).toHaveLength(1);
  });

  it('is put right for its own workspace alone, and by one message', async () => {
    const { slack, poster, reference, edit } = await posted();
    const elsewhere = poster.edit(
      { ...CHANNEL, workspace: 'T0OTHER' },
      { reference, part: NEW, key: 'k1', threadName: null },
    );
    expect(await failureOf(elsewhere)).toMatchObject({ kind: 'obstacle' });
    expect(await failureOf(edit({ part: documentOf() }))).toMatchObject({ code: 'not_one_message' });
    expect(updates(slack)).toEqual([]);
  });
});
