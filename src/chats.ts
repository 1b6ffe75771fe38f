import { commands } from '../commands/index.ts';
import { messageActions } from '../commands/message-actions.ts';
import type { CommandRunner } from './app/run-command.ts';
import type { Desk } from './bot.ts';
import type { DiscordSettings } from './discord/settings.ts';
import type { Chat } from './ports/chat.ts';
import type { Log } from './ports/log.ts';
import type { Settings } from './settings/schema.ts';
import type { SlackSettings } from './slack/settings.ts';
import { newSecret, type Surroundings, SYSTEM } from './system.ts';

/** The chat platforms that the settings name. A platform's library is loaded only then. */
export async function chatsFor(
  settings: Settings,
  desk: Pick<Desk, 'runner' | 'installations'>,
  log: Log,
  surroundings: Surroundings = SYSTEM,
): Promise<Chat[]> {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, DISCORD_TOKEN } = settings;
  const connecting: Promise<Chat>[] = [];
  if ((SLACK_BOT_TOKEN ?? SLACK_CLIENT_ID) !== undefined)
    connecting.push(slack(settings, desk, log, surroundings));
  if (DISCORD_TOKEN !== undefined)
    connecting.push(discord(settings, DISCORD_TOKEN, surroundings, desk.runner, log));
  return Promise.all(connecting);
}

async function slack(
  settings: Settings,
  { runner, installations }: Pick<Desk, 'runner' | 'installations'>,
  log: Log,
  { clock, calls, meter }: Surroundings,
): Promise<Chat> {
  const { slackChat } = await import('./slack/chat.ts');
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId = '', SLACK_CLIENT_SECRET = '' } = settings;
  const usual = { ...slackWay(settings), clock, calls };
  const given: SlackSettings =
    botToken === undefined
      ? { ...usual, botToken: null, clientId, clientSecret: SLACK_CLIENT_SECRET, installations, newSecret }
      : { ...usual, botToken };
  return slackChat(given, commands, runner, log, messageActions, meter);
}

/** How Slack is reached, and reaches the bot. */
export function slackWay(settings: Settings): Pick<SlackSettings, 'transport' | 'apiUrl'> {
  return { transport: transportFor(settings), apiUrl: settings.SLACK_API_URL };
}

function transportFor(settings: Settings): SlackSettings['transport'] {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = settings;
  if (!settings.ROLES.gateway) return { mode: 'none' };
  if (appToken !== undefined) return { mode: 'socket', appToken };
  return {
    mode: 'http',
    signingSecret: signingSecret ?? '',
    host: settings.HTTP_HOST,
    port: settings.HTTP_PORT,
  };
}

async function discord(
  settings: Settings,
  token: string,
  { calls, meter }: Surroundings,
  runner: CommandRunner,
  log: Log,
): Promise<Chat> {
  const { discordChat } = await import('./discord/chat.ts');
  const given = { ...discordSettingsIn(settings, token), calls };
  return discordChat(given, commands, runner, log, messageActions, meter);
}

/** What settings say of Discord. */
export function discordSettingsIn(settings: Settings, token: string): DiscordSettings {
  const { DISCORD_GUILD_ID: guildId, DISCORD_SHARDS: shards, DISCORD_API_URL: apiUrl } = settings;
  return { token, guildId, shards, apiUrl };
}
