import { z } from 'zod';
import { UserError } from './core/errors.ts';
import type { LinkedWorkspaces } from './core/linked.ts';
import { timeZoneNamed } from './core/zone.ts';
import { shardsIn } from './discord/shards.ts';
import { LANGUAGES } from './i18n/catalogue.ts';

/** An empty line in `.env` is a setting that was not made. */
const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

const or = (fallback: string) => text.transform((value) => value ?? fallback);

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
// With an empty TZ, as compose files set it, the machine names a zone that is none.
const timeZone = or(isTimeZone(machineZone) ? machineZone : 'UTC').refine(isTimeZone, {
  message: 'is no time zone. Use an IANA name such as Europe/Berlin',
});
const locale = or('en').refine(hasWords, {
  message: `has no words here yet. Use one of ${LANGUAGES.join(', ')}, or a regional form such as fr-CA`,
});
const port = or('3000')
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, {
    message: 'is no port. Use a whole number from 0 to 65535',
  })
  .transform(Number);
const hours = or('6')
  .refine((value) => /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 168, {
    message: 'is no number of hours. Use a whole number from 1 to 168',
  })
  .transform((value) => Number(value) * 3_600_000);
const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const level = text.pipe(
  z.enum(levels, { error: `is no log level. Use one of ${levels.join(', ')}` }).optional(),
);
const address = text.pipe(
  z
    .url({ protocol: /^https?$/, error: 'is no web address. Use one that begins with http:// or https://' })
    .optional(),
);
/** Such as https://discord.com/api: the version is added to it. */
const versionless = address
  .transform((value) => (value?.endsWith('/') ? value.slice(0, -1) : value))
  .refine((value) => value === undefined || !/\/v\d+$/.test(value), {
    message: 'names a version of the API. Leave that out, as in http://localhost:8080/api',
  });
/** A secret as platforms give it out. Anything else is a placeholder, or came with quotation marks. */
const secret = text.refine((value) => value === undefined || /^[\x21-\x7e]+$/.test(value), {
  message: 'holds signs that no token has. Copy it again, without quotation marks',
});
const token = (start: string) =>
  secret.refine((value) => value === undefined || value.startsWith(start), {
    message: `does not begin with ${start}. Copy it again from your Slack app's settings`,
  });

/** Two or more of one team: `slack:T024BE7LD=discord:41771983423143937`; more teams after semicolons. */
const teams = or('').transform((value, context) => {
  const teams = value.split(';').filter((team) => team.trim() !== '');
  const read = teams.map((team) => team.split('=').map(workspaceOf));
  const right = read.map((team) => team.filter((one) => one !== null));
  if (right.every((team, index) => team.length > 1 && team.length === read[index]?.length)) return right;
  context.addIssue({
    code: 'custom',
    message: 'links no workspaces. Write them as slack:T024BE7LD=discord:41771983423143937',
  });
  return z.NEVER;
});

const ROLES = ['gateway', 'worker', 'importer'] as const;

/** What a process does; all of it when nothing is said. */
const roles = or('all').transform((value, context) => {
  const named = value.split(',').map((one) => one.trim());
  const has = (role: string) => named.includes(role) || named.includes('all');
  if (named.every((one) => one === 'all' || ROLES.some((role) => role === one)))
    return { gateway: has('gateway'), worker: has('worker'), importer: has('importer') };
  context.addIssue({
    code: 'custom',
    message: `names something else than roles. Use all, or some of ${ROLES.join(', ')} with commas between`,
  });
  return z.NEVER;
});

const shards = text.transform((value, context) => {
  if (value === undefined) return undefined;
  const read = shardsIn(value);
  if (read === 'auto' || !('mistake' in read)) return read;
  context.addIssue({ code: 'custom', message: read.mistake });
  return z.NEVER;
});

function workspaceOf(written: string): LinkedWorkspaces[number] | null {
  const [, platform, workspace] = /^\s*(slack|discord):(\w{1,64})\s*$/.exec(written) ?? [];
  if (platform !== 'slack' && platform !== 'discord') return null;
  return workspace === undefined ? null : { platform, workspace };
}

const settings = z.object({
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
  SLACK_API_URL: address,
  DISCORD_TOKEN: secret,
  DISCORD_GUILD_ID: text.refine((value) => value === undefined || /^\d{15,21}$/.test(value), {
    message: 'is no server id. In Discord, right-click the server and choose “Copy Server ID”',
  }),
  DISCORD_SHARDS: shards,
  DISCORD_API_URL: versionless,
  HTTP_HOST: or('127.0.0.1'),
  HTTP_PORT: port,
  LOG_LEVEL: level,
});

/** Every setting, under the name that it has in `.env.example`. */
export type Settings = z.output<typeof settings>;

/** Settings whose value must not be shown to anybody. */
const SECRETS = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'DISCORD_TOKEN'] as const;

/**
 * The settings of this process.
 * @throws UserError `bad-setting`, naming the first one that cannot be used
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const result = settings.safeParse(environment);
  if (!result.success) {
    const [issue] = result.error.issues;
    const name = String(issue?.path[0] ?? '');
    const shown = SECRETS.some((secretName) => secretName === name)
      ? ''
      : ` is “${environment[name]}”, which`;
    throw new UserError(
      'bad-setting',
      `${name}${shown} ${issue?.message}. It is set in .env or in the environment.`,
    );
  }
  checkRoles(result.data);
  checkSlack(result.data);
  return result.data;
}

/** The secrets in use, for the log to leave out. */
export function secretsOf(given: Settings): string[] {
  return SECRETS.map((name) => given[name]).filter((value) => value !== undefined);
}

/** Whether a process does everything by itself. */
export function doesAll({ ROLES: { gateway, worker, importer } }: Settings): boolean {
  return gateway && worker && importer;
}

function checkRoles(given: Settings): void {
  if (doesAll(given)) return;
  if (!given.DATABASE_URL.startsWith('postgres')) {
    throw new UserError(
      'bad-setting',
      'ROLES leaves something to other processes, and DATABASE_URL is a file that one process has to itself. Set DATABASE_URL to postgres://…, or leave ROLES empty.',
    );
  }
  const { gateway, worker } = given.ROLES;
  if ((gateway || worker) && given.SLACK_BOT_TOKEN === undefined && given.DISCORD_TOKEN === undefined) {
    throw new UserError(
      'bad-setting',
      'ROLES has this process post, and no platform has a token. Set SLACK_BOT_TOKEN or DISCORD_TOKEN.',
    );
  }
}

function checkSlack({ ROLES, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: Settings): void {
  // Who only posts is not reached.
  if (!ROLES.gateway) return;
  const way = SLACK_APP_TOKEN ?? SLACK_SIGNING_SECRET;
  if (SLACK_BOT_TOKEN !== undefined && way === undefined) {
    throw new UserError(
      'bad-setting',
      'SLACK_BOT_TOKEN is set, and how Slack reaches the bot is not. Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).',
    );
  }
  if (SLACK_BOT_TOKEN === undefined && way !== undefined) {
    throw new UserError(
      'bad-setting',
      'SLACK_BOT_TOKEN is missing: SLACK_APP_TOKEN or SLACK_SIGNING_SECRET alone is not enough. Copy the Bot User OAuth Token (xoxb-…) from “OAuth & Permissions”.',
    );
  }
}

function isTimeZone(value: string): boolean {
  return timeZoneNamed(value) !== null;
}

function hasWords(value: string): boolean {
  return succeeds(() => new Intl.Locale(value)) && LANGUAGES.includes(new Intl.Locale(value).language);
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
