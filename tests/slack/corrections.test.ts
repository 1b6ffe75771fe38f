import { describe, expect, it } from 'vitest';
import { splitForPlatform } from '../../src/bot.ts';
import type { Subscription } from '../../src/core/subscription.ts';
import { NOW } from '../support/articles.ts';
import { report } from '../support/events.ts';
import { aNewsroom, HOUR, MINUTE } from '../support/newsroom.ts';
import { CHANNEL, posterOf } from '../support/posting-to-slack.ts';
import { aSlack } from '../support/running-slack.ts';
import { wordsIn } from '../support/words-in.ts';

const NEW = 'Fire damages the market hall of Velden';

/** A digest with threads that Slack has. */
async function posted(threads: Subscription['plan']['threads'], refusals: readonly string[] = []) {
  const room = await aNewsroom({ split: splitForPlatform });
  const slack = await aSlack({ now: () => room.now, refusals });
  const poster = posterOf(slack);
  room.posters.set('slack', poster);
  room.now = NOW - HOUR;
  await room.import(report(0), report(1));
  await room.subscribe({ channel: CHANNEL, plan: { threads } });
  await room.beat(NOW);
  const inChannel = () => slack.messages.filter(({ threadTs }) => threadTs === undefined);
  return { room, slack, poster, inChannel };
}

describe('a correction on Slack', () => {
  it.each(['digest', 'story'] as const)(
    'is an edit and a note where each %s has a thread',
    async (threads) => {
      const { room, slack, inChannel } = await posted(threads);
      const before = inChannel().map(({ ts }) => ts);
      await room.import(report(0, { headline: NEW, dek: 'The roof stands.', summary: ['The roof stands.'] }));
      for (const minute of [1, 2]) await room.beat(NOW + minute * MINUTE);
      expect(inChannel().map(({ ts }) => ts)).toEqual(before);
      expect(slack.edits).toHaveLength(2);
      const notes = slack.messages.filter(({ blocks }) => wordsIn(blocks).startsWith('Corrected:'));
      expect(notes).toHaveLength(1);
      const parent = slack.messages.find(({ ts }) => ts === notes[0]?.threadTs);
      expect(wordsIn(parent?.blocks)).toContain(NEW);
      expect(wordsIn(parent?.blocks)).toContain('Corrected 22 November');
      expect(parent?.text).not.toContain('Fire destroys');
    },
  );

  it('is an edit alone where there is no thread', async () => {
    const { room, slack } = await posted('none');
    await room.import(report(0, { headline: NEW }));
    await room.beat(NOW + MINUTE);
    expect(slack.messages).toHaveLength(1);
    expect(slack.edits).toHaveLength(1);
  });

  it('leaves a message that its delivery is found by', async () => {
    const { room, slack, poster } = await posted('none');
    const [delivery] = await room.store.deliveries({ limit: 1 });
    await room.store.withdraw(['Velden.md'], NOW);
    await room.beat(NOW + 3 * MINUTE);
    expect(slack.edits).toHaveLength(1);
    expect(JSON.stringify(slack.messages[0]?.blocks)).toContain('"strike":true');
    const outgoing = { part: { language: 'en', preview: '', blocks: [] }, under: null, threadName: '' };
    const found = await poster.find(CHANNEL, { ...outgoing, key: delivery?.id ?? '' }, NOW - MINUTE);
    expect(found).toMatchObject({ kind: 'found', reference: { id: slack.messages[0]?.ts } });
  });

  it('is made once when its answers are lost', async () => {
    const { room, slack, inChannel } = await posted('digest');
    await room.import(report(0, { headline: NEW }));
    slack.fail('chat.update', { lost: 'cut' });
    slack.fail('chat.postMessage', { lost: 'cut' });
    for (const minute of [1, 2, 3]) await room.beat(NOW + minute * MINUTE);
    expect(inChannel()).toHaveLength(1);
    expect(slack.messages.filter(({ text }) => text.startsWith('Corrected:'))).toHaveLength(1);
  });

  it('is given up quietly when somebody took the message away', async () => {
    const { room, slack } = await posted('none', ['message_not_found']);
    slack.remove(CHANNEL.id, slack.messages[0]?.ts ?? '');
    await room.import(report(0, { headline: NEW }));
    for (const minute of [1, 2]) await room.beat(NOW + minute * MINUTE);
    expect(slack.messages).toEqual([]);
    expect(await room.store.deliveries({ action: 'edit', limit: 9 })).toMatchObject([
      { state: 'dead', failure: 'message_not_found', attempts: 1 },
    ]);
    expect(room.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
