import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { messageActions } from '../../commands/message-actions.ts';
import { isGroup } from '../../src/command/command.ts';
import { creationAddress, slackManifest } from '../../src/slack/manifest.ts';
import { BOT_EVENTS, BOT_SCOPES } from '../../src/slack/scopes.ts';
import { manifestSchema } from '../support/slack-manifest.ts';

const HTTP = 'https://news.example/bot/';

/** Where nobody says how long an address may be: browsers and servers take at least this much. */
const LONGEST_ADDRESS = 8000;

describe.each([
  ['Socket Mode', null],
  ['HTTP', HTTP],
])('the manifest for %s', (_mode, http) => {
  const manifest = slackManifest(commands, messageActions, http);

  it('is one that Slack takes', () => {
    expect(() => manifestSchema.parse(manifest)).not.toThrow();
  });

  it('lists every command, with what may be typed after it', () => {
    const listed = manifest.features.slash_commands;
    expect(listed.map(({ command }) => command)).toEqual(commands.map(({ name }) => `/${name}`));
    for (const [index, command] of commands.entries()) {
      const hint = listed[index]?.usage_hint ?? '';
      if (isGroup(command)) for (const word of Object.keys(command.subcommands)) expect(hint).toContain(word);
      else for (const option of Object.keys(command.options.shape)) expect(hint).toContain(option);
    }
  });

  it('lists the shortcuts that the bot answers', () => {
    expect(manifest.features.shortcuts.map(({ type, callback_id: id }) => `${type} ${id}`)).toEqual([
      'global find-article',
      'message find-this-article',
      'message discuss-this-link',
    ]);
  });

  it('is short enough for an address, from which it comes out as it was', () => {
    const address = new URL(creationAddress(manifest));
    expect(address.href.length).toBeLessThan(LONGEST_ADDRESS);
    expect(`${address.origin}${address.pathname}`).toBe('https://api.slack.com/apps');
    expect(address.searchParams.get('new_app')).toBe('1');
    expect(JSON.parse(address.searchParams.get('manifest_json') ?? '')).toEqual(manifest);
  });
});

it('asks for the request addresses where Slack calls the bot, and for none where the bot calls Slack', () => {
  const urls = (http: string | null) =>
    JSON.stringify(slackManifest(commands, messageActions, http)).match(/https:\/\/news[^"]+/g) ?? [];
  expect(urls(null)).toEqual([]);
  expect(new Set(urls(HTTP))).toEqual(new Set([`${HTTP}slack/events`, `${HTTP}slack/oauth_redirect`]));
  // One for each command, for events, for interactivity and for its menus.
  expect(urls(HTTP).filter((url) => url.endsWith('events'))).toHaveLength(commands.length + 3);
});

describe('what Slack’s manifests may not say', () => {
  const sound = slackManifest(commands, messageActions, null);
  const { features, settings } = sound;
  const [command] = features.slash_commands;

  it.each([
    ['a name over 35 characters', { ...sound, display_information: { name: 'N'.repeat(36) } }],
    ['a field that there is not', { ...sound, colour: 'blue' }],
    ['a command without its slash', withCommand({ command: 'digest' })],
    ['a command over 32 characters', withCommand({ command: `/${'d'.repeat(32)}` })],
    ['the same command twice', withCommand({ command: '/article' })],
    ['a bot with a space', { ...sound, features: { ...features, bot_user: { display_name: 'News desk' } } }],
    ['HTTP without addresses', { ...sound, settings: { ...settings, socket_mode_enabled: false } }],
  ])('%s', (_what, manifest) => {
    expect(manifestSchema.safeParse(manifest).success).toBe(false);
  });

  function withCommand(given: object) {
    const others = features.slash_commands.slice(1);
    return { ...sound, features: { ...features, slash_commands: [{ ...command, ...given }, ...others] } };
  }
});

/**
 * What each of Slack's methods that we call needs, for public and private channels.
 * Source: docs.slack.dev/reference/methods/<method>, “Scopes”; for events docs.slack.dev/reference/events/<event>.
 */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'apps.connections.open': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.update': [],
  'event app_mention': ['app_mentions:read'],
  'event app_uninstalled': [],
  'event tokens_revoked': [],
  // Slash commands, and shortcuts: docs.slack.dev/reference/scopes/commands.
  'app.command': ['commands'],
  'app.shortcut': ['commands'],
};

describe('the scopes', () => {
  const folder = join(import.meta.dirname, '../../src/slack');
  const sources = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const events = [...sources.matchAll(/\bapp\.event\('(\w+)'/g)].map(([, event]) => event ?? '');
  const calls = [...sources.matchAll(/\b(?:client|callOnce)\.([a-z]+(?:\.[a-z]+)?\.[a-zA-Z]+)\(/g)];
  const used = [
    ...calls.map(([, method]) => method ?? ''),
    ...events.map((event) => `event ${event}`),
    ...['app.command', 'app.shortcut'].filter((name) => sources.includes(`${name}(`)),
  ];

  it('are exactly those that the methods and events need which the bot uses', () => {
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((one) => NEEDED[one] === undefined)).toEqual([]);
    const needed = new Set(used.flatMap((one) => NEEDED[one] ?? []));
    expect([...BOT_SCOPES].sort()).toEqual([...needed].sort());
  });

  it('go with the events that the bot listens for', () => {
    expect([...BOT_EVENTS].sort()).toEqual([...new Set(events)].sort());
  });
});
