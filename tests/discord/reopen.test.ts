import { describe, expect, it } from 'vitest';
import type { MessageReference } from '../../src/core/edition.ts';
import type { Chat, PostFailure } from '../../src/ports/chat.ts';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import { rateLimited, refusedWith } from '../doubles/discord/state/failures.ts';
import {
  ANNOUNCED,
  aMessage,
  aPoster,
  at,
  FORUM,
  GUILD,
  NEWS,
  posting,
} from '../support/posting-to-discord.ts';
import { aDiscord, aPostingChat } from '../support/running-discord.ts';

/** A thread with one message, in a channel or as a post in a forum. */
async function withThread(
  channel: string = NEWS,
  given: { readonly refusals?: readonly number[]; readonly limit?: number } = {},
) {
  const { discord, chat } = await posting(given);
  const opening = await chat.post(at(channel), aMessage());
  await chat.post(at(channel), aMessage({ under: opening, key: 'one' }));
  return { discord, chat, opening, reopen: () => chat.reopen(at(channel), opening) };
}

/** The requests about a thread itself. */
const asked = (discord: DiscordDouble, { id }: MessageReference) =>
  discord.requests.filter(({ path }) => path === `/channels/${id}`).map(({ method }) => method);

/** Waits until the chat was told by the gateway, which tells of things in their order. */
async function told(discord: DiscordDouble, chat: Chat): Promise<void> {
  discord.servers.rename(ANNOUNCED, 'after that');
  const look = () => chat.lookOf(at(ANNOUNCED)).catch(() => null);
  await expect.poll(look, { interval: 5 }).toMatchObject({ name: 'after that' });
}

const failureOf = (opening: Promise<unknown>): Promise<PostFailure> =>
  opening.then(
    () => Promise.reject(new Error('nothing failed')),
    (error: { failure: PostFailure }) => error.failure,
  );

describe('a thread', () => {
  it.each([NEWS, ANNOUNCED, FORUM])('that is open takes no call: in %s', async (channel) => {
    const { discord, chat, opening, reopen } = await withThread(channel);
    await told(discord, chat);

    expect(await reopen()).toBe('open');
    expect(asked(discord, opening)).toEqual([]);
  });

  it.each([NEWS, ANNOUNCED, FORUM])('that was put away is opened again: in %s', async (channel) => {
    const { discord, chat, opening, reopen } = await withThread(channel);
    discord.servers.archive(opening.id);
    await told(discord, chat);

    expect(await reopen()).toBe('open');
    expect(discord.channel(opening.id)).toMatchObject({ archived: false });
    expect(asked(discord, opening)).toEqual(['PATCH']);
    await told(discord, chat);
    expect(await reopen()).toBe('open');
    expect(asked(discord, opening)).toEqual(['PATCH']);
  });

  it.each([NEWS, FORUM])('that was put away before the bot came is opened again: in %s', async (channel) => {
    const { discord, opening } = await withThread(channel);
    discord.servers.archive(opening.id);
    const other = await aPostingChat(discord);

    expect(await other.reopen(at(channel), opening)).toBe('open');
    expect(discord.channel(opening.id)).toMatchObject({ archived: false });
    expect(asked(discord, opening)).toEqual(['GET', 'PATCH']);
  });

  it.each(['before', 'after'])(
    'that is locked stays as it is, and is there: %s the bot came',
    async (when) => {
      const { discord, chat, opening } = await withThread();
      // Who may open it does not undo what moderators have done.
      discord.servers.grant(NEWS, 'manageThreads');
      discord.servers.lock(opening.id);
      discord.servers.archive(opening.id);
      const asking = when === 'before' ? await aPostingChat(discord) : chat;
      await told(discord, asking);

      expect(await asking.reopen(at(NEWS), opening)).toBe('open');
      expect(discord.channel(opening.id)).toMatchObject({ archived: true, locked: true });
    },
  );

  it('that is locked meanwhile is there', async () => {
    const { discord, chat, opening, reopen } = await withThread();
    discord.servers.archive(opening.id);
    await told(discord, chat);
    discord.fail(refusedWith(403, 50_013));

    expect(await reopen()).toBe('open');
  });

  it('stays when its message is deleted', async () => {
    const { discord, opening, reopen } = await withThread();
    discord.servers.deleteMessage(opening.id);

    expect(await reopen()).toBe('open');
  });

  it.each([NEWS, FORUM])('that was deleted is gone: in %s', async (channel) => {
    const { discord, chat, opening, reopen } = await withThread(channel, { refusals: [404] });
    discord.servers.deleteChannel(opening.id);
    await told(discord, chat);

    expect(await reopen()).toBe('gone');
  });

  it('that was deleted while Discord had lost the server is gone, and can be opened anew', async () => {
    const { discord, chat, opening, reopen } = await withThread(NEWS, { refusals: [404] });
    discord.servers.breakDown(GUILD);
    discord.servers.deleteChannel(opening.id);
    discord.servers.recover(GUILD);
    await told(discord, chat);

    expect(await reopen()).toBe('gone');
    const again = await chat.post(at(NEWS), aMessage({ under: opening, key: 'two' }));
    expect(again).toMatchObject({ channel: opening.id });
    expect(await reopen()).toBe('open');
  });

  it('that is deleted while it is opened is gone', async () => {
    const { discord, chat, opening, reopen } = await withThread();
    discord.servers.archive(opening.id);
    await told(discord, chat);
    discord.fail(refusedWith(404, 10_003));

    expect(await reopen()).toBe('gone');
  });

  it('that nobody has opened is gone', async () => {
    const { chat } = await posting({ refusals: [404] });
    const opening = await chat.post(at(NEWS), aMessage());

    expect(await chat.reopen(at(NEWS), opening)).toBe('gone');
  });
});

describe('a thread that cannot be opened again', () => {
  it('for a missing permission names it', async () => {
    const { discord, chat, opening, reopen } = await withThread(NEWS, { refusals: [403] });
    discord.servers.archive(opening.id);
    discord.servers.deny(NEWS, 'sendMessagesInThreads');
    await told(discord, chat);

    expect(await failureOf(reopen())).toEqual({
      kind: 'obstacle',
      obstacle: { kind: 'permissions', names: ['Send Messages in Threads'] },
    });
  });

  it('in a channel that the bot does not see any more says so', async () => {
    const { discord, opening } = await withThread(NEWS, { refusals: [403] });
    discord.servers.archive(opening.id);
    discord.servers.deny(NEWS, 'viewChannel');
    const other = await aPostingChat(discord);

    expect(await failureOf(other.reopen(at(NEWS), opening))).toEqual({
      kind: 'obstacle',
      obstacle: { kind: 'permissions', names: ['View Channel'] },
    });
  });

  it.each([
    [NEWS, '160006'],
    [ANNOUNCED, '160007'],
  ])('since too many are open says so: in %s', async (channel, code) => {
    const { discord, chat, opening, reopen } = await withThread(channel, { refusals: [400] });
    discord.servers.archive(opening.id);
    discord.servers.limitThreads(0);
    await told(discord, chat);

    expect(await failureOf(reopen())).toEqual({ kind: 'refused', code, final: false });
  });

  it.each([
    ['has to wait', rateLimited(7), { kind: 'wait', retryAfterMs: expect.closeTo(7000, -3) }],
    ['is not answered', { kind: 'lost-answer' } as const, { kind: 'unreachable' }],
    ['meets trouble of Discord', refusedWith(500), { kind: 'unreachable', code: '500' }],
  ])('because it %s is no thread that is gone', async (_, failure, expected) => {
    const { discord, chat, opening, reopen } = await withThread();
    discord.servers.archive(opening.id);
    await told(discord, chat);
    discord.fail(failure);

    expect(await failureOf(reopen())).toMatchObject(expected);
  });

  it('before the chat is connected is not asked for', async () => {
    const poster = await aPoster(await aDiscord(), { signedIn: () => false });
    const opening = { id: '1', channel: NEWS, url: null };
    const unreachable = { kind: 'unreachable', code: 'not-connected' };

    expect(await failureOf(poster.reopen(at(NEWS), opening))).toEqual(unreachable);
    expect(await failureOf(poster.lookOf(at(NEWS)))).toEqual(unreachable);
    expect(await failureOf(poster.tagsIn(at(NEWS)))).toEqual(unreachable);
  });
});
