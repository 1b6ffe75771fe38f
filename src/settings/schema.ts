import { z } from 'zod';
import {
  address,
  discordServerId,
  hours,
  keys,
  level,
  locale,
  operationsPort,
  or,
  port,
  roles,
  secret,
  shards,
  slackClientId,
  teams,
  text,
  timeZone,
  token,
  versionless,
} from './values.ts';

/** What each setting takes from the environment, and what it is then. */
export const settingsSchema = z.object({
  SEEDS_DIR: or('./seeds'),
  SUBSCRIPTIONS_FILE: text,
  /** In milliseconds. */
  GRACE_HOURS: hours,
  SUBSCRIPTIONS_BY: or('members').pipe(
    z.enum(['members', 'admins'], { error: 'is neither members nor admins. Use one of the two' }),
  ),
  LINKED_WORKSPACES: teams,
  ROLES: roles,
  DATABASE_URL: or('sqlite:./data/newsdesk.db'),
  TIMEZONE: timeZone,
  LOCALE: locale,
  SLACK_BOT_TOKEN: token('xoxb-'),
  SLACK_APP_TOKEN: token('xapp-'),
  SLACK_SIGNING_SECRET: secret,
  SLACK_CLIENT_ID: slackClientId,
  SLACK_CLIENT_SECRET: secret,
  ENCRYPTION_KEYS: keys,
  SLACK_API_URL: address,
  DISCORD_TOKEN: secret,
  DISCORD_GUILD_ID: discordServerId,
  DISCORD_SHARDS: shards,
  DISCORD_API_URL: versionless,
  HTTP_HOST: or('127.0.0.1'),
  HTTP_PORT: port,
  OPERATIONS_HOST: or('127.0.0.1'),
  OPERATIONS_PORT: operationsPort,
  LOG_LEVEL: level,
});

/** Every setting, under the name that it has in `.env.example`. */
export type Settings = z.output<typeof settingsSchema>;

/** Names of settings whose values must not be shown to anybody. */
export const SECRETS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'ENCRYPTION_KEYS',
  'DISCORD_TOKEN',
] as const;

/** The secrets in use, for the log to leave out. */
export function secretsOf(given: Settings): string[] {
  return SECRETS.flatMap((name) => given[name] ?? []);
}
