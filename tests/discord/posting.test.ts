import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/discord/limits.ts';
import { splitForDiscord } from '../../src/discord/render.ts';
import { paragraph, text } from '../../src/message/document.ts';
import { documentOf } from '../support/documents.ts';
import {
  ANNOUNCED,
  aMessage,
  at,
  CLOSED_FORUM,
  FORUM,
  GUILD,
  NEWS,
  posting,
  posts,
  STRICT_FORUM,
  VOICE,
} from '../support/posting-to-discord.ts';
import { aPostingChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

describe('a post', () => {
  it('is one message of components that mentions nobody, under the address that people read it at', async () => {
    const { discord, chat } = await posting();

    const reference = await chat.post(at(NEWS), aMessage());

    const [message] = discord.channelMessages;
    expect(discord.channelMessages).toHaveLength(1);
    expect(wordsIn(message?.components)).toBe('The harbour opens.');
    expect(message?.allowedMentions).toEqual({ parse: [] });
    expect(reference).toEqual({
      id: message?.id,
      channel: NEWS,
      url: `https://discord.com/channels/${GUILD}/${NEWS}/${message?.id}`,
    });
  });

  it('is not made twice when it is tried again under the same key', async () => {
    const { discord, chat } = await posting();

    const first = await chat.post(at(NEWS), aMessage());
    const again = await chat.post(at(NEWS), aMessage());

    expect(again).toEqual(first);
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('is made again under another key', async () => {
    const { discord, chat } = await posting();

    await chat.post(at(NEWS), aMessage());
    await chat.post(at(NEWS), aMessage({ key: 'edition1part1' }));

    expect(discord.channelMessages).toHaveLength(2);
  });

  it('to announcements is a message like any other', async () => {
    const { discord, chat } = await posting();

    expect(await chat.post(at(ANNOUNCED), aMessage())).toMatchObject({ channel: ANNOUNCED });
    expect(posts(discord)).toHaveLength(1);
  });

  it('takes each part that a document was split into', async () => {
    const { discord, chat } = await posting();
    const parts = splitForDiscord(documentOf(paragraph(text('A sentence of many. '.repeat(500)))));

    for (const [index, part] of parts.entries())
      await chat.post(at(NEWS), aMessage({ part, key: `edition1part${index}` }));

    expect(parts.length).toBeGreaterThan(2);
    expect(discord.channelMessages).toHaveLength(parts.length);
  });

  it.each([
    ['too much for one message', documentOf(paragraph(text('x'.repeat(LIMITS.text + 1))))],
    ['nothing at all', documentOf()],
  ])('with %s is refused before it is sent', async (_, part) => {
    const { discord, chat } = await posting();

    await expect(chat.post(at(NEWS), aMessage({ part }))).rejects.toMatchObject({
      failure: { kind: 'refused', final: true },
    });
    expect(posts(discord)).toEqual([]);
  });

  it('is none in a channel for voices', async () => {
    const { discord, chat } = await posting();

    await expect(chat.post(at(VOICE), aMessage())).rejects.toMatchObject({
      failure: { kind: 'obstacle', obstacle: { kind: 'kind', names: [] } },
    });
    expect(posts(discord)).toEqual([]);
  });
});

describe('a post under another', () => {
  it('opens the thread of that message and stands in it', async () => {
    const { discord, chat } = await posting();
    const under = await chat.post(at(NEWS), aMessage());

    const reference = await chat.post(at(NEWS), aMessage({ under, key: 'edition1part1' }));

    expect(reference).toMatchObject({ channel: under.id });
    expect(reference.url).toBe(`https://discord.com/channels/${GUILD}/${under.id}/${reference.id}`);
    expect(posts(discord).map(({ path }) => path)).toEqual([
      `/channels/${NEWS}/messages`,
      `/channels/${NEWS}/messages/${under.id}/threads`,
      `/channels/${under.id}/messages`,
    ]);
    expect(posts(discord)[1]?.body).toEqual({ name: 'Digest of today', auto_archive_duration: 4320 });
  });

  it('goes into the thread that there is', async () => {
    const { discord, chat } = await posting();
    const under = await chat.post(at(NEWS), aMessage());

    for (const key of ['one', 'two']) await chat.post(at(NEWS), aMessage({ under, key }));

    expect(posts(discord).filter(({ path }) => path.endsWith('/threads'))).toHaveLength(1);
    expect(discord.channelMessages.map(({ channelId }) => channelId)).toEqual([NEWS, under.id, under.id]);
  });

  it('goes into a thread that the gateway has not told of', async () => {
    const { discord, chat } = await posting({ refusals: [400] });
    const under = await chat.post(at(NEWS), aMessage());
    await chat.post(at(NEWS), aMessage({ under, key: 'one' }));
    // A client that starts now is only told of threads that are open.
    discord.servers.archive(under.id);
    const other = await aPostingChat(discord);

    await other.post(at(NEWS), aMessage({ under, key: 'two' }));

    expect(discord.refusals.map(({ code }) => code)).toEqual([160_004]);
    expect(discord.channelMessages).toHaveLength(3);
  });

  it('in announcements has its thread, too', async () => {
    const { discord, chat } = await posting();
    const under = await chat.post(at(ANNOUNCED), aMessage());

    await chat.post(at(ANNOUNCED), aMessage({ under, key: 'one' }));

    expect(discord.channelMessages.at(-1)?.channelId).toBe(under.id);
  });

  it.each([
    ['a line feed and more', 'Digest\n of   today', 'Digest of today'],
    ['99 characters', 'x'.repeat(99), 'x'.repeat(99)],
    ['100 characters', 'x'.repeat(100), 'x'.repeat(100)],
    ['101 characters', 'x'.repeat(101), `${'x'.repeat(99)}…`],
    ['no characters', ' \n ', 'A preview'],
  ])('opens a thread whose name of %s is one that Discord takes', async (_, threadName, expected) => {
    const { discord, chat } = await posting();
    const under = await chat.post(at(NEWS), aMessage());

    await chat.post(at(NEWS), aMessage({ under, key: 'one', threadName }));

    expect(posts(discord)[1]?.body).toMatchObject({ name: expected });
  });

  it.each([0, 5])('opens a thread that stays open as the channel of type %i has it', async (type) => {
    const quiet = { id: '400000000000000009', name: 'quiet', type, defaultAutoArchiveMinutes: 10_080 };
    const { discord, chat } = await posting({ more: [quiet] });
    const under = await chat.post(at(quiet.id), aMessage());

    await chat.post(at(quiet.id), aMessage({ under, key: 'one' }));

    expect(discord.channel(under.id)).toMatchObject({ autoArchiveMinutes: 10_080 });
  });
});

describe('a post in a forum', () => {
  it.each([
    [undefined, 4320],
    [60, 60],
  ])('stays open as long as the forum has it: %o, so for %i minutes', async (usual, minutes) => {
    const forum = { id: '400000000000000009', name: 'quick', type: 15 };
    const { discord, chat } = await posting({
      more: [usual === undefined ? forum : { ...forum, defaultAutoArchiveMinutes: usual }],
    });

    const { id } = await chat.post(at(forum.id), aMessage());

    expect(discord.channel(id)).toMatchObject({ autoArchiveMinutes: minutes });
  });

  it('is a thread of its own, in which others follow', async () => {
    const { discord, chat } = await posting();

    const first = await chat.post(at(FORUM), aMessage());
    const second = await chat.post(at(FORUM), aMessage({ under: first, key: 'edition1part1' }));

    expect(first).toMatchObject({ channel: first.id });
    expect(first.url).toBe(`https://discord.com/channels/${GUILD}/${first.id}/${first.id}`);
    expect(second).toMatchObject({ channel: first.id });
    expect(posts(discord).map(({ path }) => path)).toEqual([
      `/channels/${FORUM}/threads`,
      `/channels/${first.id}/messages`,
    ]);
    expect(posts(discord)[0]?.body).toMatchObject({ name: 'Digest of today' });
  });

  it('has the first tag that everybody may use where one is required', async () => {
    const { discord, chat } = await posting();

    await chat.post(at(STRICT_FORUM), aMessage());

    expect(posts(discord)[0]?.body).toMatchObject({ applied_tags: ['72'] });
  });

  it('is none where a tag is required and there is none', async () => {
    const { discord, chat } = await posting();

    await expect(chat.post(at(CLOSED_FORUM), aMessage())).rejects.toMatchObject({
      failure: { kind: 'obstacle', obstacle: { kind: 'kind' } },
    });
    expect(posts(discord)).toEqual([]);
  });
});
