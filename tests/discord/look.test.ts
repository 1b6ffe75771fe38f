import { describe, expect, it } from 'vitest';
import type { ChannelFixture } from '../doubles/discord/state/world.ts';
import { at, FORUM, GUILD, NEWS, posting } from '../support/posting-to-discord.ts';

const HIDDEN = '400000000000000009';
const hidden = (given: Partial<ChannelFixture>): ChannelFixture => ({
  id: HIDDEN,
  name: 'editors',
  type: 0,
  ...given,
});

describe('the look of a channel', () => {
  it.each([
    [NEWS, 'news', false],
    [FORUM, 'forum', true],
  ])('is public where everybody may read: %s', async (id, name, isForum) => {
    const { chat } = await posting();

    expect(await chat.lookOf(at(id))).toEqual({ name, isPublic: true, isForum });
  });

  it.each(['viewChannel', 'readMessageHistory'] as const)(
    'is not public where only the bot has %s',
    async (permission) => {
      const { chat } = await posting({ more: [hidden({ denied: [permission], granted: [permission] })] });

      expect(await chat.obstacles(at(HIDDEN), { threads: true })).toEqual([]);
      expect(await chat.lookOf(at(HIDDEN))).toEqual({ name: 'editors', isPublic: false, isForum: false });
    },
  );

  it('is public where people may read and not write', async () => {
    const { chat } = await posting({ more: [hidden({ denied: ['sendMessages'] })] });

    expect(await chat.lookOf(at(HIDDEN))).toEqual({ name: 'editors', isPublic: true, isForum: false });
  });

  it('is not public in a thread that only those see who are in it', async () => {
    const { chat } = await posting({ more: [hidden({ type: 12, parentId: NEWS })] });

    expect(await chat.lookOf(at(HIDDEN))).toEqual({ name: 'editors', isPublic: false, isForum: false });
  });

  it('follows what becomes of the channel', async () => {
    const { discord, chat } = await posting();
    discord.servers.deny(NEWS, 'viewChannel');

    await expect
      .poll(() => chat.lookOf(at(NEWS)), { interval: 5 })
      .toEqual({ name: 'news', isPublic: false, isForum: false });
  });

  it.each([
    ['no-channel', at('9')],
    ['removed', { ...at(NEWS), workspace: '9' }],
  ])('cannot be told for the obstacle %s', async (kind, channel) => {
    const { chat } = await posting();

    await expect(chat.lookOf(channel)).rejects.toMatchObject({
      failure: { kind: 'obstacle', obstacle: { kind } },
    });
  });

  it('cannot be told while Discord has lost the server', async () => {
    const { discord, chat } = await posting();
    discord.servers.breakDown(GUILD);

    const failure = () => chat.lookOf(at(NEWS)).catch((error: { failure: unknown }) => error.failure);
    await expect.poll(failure, { interval: 5 }).toEqual({ kind: 'unreachable', code: 'guild-unavailable' });
  });
});
