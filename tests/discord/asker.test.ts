import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Asker } from '../../src/app/asker.ts';
import { defineAction } from '../../src/command/command.ts';
import { UserError } from '../../src/core/errors.ts';
import type { GuildFixture } from '../doubles/discord/state/world.ts';
import type { SlashCommand } from '../doubles/discord/users.ts';
import { aMessage, at, FORUM, GUILD, NEWS, NEWSROOM, STRICT_FORUM } from '../support/posting-to-discord.ts';
import { NO_LOG, NO_STORE, runnerOn } from '../support/runner-on.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';

/** A command that only looks who asks. */
const look = defineAction({
  name: 'look',
  help: () => ({ summary: 'Look who asks', options: {} }),
  options: z.strictObject({}),
  run: (_, context) => Promise.reject(new UserError('looked', String(context.subscriptions))),
});

/** A server in which a command tells who asked. */
async function looking(guild: GuildFixture = NEWSROOM) {
  const discord = await aDiscord({ guilds: [guild] });
  const askers: Asker[] = [];
  const runner = runnerOn(NO_STORE, NO_LOG, (asker) => {
    askers.push(asker);
    throw new UserError('looked', 'Looked.');
  });
  const chat = aDiscordChat(discord, runner, { commands: [look] });
  await chat.connect();
  const askerOf = async (command: Omit<SlashCommand, 'name'>) => {
    await (await discord.slashCommand({ name: 'look', ...command })).waitForReply();
    const [asker] = askers.splice(0);
    if (asker === undefined) throw new Error('nobody asked');
    return asker;
  };
  return { discord, chat, askerOf };
}

it('somebody asks in the language of their Discord, and in a channel', async () => {
  const { askerOf } = await looking();

  expect(await askerOf({ locale: 'fr', channelId: FORUM })).toMatchObject({
    locale: 'fr',
    channel: { platform: 'discord', workspace: GUILD, id: FORUM },
  });
});

it.each([
  ['text channel', NEWS],
  ['forum', FORUM],
])('somebody in a thread of a %s asks for its channel', async (_, id) => {
  const { chat, askerOf } = await looking();
  const first = await chat.post(at(id), aMessage());
  const { channel: thread } = await chat.post(at(id), aMessage({ under: first, key: 'one' }));

  expect((await askerOf({ channelId: thread })).channel?.id).toBe(id);
});

it('somebody in a thread that the gateway has not told of asks for its channel, too', async () => {
  const thread = { id: '400000000000000099', name: 'away', type: 11, parentId: NEWS, archived: true };
  const { askerOf } = await looking({ ...NEWSROOM, channels: [...NEWSROOM.channels, thread] });

  expect((await askerOf({ channelId: thread.id })).channel?.id).toBe(NEWS);
});

it('somebody who types in a channel changes nothing of what is known of it', async () => {
  const { discord, chat, askerOf } = await looking();
  discord.servers.deny(NEWS, 'sendMessages');
  await askerOf({ channelId: NEWS });
  await askerOf({ channelId: STRICT_FORUM });

  await chat.post(at(STRICT_FORUM), aMessage());

  expect(await chat.obstacles(at(NEWS), { threads: false })).toEqual([
    { kind: 'permissions', names: ['Send Messages'] },
  ]);
});

it.each([
  ['admin', ['administrator'] as const],
  ['admin', ['administrator', 'manageChannels'] as const],
  ['manager', ['manageChannels', 'sendMessages'] as const],
  ['member', ['sendMessages'] as const],
  ['member', [] as const],
])('somebody is known as %s by permissions %j, without a call', async (standing, permissions) => {
  const { discord, askerOf } = await looking();
  const before = discord.requests.filter(({ method }) => method === 'GET').length;

  const asker = await askerOf({ permissions });

  expect(await asker.standing()).toBe(standing);
  expect(await asker.zone()).toBeNull();
  expect(discord.requests.filter(({ method }) => method === 'GET')).toHaveLength(before);
});
