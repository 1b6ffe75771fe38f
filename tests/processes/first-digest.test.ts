import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { PERMISSION, type PermissionName } from '../doubles/discord/state/permissions.ts';
import { MAIN } from '../support/newsdesk.ts';
import { it, type Place } from '../support/place.ts';
import { type EndedProcess, WatchedProcess } from '../support/process.ts';
import { aDiscord } from '../support/running-discord.ts';
import { aSlack } from '../support/running-slack.ts';
import { aSeed } from '../support/seed-files.ts';
import { wordsIn } from '../support/words-in.ts';

/** What somebody does who follows the README from a clone to a digest in their channel. */

const ROOT = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, ROOT), 'utf8');
const HEADLINE = 'Harbour opens a ferry line';
const SEEDS = { 'ferry.md': aSeed({ headline: HEADLINE }) };
const WAIT = { timeout: 20_000, interval: 20 };

/** A script of package.json, in a folder that has a `.env`. */
function npmRun(place: Place, script: 'start' | 'newsdesk', args: readonly string[] = []): WatchedProcess {
  const [, ...words] = (JSON.parse(read('package.json')).scripts[script] as string).split(' ');
  const line = words.map((word) => (word === 'src/main.ts' ? MAIN : word));
  const env = { PATH: process.env.PATH ?? '', TZ: 'UTC' };
  const program = new WatchedProcess(process.execPath, [...line, ...args], { env, cwd: place.folder });
  onTestFinished(() => program.kill());
  return program;
}

const newsdesk = (place: Place, ...args: readonly string[]): Promise<EndedProcess> =>
  npmRun(place, 'newsdesk', args).ended();

/** Copies `.env.example` to `.env`, with some lines filled in. */
function fillIn(place: Place, values: Readonly<Record<string, string>>): void {
  const lines = read('.env.example').split('\n');
  const filled = lines.map((line) => {
    const name = line.endsWith('=') ? line.slice(0, -1) : '';
    return name in values ? `${name}=${values[name]}` : line;
  });
  for (const name of Object.keys(values)) expect(lines).toContain(`${name}=`);
  writeFileSync(join(place.folder, '.env'), filled.join('\n'));
}

it('the README leads to a digest on Slack, with no more scopes than the manifest asks for', async ({
  aPlace,
}) => {
  const place = aPlace(SEEDS);
  const printed = await newsdesk(place, 'setup', 'slack');
  const manifest = JSON.parse(printed.stdout.split('\n\n')[0] ?? '');
  const slack = await aSlack({ botScopes: manifest.oauth_config.scopes.bot });
  const commands: string[] = manifest.features.slash_commands.map((one: { command: string }) => one.command);
  const { botToken: SLACK_BOT_TOKEN, appToken: SLACK_APP_TOKEN, apiUrl: SLACK_API_URL } = slack;
  fillIn(place, { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL });

  expect(await newsdesk(place, 'doctor')).toMatchObject({ code: 0 });
  const bot = npmRun(place, 'start');
  await bot.says('"msg":"ready"', 'stderr');
  const channelId = 'C0NEWS';
  slack.workspace.enter(channelId);
  const type = async (command: string, text = '') => {
    expect(commands).toContain(command);
    return (await slack.slashCommand({ command, text, channelId })).waitForReplies(1);
  };

  expect(wordsIn(await type('/digest'))).toContain(HEADLINE);
  await type('/subscription', 'add when:"daily 9:00"');
  await type('/subscription', 'test');
  await vi.waitFor(() => expect(wordsIn(slack.messages)).toContain(HEADLINE), WAIT);
});

it('the README leads to a digest on Discord, with no more permissions than the invitation asks for', async ({
  aPlace,
}) => {
  const place = aPlace(SEEDS);
  const discord = await aDiscord();
  fillIn(place, { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  const printed = await newsdesk(place, 'setup', 'discord');
  const address = new URL(/https:\/\/discord\.com\/oauth2\S+/.exec(printed.stdout)?.[0] ?? '');
  const asked = BigInt(address.searchParams.get('permissions') ?? '');
  const names = Object.keys(PERMISSION) as PermissionName[];
  discord.servers.deny(discord.channelId, ...names.filter((name) => (PERMISSION[name] & asked) === 0n));

  expect(await newsdesk(place, 'doctor')).toMatchObject({ code: 0 });
  const bot = npmRun(place, 'start');
  await bot.says('"msg":"ready"', 'stderr');
  await discord.connected();
  const type = async (name: string, subcommand?: string, options = {}) => {
    const typed = await discord.slashCommand({
      ...{ name, options, channelId: discord.channelId },
      ...(subcommand === undefined ? {} : { subcommand }),
    });
    return typed.waitForReply();
  };

  expect(wordsIn(await type('digest'))).toContain(HEADLINE);
  await type('subscription', 'add', { when: 'daily 9:00', zone: 'UTC' });
  await type('subscription', 'test');
  await vi.waitFor(() => expect(wordsIn(discord.channelMessages)).toContain(HEADLINE), WAIT);
});
