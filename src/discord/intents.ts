import { GatewayIntentBits } from 'discord.js';

/** What the gateway is asked to tell of: servers and their channels, never what people write. */
export const INTENTS = [GatewayIntentBits.Guilds] as const;

/**
 * Those that have to be switched on in an application's settings, by the names that these show.
 * Source: docs.discord.com/developers/events/gateway#privileged-intents.
 */
const PRIVILEGED: Readonly<Record<string, GatewayIntentBits>> = {
  'Presence Intent': GatewayIntentBits.GuildPresences,
  'Server Members Intent': GatewayIntentBits.GuildMembers,
  'Message Content Intent': GatewayIntentBits.MessageContent,
};

/** Names of the intents that have to be switched on. */
export function privilegedIntents(intents: readonly GatewayIntentBits[] = INTENTS): string[] {
  return Object.entries(PRIVILEGED)
    .filter(([, intent]) => intents.includes(intent))
    .map(([name]) => name);
}
