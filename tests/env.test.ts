import { expect, it } from 'vitest';
import { examineSettings, readSettings } from '../src/env.ts';
import { secretsOf } from '../src/settings/schema.ts';
import type { GivenSettings } from './support/newsdesk.ts';

const STANDS = 'It is set in .env or in the environment.';
const COPY_AGAIN = "Copy it again from your Slack app's settings.";

/** 32 bytes. */
const KEY = Buffer.alloc(32, 7).toString('base64');
/** For workspaces that install the app themselves. */
const MANY: GivenSettings = {
  ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client', SLACK_SIGNING_SECRET: 'signing' },
  ENCRYPTION_KEYS: KEY,
};

const MISTAKES: readonly (readonly [what: string, settings: GivenSettings, sentence: string])[] = [
  [
    'a time zone that does not exist',
    { TIMEZONE: 'Mars/Phobos' },
    `TIMEZONE is “Mars/Phobos”, which is no time zone. Use an IANA name such as Europe/Berlin. ${STANDS}`,
  ],
  [
    'an offset, which keeps no summer time',
    { TIMEZONE: '+05:30' },
    `TIMEZONE is “+05:30”, which is no time zone. Use an IANA name such as Europe/Berlin. ${STANDS}`,
  ],
  [
    'a language that is none',
    { LOCALE: 'klingonish_x' },
    `LOCALE is “klingonish_x”, which has no words here yet. Use one of en, fr, de, es, ru, or a regional form such as fr-CA. ${STANDS}`,
  ],
  [
    'somebody else who may change subscriptions',
    { SUBSCRIPTIONS_BY: 'everybody' },
    `SUBSCRIPTIONS_BY is “everybody”, which is neither members nor admins. Use one of the two. ${STANDS}`,
  ],
  [
    'a link to nothing',
    { LINKED_WORKSPACES: 'slack:T1=discord:2; slack:T3' },
    `LINKED_WORKSPACES is “slack:T1=discord:2; slack:T3”, which links no workspaces. Write them as slack:T024BE7LD=discord:41771983423143937. ${STANDS}`,
  ],
  [
    'a role that there is not',
    { ROLES: 'worker,king' },
    `ROLES is “worker,king”, which names something else than roles. Use all, or some of gateway, worker, importer with commas between. ${STANDS}`,
  ],
  [
    'a role where there are no other processes',
    { ROLES: 'worker', DISCORD_TOKEN: 'a.b.c' },
    'ROLES leaves something to other processes, and DATABASE_URL is a file that one process has to itself. Set DATABASE_URL to postgres://…, or leave ROLES empty.',
  ],
  [
    'a role that posts nowhere',
    { ROLES: 'importer,worker', DATABASE_URL: 'postgres://localhost/newsdesk' },
    'ROLES has this process post, and no platform has a token. Set SLACK_BOT_TOKEN or DISCORD_TOKEN.',
  ],
  [
    'no hours at all',
    { GRACE_HOURS: '0' },
    `GRACE_HOURS is “0”, which is no number of hours. Use a whole number from 1 to 168. ${STANDS}`,
  ],
  [
    'a port beyond the last one',
    { HTTP_PORT: '70000' },
    `HTTP_PORT is “70000”, which is no port. Use a whole number from 0 to 65535. ${STANDS}`,
  ],
  [
    'a port for operators that is none',
    { OPERATIONS_PORT: 'nine' },
    `OPERATIONS_PORT is “nine”, which is no port. Use a whole number from 0 to 65535. ${STANDS}`,
  ],
  [
    'a log level that does not exist',
    { LOG_LEVEL: 'loud' },
    `LOG_LEVEL is “loud”, which is no log level. Use one of debug, info, warn, error, silent. ${STANDS}`,
  ],
  [
    'an API address that is none',
    { SLACK_API_URL: 'slack.com/api' },
    `SLACK_API_URL is “slack.com/api”, which is no web address. Use one that begins with http:// or https://. ${STANDS}`,
  ],
  [
    'an API address that is none, without its password',
    { SLACK_API_URL: 'ftp://proxy:opensesame@slack.example/api' },
    `SLACK_API_URL is “ftp://…@slack.example/api”, which is no web address. Use one that begins with http:// or https://. ${STANDS}`,
  ],
  [
    'an API address of one version',
    { DISCORD_API_URL: 'http://localhost:8080/api/v10/' },
    `DISCORD_API_URL is “http://localhost:8080/api/v10/”, which names a version of the API. Leave that out, as in http://localhost:8080/api. ${STANDS}`,
  ],
  [
    'shards that there are not',
    { DISCORD_SHARDS: '4/4' },
    `DISCORD_SHARDS is “4/4”, which names shard 4 of 4. They are counted from 0 to 3. ${STANDS}`,
  ],
  [
    'a server id that is none',
    { DISCORD_GUILD_ID: 'newsroom' },
    `DISCORD_GUILD_ID is “newsroom”, which is no server id. In Discord, right-click the server and choose “Copy Server ID”. ${STANDS}`,
  ],
  [
    'a bot token of another kind, without repeating it',
    { SLACK_BOT_TOKEN: 'xoxp-of-a-person', SLACK_APP_TOKEN: 'xapp-1' },
    `SLACK_BOT_TOKEN does not begin with xoxb-. ${COPY_AGAIN} ${STANDS}`,
  ],
  [
    'an app token of another kind, without repeating it',
    { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-1' },
    `SLACK_APP_TOKEN does not begin with xapp-. ${COPY_AGAIN} ${STANDS}`,
  ],
  [
    'a token that was not filled in, without repeating it',
    { SLACK_BOT_TOKEN: 'xoxb-…', SLACK_APP_TOKEN: 'xapp-1' },
    `SLACK_BOT_TOKEN holds signs that no token has. Copy it again, without quotation marks. ${STANDS}`,
  ],
  [
    'a bot token alone',
    { SLACK_BOT_TOKEN: 'xoxb-1' },
    'SLACK_BOT_TOKEN is set, and how Slack reaches the bot is not. Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).',
  ],
  [
    'an app token alone',
    { SLACK_APP_TOKEN: 'xapp-1' },
    'SLACK_BOT_TOKEN is missing: SLACK_APP_TOKEN or SLACK_SIGNING_SECRET alone is not enough. Copy the Bot User OAuth Token (xoxb-…) from “OAuth & Permissions”.',
  ],
  [
    'a client ID that is none',
    { ...MANY, SLACK_CLIENT_ID: 'A0APP' },
    `SLACK_CLIENT_ID is “A0APP”, which is no client ID. Copy it again from “Basic Information” in your Slack app’s settings. ${STANDS}`,
  ],
  [
    'a client ID alone',
    { SLACK_CLIENT_ID: '1.2' },
    'SLACK_CLIENT_ID and SLACK_CLIENT_SECRET go together, and one of them is missing. Copy both from “Basic Information” in your Slack app’s settings.',
  ],
  [
    'a token beside the client ID',
    { ...MANY, SLACK_BOT_TOKEN: 'xoxb-1' },
    'SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for several that install the app themselves. Leave one or the other empty.',
  ],
  [
    'Socket Mode for several workspaces',
    { ...MANY, SLACK_APP_TOKEN: 'xapp-1' },
    'SLACK_APP_TOKEN (Socket Mode) is for one workspace. Where several install the app, Slack calls the bot over HTTP: leave it empty.',
  ],
  [
    'several workspaces without a signing secret',
    { ...MANY, SLACK_SIGNING_SECRET: '' },
    'SLACK_SIGNING_SECRET is missing: where several workspaces install the app, Slack calls the bot over HTTP. Copy it from “Basic Information” in your Slack app’s settings.',
  ],
  [
    'several workspaces without a key',
    { ...MANY, ENCRYPTION_KEYS: ' , ' },
    'ENCRYPTION_KEYS is missing: the tokens of workspaces that install the app are kept encrypted. Make a key with “openssl rand -base64 32”, and keep it where the database is not.',
  ],
  [
    'a key that is too short, without repeating it',
    { ...MANY, ENCRYPTION_KEYS: `${KEY},c2hvcnQ=` },
    `ENCRYPTION_KEYS holds a key that is not 32 bytes in base64. Make one with “openssl rand -base64 32”; more of them with commas between. ${STANDS}`,
  ],
];

it.for(MISTAKES)(
  'a setting that cannot be used is refused with one sentence: %s',
  ([, settings, sentence]) => {
    const refusal = expect.objectContaining({ code: 'bad-setting', message: sentence });
    expect(() => readSettings(settings)).toThrow(refusal);
  },
);

it('what is secret of the settings for several workspaces is kept out of the log', () => {
  const other = Buffer.alloc(32, 8).toString('base64');
  const settings = readSettings({ ...MANY, ENCRYPTION_KEYS: `${KEY}, ${other}` });

  expect(secretsOf(settings)).toEqual(['signing', 'client', KEY, other]);
});

it('who only posts needs no signing secret for several workspaces', () => {
  const posts = { ROLES: 'worker', DATABASE_URL: 'postgres://localhost/newsdesk', SLACK_SIGNING_SECRET: '' };

  expect(readSettings({ ...MANY, ...posts }).ROLES.gateway).toBe(false);
});

it('each key is a secret of its own, also where one of them cannot be used', () => {
  expect(examineSettings({ ENCRYPTION_KEYS: `${KEY}, c2hvcnQ=` }).secrets).toEqual([KEY, 'c2hvcnQ=']);
});
