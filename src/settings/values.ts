/** The kinds of values that settings have: what is taken from people, and with which words anything else is refused. */
import { z } from 'zod';
import type { LinkedWorkspaces } from '../core/linked.ts';
import { timeZoneNamed } from '../core/zone.ts';
import { shardsIn } from '../discord/shards.ts';
import { SNOWFLAKE } from '../discord/snowflake.ts';
import { LANGUAGES } from '../i18n/catalogue.ts';

/** Any text; undefined where nothing is set. An empty line in `.env` is a setting that was not made. */
export const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

/** Any text, or what stands for none. */
export const or = (fallback: string) => text.transform((value) => value ?? fallback);

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
// With an empty TZ, as compose files set it, the machine names a zone that is none.
/** IANA; the machine's where nothing is said. */
export const timeZone = or(isTimeZone(machineZone) ? machineZone : 'UTC').refine(isTimeZone, {
  message: 'is no time zone. Use an IANA name such as Europe/Berlin',
});

/** BCP 47, of a language that the bot has words in. */
export const locale = or('en').refine(hasWords, {
  message: `has no words here yet. Use one of ${LANGUAGES.join(', ')}, or a regional form such as fr-CA`,
});

const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
const NO_PORT = 'is no port. Use a whole number from 0 to 65535';
/** 0 for any that is free. */
export const port = or('3000').refine(isPort, { message: NO_PORT }).transform(Number);
/** Likewise, and undefined for none. */
export const operationsPort = text
  .refine((value) => value === undefined || isPort(value), { message: NO_PORT })
  .transform((value) => (value === undefined ? undefined : Number(value)));

/** Hours as people write them, in milliseconds. */
export const hours = or('6')
  .refine((value) => /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 168, {
    message: 'is no number of hours. Use a whole number from 1 to 168',
  })
  .transform((value) => Number(value) * 3_600_000);

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
/** Undefined for what is usual where it is used. */
export const level = text.pipe(
  z.enum(levels, { error: `is no log level. Use one of ${levels.join(', ')}` }).optional(),
);

/** A web address. */
export const address = text.pipe(
  z
    .url({ protocol: /^https?$/, error: 'is no web address. Use one that begins with http:// or https://' })
    .optional(),
);

/** A web address such as https://discord.com/api: the version is added to it. */
export const versionless = address
  .transform((value) => (value?.endsWith('/') ? value.slice(0, -1) : value))
  .refine((value) => value === undefined || !/\/v\d+$/.test(value), {
    message: 'names a version of the API. Leave that out, as in http://localhost:8080/api',
  });

/** A secret as platforms give it out. Anything else is a placeholder, or came with quotation marks. */
export const secret = text.refine((value) => value === undefined || /^[\x21-\x7e]+$/.test(value), {
  message: 'holds signs that no token has. Copy it again, without quotation marks',
});

/** Secrets of 32 bytes each, in base64; none when nothing is said. */
export const keys = or('')
  .transform((value) => value.split(',').map((key) => key.trim()))
  .transform((all) => all.filter((key) => key !== ''))
  .refine((all) => all.every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key)), {
    message:
      'holds a key that is not 32 bytes in base64. Make one with “openssl rand -base64 32”; more of them with commas between',
  });

/** A secret that Slack begins with these letters. */
export const token = (start: string) =>
  secret.refine((value) => value === undefined || value.startsWith(start), {
    message: `does not begin with ${start}. Copy it again from your Slack app's settings`,
  });

/** Workspaces, two or more of one team: `slack:T024BE7LD=discord:41771983423143937`; more teams after semicolons. */
export const teams = or('').transform((value, context) => {
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
export const roles = or('all').transform((value, context) => {
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

/** Which of Discord's connections; undefined where nothing is said. */
export const shards = text.transform((value, context) => {
  if (value === undefined) return undefined;
  const read = shardsIn(value);
  if (read === 'auto' || !('mistake' in read)) return read;
  context.addIssue({ code: 'custom', message: read.mistake });
  return z.NEVER;
});

/** An app's client ID on Slack; undefined where nothing is set. */
export const slackClientId = text.refine((value) => value === undefined || /^\d+\.\d+$/.test(value), {
  message: 'is no client ID. Copy it again from “Basic Information” in your Slack app’s settings',
});

/** A server's id on Discord; undefined where nothing is set. */
export const discordServerId = text.refine((value) => value === undefined || SNOWFLAKE.test(value), {
  message: 'is no server id. In Discord, right-click the server and choose “Copy Server ID”',
});

function workspaceOf(written: string): LinkedWorkspaces[number] | null {
  const [, platform, workspace] = /^\s*(slack|discord):(\w{1,64})\s*$/.exec(written) ?? [];
  if (platform !== 'slack' && platform !== 'discord') return null;
  return workspace === undefined ? null : { platform, workspace };
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
