import { describe, expect, it } from 'vitest';
import type { ChannelFixture } from '../doubles/discord/state/world.ts';
import {
  aMessage,
  at,
  atNoon,
  CLOSED_FORUM,
  FORUM,
  NEWS,
  posting,
  posts,
  STRICT_FORUM,
} from '../support/posting-to-discord.ts';

const NONE = { areRequired: false, tags: [] };
/** The gateway tells of a change within milliseconds. */
const QUICKLY = { interval: 5 };

const TAGGED = '400000000000000009';
const SIX = ['81', '82', '83', '84', '85', '86'].map((id) => ({ id, name: `tag ${id}` }));
const forumWith = (given: Partial<ChannelFixture>): ChannelFixture => ({
  id: TAGGED,
  name: 'tagged',
  type: 15,
  ...given,
});

describe('the tags of a channel', () => {
  it.each([15, 16])('of type %i are those that everybody may use', async (type) => {
    const tags = [{ id: '71', name: 'ours', moderated: true }, ...SIX.slice(0, 2)];
    const { chat } = await posting({ more: [forumWith({ type, tags })] });

    expect(await chat.tagsIn(at(TAGGED))).toEqual({ areRequired: false, tags: SIX.slice(0, 2) });
  });

  it('are also those for moderators where the bot is one', async () => {
    const { discord, chat } = await posting();
    discord.servers.grant(STRICT_FORUM, 'manageThreads');

    await expect
      .poll(() => chat.tagsIn(at(STRICT_FORUM)), QUICKLY)
      .toEqual({
        areRequired: true,
        tags: [
          { id: '71', name: 'for moderators' },
          { id: '72', name: 'news' },
        ],
      });
  });

  it.each([
    ['are none in a forum without any', FORUM, NONE],
    ['may be required where there are none', CLOSED_FORUM, { areRequired: true, tags: [] }],
    ['are none where posts are messages', NEWS, NONE],
  ])('%s', async (_, id, expected) => {
    const { chat } = await posting();

    expect(await chat.tagsIn(at(id))).toEqual(expected);
  });

  it('are those that there are now', async () => {
    const { discord, chat } = await posting();
    discord.servers.tag(FORUM, SIX.slice(0, 1), true);

    await expect
      .poll(() => chat.tagsIn(at(FORUM)), QUICKLY)
      .toEqual({ areRequired: true, tags: SIX.slice(0, 1) });
  });

  it('cannot be told of a channel that nobody knows', async () => {
    const { chat } = await posting();

    await expect(chat.tagsIn(at('9'))).rejects.toMatchObject({
      failure: { kind: 'obstacle', obstacle: { kind: 'no-channel' } },
    });
  });
});

describe('a post in a forum', () => {
  const tagged = (given: Partial<ChannelFixture> = {}) =>
    posting({ more: [forumWith({ tags: [...SIX, { id: '71', name: 'ours', moderated: true }], ...given })] });

  it.each([
    ['the tags that are asked for', ['82', '81'], ['82', '81']],
    ['five of six', SIX.map(({ id }) => id), ['81', '82', '83', '84', '85']],
    ['each once', ['81', '81', '82'], ['81', '82']],
    ['those that there still are', ['9', '81'], ['81']],
    ['those that the bot may use', ['71', '82'], ['82']],
  ])('has %s', async (_, tags, expected) => {
    const { discord, chat } = await tagged();

    const { id } = await chat.post(at(TAGGED), aMessage({ tags }));

    expect(discord.channel(id)).toMatchObject({ appliedTags: expected });
  });

  it.each([
    ['nothing is said', undefined],
    ['none is wanted', []],
    ['none of them is left', ['9', '71']],
  ])('has no tag when %s', async (_, tags) => {
    const { discord, chat } = await tagged();

    await chat.post(at(TAGGED), aMessage({ tags }));

    expect(posts(discord)[0]?.body).not.toHaveProperty('applied_tags');
  });

  it('has the first that everybody may use where one is required and none is left', async () => {
    const { discord, chat } = await tagged({ requiresTag: true });

    const { id } = await chat.post(at(TAGGED), aMessage({ tags: ['9'] }));

    expect(discord.channel(id)).toMatchObject({ appliedTags: ['81'] });
  });

  it('has one for moderators where one is required, there is no other, and the bot is a moderator', async () => {
    const tags = [{ id: '71', name: 'ours', moderated: true }];
    const { discord, chat } = await tagged({ requiresTag: true, tags, granted: ['manageThreads'] });

    const { id } = await chat.post(at(TAGGED), aMessage());

    expect(discord.channel(id)).toMatchObject({ appliedTags: ['71'] });
  });

  it('with tags is found by its mark', async () => {
    const clocked = await atNoon({ more: [forumWith({ tags: SIX })] });
    const message = aMessage({ tags: ['81', '82'] });
    const since = clocked.clock.now;
    const reference = await clocked.chat.post(at(TAGGED), message);

    expect(await clocked.chat.find(at(TAGGED), message, since)).toEqual({ kind: 'found', reference });
  });
});
