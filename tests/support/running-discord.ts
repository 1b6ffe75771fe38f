import { expect, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { messageActions } from '../../commands/message-actions.ts';
import type { CommandRunner } from '../../src/app/run-command.ts';
import type { AnyCommand } from '../../src/command/command.ts';
import type { MessageAction } from '../../src/command/message-action.ts';
import { discordChat } from '../../src/discord/chat.ts';
import type { DiscordSettings } from '../../src/discord/settings.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { Log } from '../../src/ports/log.ts';
import { type DiscordDouble, startDiscordDouble } from '../doubles/discord/index.ts';
import type { DiscordDoubleOptions } from '../doubles/discord/state/discord.ts';
import type { GuildFixture } from '../doubles/discord/state/world.ts';
import { connectable, type TestedChat } from './connectable.ts';
import { recordingLog } from './desk.ts';

/** Discord's double, closed after the test, which fails if the double had to refuse anything else than told here. */
export async function aDiscord({
  refusals = [],
  guilds,
  now = Date.now,
  ...options
}: Pick<DiscordDoubleOptions, 'sharding' | 'interactionWindowMs'> & {
  /** HTTP statuses. */
  readonly refusals?: readonly number[];
  readonly guilds?: readonly GuildFixture[];
  /** The double's clock, in milliseconds since the epoch. */
  readonly now?: () => number;
} = {}): Promise<DiscordDouble> {
  const discord = await startDiscordDouble({ ...options, now, ...(guilds === undefined ? {} : { guilds }) });
  onTestFinished(async () => {
    await discord.close();
    expect(discord.refusals.map(({ status }) => status)).toEqual(refusals);
  });
  return discord;
}

/** The chat under test with a token that the double takes; not started, and stopped after the test. */
export function aDiscordChat(
  discord: DiscordDouble,
  runner: CommandRunner,
  given: {
    readonly log?: Log;
    readonly settings?: Partial<DiscordSettings>;
    readonly commands?: readonly AnyCommand[];
    readonly messageActions?: readonly MessageAction[];
  } = {},
): TestedChat {
  const { token, apiUrl } = discord;
  const settings = { token, guildId: undefined, apiUrl, ...given.settings };
  // Whoever has commands of their own has no others, either.
  const actions = given.messageActions ?? (given.commands === undefined ? messageActions : []);
  const log = given.log ?? recordingLog();
  const chat = discordChat(settings, given.commands ?? commands, runner, log, actions);
  onTestFinished(() => chat.stop());
  return connectable(chat);
}

/** A chat in which nobody types commands. @param listens whether it has a gateway to know its servers from */
export async function aPostingChat(discord: DiscordDouble, listens = true): Promise<Chat> {
  const chat = aDiscordChat(discord, {} as CommandRunner, { commands: [] });
  await (listens ? chat.connect() : chat.start());
  return chat;
}
