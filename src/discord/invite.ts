import { PERMISSIONS } from './obstacles.ts';
import { SNOWFLAKE } from './snowflake.ts';

/**
 * The application that a bot's token belongs to: its id is the token's first part, in base64. Null for what is no such token.
 * Source: docs.discord.com/developers/reference#authentication.
 */
export function clientIdIn(token: string): string | null {
  const [first = ''] = token.split('.');
  const id = Buffer.from(first, 'base64').toString('latin1');
  return SNOWFLAKE.test(id) ? id : null;
}

/** Names of the permissions that the bot is invited with, as a server's settings show them. */
export const INVITED_WITH: readonly string[] = Object.keys(PERMISSIONS);

/** Opens Discord's page that invites the bot. Source: docs.discord.com/developers/topics/oauth2#bot-authorization-flow. */
export function inviteAddress(clientId: string): string {
  const address = new URL('https://discord.com/oauth2/authorize');
  address.searchParams.set('client_id', clientId);
  address.searchParams.set('scope', 'bot applications.commands');
  const permissions = Object.values(PERMISSIONS).reduce((sum, bit) => sum | bit, 0n);
  address.searchParams.set('permissions', permissions.toString());
  return address.href;
}
