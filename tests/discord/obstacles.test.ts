import { describe, expect, it } from 'vitest';
import type { PermissionName } from '../doubles/discord/state/permissions.ts';
import {
  ANNOUNCED,
  at,
  FORUM,
  GUILD,
  NEWS,
  NEWSROOM,
  posting,
  VOICE,
} from '../support/posting-to-discord.ts';

/** The gateway tells of a change within milliseconds. */
const QUICKLY = { interval: 5 };
const ALONE = { threads: false };
const WITH_THREADS = { threads: true };

describe('obstacles', () => {
  it.each([NEWS, ANNOUNCED, FORUM])('are none where the bot may do everything', async (id) => {
    const { chat } = await posting();

    expect(await chat.obstacles(at(id), WITH_THREADS)).toEqual([]);
  });

  it.each<[PermissionName, string]>([
    ['viewChannel', 'View Channel'],
    ['sendMessages', 'Send Messages'],
    ['readMessageHistory', 'Read Message History'],
  ])('name the permission %s as Discord’s settings do', async (denied, name) => {
    const { discord, chat } = await posting();
    discord.servers.deny(NEWS, denied);

    await expect
      .poll(() => chat.obstacles(at(NEWS), ALONE), QUICKLY)
      .toEqual([{ kind: 'permissions', names: [name] }]);
  });

  it.each<[PermissionName, string]>([
    ['createPublicThreads', 'Create Public Threads'],
    ['sendMessagesInThreads', 'Send Messages in Threads'],
  ])('are only for threads when %s is missing', async (denied, name) => {
    const { discord, chat } = await posting();
    discord.servers.deny(NEWS, denied);

    await expect
      .poll(() => chat.obstacles(at(NEWS), WITH_THREADS), QUICKLY)
      .toEqual([{ kind: 'permissions', names: [name] }]);
    expect(await chat.obstacles(at(NEWS), ALONE)).toEqual([]);
  });

  it('name all that is missing together', async () => {
    const { discord, chat } = await posting();
    discord.servers.deny(NEWS, 'sendMessages', 'createPublicThreads');

    await expect
      .poll(() => chat.obstacles(at(NEWS), WITH_THREADS), QUICKLY)
      .toEqual([{ kind: 'permissions', names: ['Send Messages', 'Create Public Threads'] }]);
  });

  it('have the names of a forum in a forum', async () => {
    const { discord, chat } = await posting();
    discord.servers.deny(FORUM, 'sendMessages', 'createPublicThreads', 'sendMessagesInThreads');

    await expect
      .poll(() => chat.obstacles(at(FORUM), WITH_THREADS), QUICKLY)
      .toEqual([{ kind: 'permissions', names: ['Create Posts', 'Send Messages in Posts'] }]);
  });

  it('are gone with their cause', async () => {
    const { discord, chat } = await posting();
    discord.servers.deny(NEWS, 'sendMessages');
    await expect.poll(() => chat.obstacles(at(NEWS), ALONE), QUICKLY).toHaveLength(1);

    discord.servers.deny(NEWS);

    await expect.poll(() => chat.obstacles(at(NEWS), ALONE), QUICKLY).toEqual([]);
  });

  it('say that a channel was deleted', async () => {
    const { discord, chat } = await posting();
    discord.servers.deleteChannel(NEWS);

    await expect
      .poll(() => chat.obstacles(at(NEWS), ALONE), QUICKLY)
      .toEqual([{ kind: 'no-channel', names: [] }]);
  });

  it('say that a channel takes no messages', async () => {
    const { chat } = await posting();

    expect(await chat.obstacles(at(VOICE), ALONE)).toEqual([{ kind: 'kind', names: [] }]);
  });

  it('say that the bot was thrown out, until it is invited again', async () => {
    const { discord, chat } = await posting();
    discord.servers.expel(GUILD);
    await expect
      .poll(() => chat.obstacles(at(NEWS), ALONE), QUICKLY)
      .toEqual([{ kind: 'removed', names: [] }]);

    discord.servers.invite(NEWSROOM);

    await expect.poll(() => chat.obstacles(at(NEWS), ALONE), QUICKLY).toEqual([]);
  });

  it('cannot be told while Discord has lost the server', async () => {
    const { discord, chat } = await posting();
    discord.servers.breakDown(GUILD);

    await expect
      .poll(
        () => chat.obstacles(at(NEWS), ALONE).catch(({ failure }: { failure: unknown }) => failure),
        QUICKLY,
      )
      .toEqual({ kind: 'unreachable', code: 'guild-unavailable' });
  });
});
