import { describe, expect, it } from 'vitest';
import type { Poster } from '../../src/ports/chat.ts';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import type { Failure } from '../doubles/discord/state/failures.ts';
import { NOW, paragraphs } from '../support/articles.ts';
import { aNewsroom, HOUR, MINUTE, type Newsroom } from '../support/newsroom.ts';
import { at, FORUM, GUILD, NEWS, posting } from '../support/posting-to-discord.ts';

/** An edition of two messages is due in a channel of Discord, whose clock is the newsroom's. */
async function aRoomDueNow(channel: string) {
  const room = await aNewsroom();
  const { discord, chat } = await posting({ now: () => room.now });
  room.posters.set('discord', chat);
  room.now = NOW - 2 * HOUR;
  await room.import(
    { path: 'fire.md', headline: 'Fire destroys Velden hall', body: paragraphs('Nobody was hurt.') },
    { path: 'vote.md', headline: 'Ashby elects a new mayor', body: paragraphs('She won clearly.') },
  );
  await room.subscribe({ channel: at(channel), plan: { threads: 'digest' } });
  return { room, discord, chat };
}

async function expectEachOnce(room: Newsroom, discord: DiscordDouble): Promise<void> {
  const [edition] = await room.store.editions('daily', 1);
  expect(edition?.deliveries.map(({ state }) => state)).toEqual(['sent', 'sent']);
  expect(edition?.deliveries.map(({ reference }) => reference)).toEqual(
    discord.channelMessages.map(({ id, channelId }) => ({
      id,
      channel: channelId,
      url: `https://discord.com/channels/${GUILD}/${channelId}/${id}`,
    })),
  );
}

describe('an edition whose post was answered by nobody', () => {
  /** Long after Discord has forgotten the nonce. */
  const LATER = NOW + 30 * MINUTE;

  it.each([
    ['a channel', 'lost-answer', NEWS],
    ['a forum', 'lost-answer', FORUM],
    ['a channel', 'lost-request', NEWS],
    ['a forum', 'lost-request', FORUM],
  ] as const)('stands in %s (%s) once, with all that follows it', async (_, kind, id) => {
    const { room, discord } = await aRoomDueNow(id);
    discord.fail({ kind });

    await room.beat(NOW);
    expect(discord.channelMessages).toHaveLength(kind === 'lost-answer' ? 1 : 0);
    await room.beat(LATER);
    await room.beat(LATER + MINUTE);

    await expectEachOnce(room, discord);
  });

  it('stands there once when it is the second message, in the thread of the first', async () => {
    const { room, discord, chat } = await aRoomDueNow(FORUM);
    const failures: Failure[] = [{ kind: 'lost-answer' }];
    const post: Poster['post'] = (channel, message) => {
      if (message.under !== null) discord.fail(...failures.splice(0));
      return chat.post(channel, message);
    };
    room.posters.set('discord', { ...chat, post });

    await room.beat(NOW);
    expect(discord.channelMessages).toHaveLength(2);
    await room.beat(LATER);

    expect(failures).toEqual([]);
    await expectEachOnce(room, discord);
  });
});
