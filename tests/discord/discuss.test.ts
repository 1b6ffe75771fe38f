import { describe, expect, it, vi } from 'vitest';
import type { InteractionResult } from '../doubles/discord/state/interactions.ts';
import { NOW } from '../support/articles.ts';
import {
  ANNOUNCED,
  at,
  CLOSED_FORUM,
  FORUM,
  GUILD,
  NEWS,
  NEWSROOM,
  STRICT_FORUM,
} from '../support/posting-to-discord.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { aStaffedNewsroom } from '../support/staffed-newsroom.ts';
import { wordsIn } from '../support/words-in.ts';

/** A server in which people ask for a thread about the ferry. */
async function talking(given: { readonly refusals?: readonly number[] } = {}) {
  const discord = await aDiscord({ ...given, guilds: [NEWSROOM] });
  const room = await aStaffedNewsroom((runner, log) => aDiscordChat(discord, runner, { log }));
  const type = (channelId = NEWS) =>
    discord.slashCommand({ name: 'article', options: { query: 'ferry', discuss: true }, channelId });
  const ask = async (channelId?: string) => wordsOf(await type(channelId));
  return { discord, room, type, ask };
}

/** The words of an answer that only the asker sees. */
async function wordsOf(result: InteractionResult): Promise<string> {
  const reply = await result.waitForReply();
  expect(reply.ephemeral).toBe(true);
  return wordsIn(reply.components).replaceAll('\\', '');
}

describe('a discussion on Discord', () => {
  it.each([
    ['a text channel', NEWS, 11],
    ['an announcement channel', ANNOUNCED, 10],
  ])('in %s is a message with a thread that is called like the article', async (_, channel, type) => {
    const { discord, ask } = await talking();

    const answer = await ask(channel);

    const [opening, facts] = discord.channelMessages;
    expect(opening?.channelId).toBe(channel);
    expect(facts?.channelId).toBe(opening?.id);
    expect(discord.channel(opening?.id ?? '')).toMatchObject({ name: 'Second ferry line opens', type });
    expect(answer).toContain('The thread is open: [Second ferry line opens]');
    expect(answer).toContain(`https://discord.com/channels/${GUILD}/${opening?.id}/${facts?.id}`);
    expect(wordsIn(facts?.components)).toContain('The boats sail hourly');

    expect(await ask(channel)).toContain('There is a thread about it: [Second ferry line opens]');
    expect(discord.channelMessages).toHaveLength(2);
  });

  it('is one click from a story of a digest, asked for or posted', async () => {
    const { discord, room } = await talking();
    const asked = await (await discord.slashCommand({ name: 'digest', channelId: NEWS })).waitForReply();
    const press = async (message: typeof asked) =>
      wordsOf(await discord.press(message, 'Discuss', { channelId: NEWS }));
    expect(await press(asked)).toContain('The thread is open');

    await room.subscribe({ channel: at(NEWS) });
    await room.beat(NOW);
    const posted = discord.channelMessages.findLast(({ components }) =>
      JSON.stringify(components).includes('"Discuss"'),
    );
    if (posted === undefined) throw new Error('no digest with buttons was posted');
    expect(await press(posted)).toContain('There is a thread about it');
  });

  it('is opened from the menu of a message with a link to the article', async () => {
    const { discord } = await talking();
    const message = { content: 'Seen? https://news.example/ferry' };
    expect(await wordsOf(await discord.point('Discuss this link', message, { channelId: NEWS }))).toContain(
      'The thread is open',
    );
    expect(discord.channelMessages).toHaveLength(2);
  });

  it('in a forum is one post', async () => {
    const { discord, ask } = await talking();
    const { id: inside } = discord.servers.open(FORUM, 'Ferries');
    expect(await ask(inside)).toContain('The thread is open');
    const [post, ...others] = discord.channelMessages;
    expect(others).toEqual([]);
    expect(discord.channel(post?.channelId ?? '')).toMatchObject({ parentId: FORUM });
    expect(wordsIn(post?.components)).toContain('The boats sail hourly');
  });

  it('asks for a tag where the forum wants one, and is opened with the one that is chosen', async () => {
    const { discord, type, ask } = await talking();
    // People write in a forum's posts, never in the forum itself.
    const { id: post } = discord.servers.open(STRICT_FORUM, 'Ferries');
    const asked = await (await type(post)).waitForReply();
    expect(wordsIn(asked.components)).toContain('Posts in this forum need a tag.');
    expect(discord.channelMessages).toEqual([]);

    const chosen = await discord.press(asked, 'news', { channelId: post });

    expect(await wordsOf(chosen)).toContain('The thread is open');
    expect(discord.channel(discord.channelMessages[0]?.channelId ?? '')).toMatchObject({
      appliedTags: ['72'],
    });
    const { id: closed } = discord.servers.open(CLOSED_FORUM, 'Ferries');
    expect(await ask(closed)).toContain('Ask whoever manages the forum to add one.');
  });

  it('that was put away is opened again, and one that was deleted is another one', async () => {
    const { discord, ask } = await talking({ refusals: [404] });
    await ask();
    const thread = discord.channelMessages[0]?.id ?? '';
    discord.servers.archive(thread);
    expect(await ask()).toContain('There is a thread about it');
    await vi.waitFor(() => expect(discord.channel(thread)?.archived).not.toBe(true));

    discord.servers.deleteChannel(thread);
    expect(await ask()).toContain('The thread is open');
    expect(discord.channelMessages).toHaveLength(4);
  });

  it('that was deleted before it had a thread is another one', async () => {
    const { discord, ask } = await talking({ refusals: [400, 404, 404] });
    discord.servers.limitThreads(0);
    await ask();
    discord.servers.limitThreads(9);
    discord.servers.deleteMessage(discord.channelMessages[0]?.id ?? '');

    expect(await ask()).toContain('Press again');
    expect(await ask()).toContain('The thread is open');
    expect(discord.channelMessages).toHaveLength(2);
  });

  it('that may not be opened says which permissions are missing', async () => {
    const { discord, ask } = await talking();
    discord.servers.deny(NEWS, 'createPublicThreads');
    await vi.waitFor(async () => {
      expect(await ask()).toContain('I lack permissions in this channel: Create Public Threads.');
    });
  });

  it('that the server has no room for says so', async () => {
    const { discord, ask } = await talking({ refusals: [400] });
    discord.servers.limitThreads(0);
    expect(await ask()).toContain('There are too many open threads in this server.');
    discord.servers.limitThreads(9);
    expect(await ask()).toContain('The thread is open');
    expect(discord.channelMessages).toHaveLength(2);
  });
});
