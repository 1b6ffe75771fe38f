import { describe, expect, it } from 'vitest';
import { splitForPlatform } from '../../src/bot.ts';
import type { Subscription } from '../../src/core/subscription.ts';
import { NOW } from '../support/articles.ts';
import { report } from '../support/events.ts';
import { aNewsroom, HOUR, MINUTE } from '../support/newsroom.ts';
import { aMessage, at, FORUM, NEWS, posting } from '../support/posting-to-discord.ts';
import { wordsIn } from '../support/words-in.ts';

const NEW = 'Fire damages the market hall of Velden';

/** A digest with threads that Discord has. */
async function posted(
  threads: Subscription['plan']['threads'],
  { channel = NEWS, refusals = [] as readonly number[] } = {},
) {
  const room = await aNewsroom({ split: splitForPlatform });
  const { discord, chat } = await posting({ now: () => room.now, refusals });
  room.posters.set('discord', chat);
  room.now = NOW - HOUR;
  await room.import(report(0), report(1));
  await room.subscribe({ channel: at(channel), plan: { threads } });
  await room.beat(NOW);
  const inChannel = () => discord.channelMessages.filter(({ channelId }) => channelId === channel);
  const notes = () =>
    discord.channelMessages.filter(({ components }) => wordsIn(components).includes('Corrected\\:'));
  return { room, discord, chat, inChannel, notes };
}

const REVISED = report(0, { headline: NEW, dek: 'The roof stands.', summary: ['The roof stands.'] });

describe('a correction on Discord', () => {
  it.each(['digest', 'story'] as const)(
    'is an edit and a note where each %s has a thread',
    async (threads) => {
      const { room, discord, inChannel, notes } = await posted(threads);
      const before = inChannel().map(({ id }) => id);
      await room.import(REVISED);
      for (const minute of [1, 2]) await room.beat(NOW + minute * MINUTE);
      expect(inChannel().map(({ id }) => id)).toEqual(before);
      expect(discord.edits).toHaveLength(2);
      expect(notes()).toHaveLength(1);
      // A thread has the id of its message.
      const parent = inChannel().find(({ id }) => id === notes()[0]?.channelId);
      expect(wordsIn(parent?.components)).toContain(NEW);
      expect(wordsIn(parent?.components)).toContain('Corrected 22 November');
      expect(discord.channelMessages.map(({ allowedMentions }) => allowedMentions)).toEqual(
        discord.channelMessages.map(() => ({ parse: [] })),
      );
    },
  );

  it('is an edit alone where there is no thread, and its message is still found', async () => {
    const { room, discord, chat } = await posted('none');
    const [delivery] = await room.store.deliveries({ limit: 1 });
    await room.store.withdraw(['Velden.md'], NOW);
    await room.beat(NOW + 3 * MINUTE);
    expect(discord.channelMessages).toHaveLength(1);
    expect(wordsIn(discord.channelMessages[0]?.components)).toContain('~~Fire destroys');
    const found = await chat.find(at(NEWS), aMessage({ key: delivery?.id ?? '' }), NOW - MINUTE);
    expect(found).toMatchObject({ kind: 'found', reference: { id: discord.channelMessages[0]?.id } });
  });

  it.each([
    ['a thread', NEWS, 'digest'],
    ['a post of a forum', FORUM, 'digest'],
    ['a post of a forum that has nothing but the digest', FORUM, 'none'],
  ] as const)('opens %s again that was put away', async (_, channel, threads) => {
    const { room, discord, notes } = await posted(threads, { channel, refusals: [400] });
    const [first] = discord.channelMessages;
    discord.servers.archive(first?.id ?? '');
    await room.import(REVISED);
    for (const minute of [1, 2]) await room.beat(NOW + minute * MINUTE);
    expect(discord.edits).toHaveLength(threads === 'none' ? 1 : 2);
    expect(notes()).toHaveLength(threads === 'none' ? 0 : 1);
    expect(await room.store.deliveries({ state: 'dead', limit: 9 })).toEqual([]);
  });

  it.each([
    ['thread', NEWS],
    ['post of a forum', FORUM],
  ])('gives a %s that is called by its headline another name', async (_, channel) => {
    const { room, discord } = await posted('story', { channel });
    const named = () => discord.servers.names;
    expect(named()).toContain('Fire destroys the market hall of Velden');
    const before = named().filter((name) => !name.startsWith('Fire'));
    await room.import(REVISED);
    for (const minute of [1, 2]) await room.beat(NOW + minute * MINUTE);
    expect(named()).toContain(NEW);
    expect(named().filter((name) => !name.startsWith('Fire'))).toEqual(before);
    await room.store.withdraw(['Velden.md'], NOW + 3 * MINUTE);
    for (const minute of [6, 7]) await room.beat(NOW + minute * MINUTE);
    expect(named().join('\n')).toContain(`Withdrawn by its source: “${NEW}”`);
    expect(await room.store.deliveries({ state: 'dead', limit: 9 })).toEqual([]);
  });

  it('is made once when its answers are lost', async () => {
    const { room, discord, inChannel, notes } = await posted('digest');
    const [first] = inChannel();
    await room.import(REVISED);
    discord.fail(
      { kind: 'lost-answer', to: `/channels/${NEWS}/messages/${first?.id}` },
      { kind: 'lost-answer', to: `/channels/${first?.id}/messages` },
    );
    for (const minute of [1, 2, 3, 8]) await room.beat(NOW + minute * MINUTE);
    expect(inChannel()).toHaveLength(1);
    expect(notes()).toHaveLength(1);
    expect(await room.store.deliveries({ state: 'sent', limit: 9 })).toHaveLength(5);
  });

  it('is given up quietly when somebody took the message away', async () => {
    const { room, discord } = await posted('none', { refusals: [404] });
    discord.servers.deleteMessage(discord.channelMessages[0]?.id ?? '');
    await room.import(REVISED);
    for (const minute of [1, 2]) await room.beat(NOW + minute * MINUTE);
    expect(discord.channelMessages).toEqual([]);
    expect(await room.store.deliveries({ action: 'edit', limit: 9 })).toMatchObject([
      { state: 'dead', failure: '10008', attempts: 1 },
    ]);
    expect(room.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
