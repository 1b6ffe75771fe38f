import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { messageActions } from '../../commands/message-actions.ts';
import type { CommandRunner } from '../../src/app/run-command.ts';
import { discordChecks } from '../../src/discord/checks.ts';
import type { DiscordSettings } from '../../src/discord/settings.ts';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import { looked } from '../support/looked.ts';
import { freePort } from '../support/network.ts';
import { at, GUILD, NEWS, posting } from '../support/posting-to-discord.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';

const ALL = commands.length + messageActions.length;

function checksOf(
  { token, apiUrl }: Pick<DiscordDouble, 'token' | 'apiUrl'>,
  given: Partial<DiscordSettings> = {},
) {
  const settings = { token, apiUrl, guildId: undefined, ...given };
  return discordChecks(settings, { commands, messageActions }, 500);
}

const findingOf = async (check: string, { checks }: ReturnType<typeof checksOf>) =>
  (await looked(checks)).find((finding) => finding.check === check);

describe('looking at Discord', () => {
  it('finds nothing to mend where a bot runs, and opens no connection', async () => {
    const discord = await aDiscord();
    await aDiscordChat(discord, {} as CommandRunner).connect();

    expect(await looked(checksOf(discord).checks)).toMatchObject([
      { check: 'Discord token', state: 'ok', found: 'It is good for the bot “newsdesk”.' },
      { check: 'Discord intents', state: 'ok', found: expect.stringContaining('none') },
      { check: 'Discord gateway', state: 'ok', found: 'The bot may connect 999 more times today.' },
      { check: 'Discord commands', state: 'ok', found: `All ${ALL} are registered.` },
    ]);
    expect(discord.identifies).toHaveLength(1);
  });

  it('finds a token that Discord does not know, and says nothing of what hangs on it', async () => {
    const discord = await aDiscord({ refusals: [401] });
    const given = checksOf({ ...discord, token: 'a.b.c' });

    expect(await looked(given.checks)).toMatchObject([
      { check: 'Discord token', says: expect.stringContaining('Discord refuses DISCORD_TOKEN. Copy') },
      { check: 'Discord intents', state: 'ok' },
    ]);
    expect(await given.poster()).toBeNull();
  });

  it('finds that no command is registered before the first start', async () => {
    const discord = await aDiscord();

    expect(await findingOf('Discord commands', checksOf(discord))).toMatchObject({
      ...{ state: 'warning', found: 'None is registered yet.' },
      remedy: 'Start the bot: it registers them by itself.',
    });
  });

  it('finds commands that are newer than the last start', async () => {
    const discord = await aDiscord();
    const earlier = commands.filter(({ name }) => name !== 'why');
    await aDiscordChat(discord, {} as CommandRunner, { commands: earlier, messageActions }).connect();

    expect(await findingOf('Discord commands', checksOf(discord))).toMatchObject({
      state: 'warning',
      found: 'Not registered yet: why.',
    });
  });

  it('looks in the one server that has them, and finds that the bot is not there', async () => {
    const discord = await aDiscord({ refusals: [403] });
    const guildId = discord.guildId;
    await aDiscordChat(discord, {} as CommandRunner, { settings: { guildId } }).connect();

    expect(await findingOf('Discord commands', checksOf(discord, { guildId }))).toMatchObject({
      state: 'ok',
    });
    expect(await findingOf('Discord commands', checksOf(discord, { guildId: '1'.repeat(18) }))).toMatchObject(
      {
        says: expect.stringContaining('DISCORD_GUILD_ID'),
      },
    );
  });

  it('finds that the starts of a day are used up', async () => {
    const discord = await aDiscord({ sharding: { startsLeft: 0 } });

    expect(await findingOf('Discord gateway', checksOf(discord))).toMatchObject({
      ...{ state: 'problem', found: 'The bot has connected too often in a day.' },
      remedy: expect.stringContaining('in 1440 minutes'),
    });
  });

  it('finds that there are fewer connections than Discord recommends', async () => {
    const discord = await aDiscord({ sharding: { recommended: 4 } });

    expect(await findingOf('Discord gateway', checksOf(discord))).toMatchObject({
      ...{ state: 'warning', remedy: 'Set DISCORD_SHARDS to auto.' },
      found: 'The bot opens 1 of the 4 connections that Discord recommends.',
    });
    expect(await findingOf('Discord gateway', checksOf(discord, { shards: 'auto' }))).toMatchObject({
      state: 'ok',
    });
  });

  it('says so where nobody answers', async () => {
    const discord = await aDiscord();
    const apiUrl = `http://127.0.0.1:${await freePort()}/api`;

    expect((await looked(checksOf({ ...discord, apiUrl }).checks))[0]).toEqual({
      check: 'Discord token',
      says: expect.stringContaining(`Discord cannot be reached at ${apiUrl}. Check the network`),
    });
  });

  it('says so where somebody takes requests and never answers', async () => {
    const discord = await aDiscord();
    discord.fail({ kind: 'silence' });

    expect((await looked(checksOf(discord).checks))[0]).toMatchObject({
      says: expect.stringContaining('Discord cannot be reached'),
    });
  });

  it('can tell what keeps the bot from posting', async () => {
    const { discord } = await posting({ listens: false, refusals: [404] });
    discord.servers.deny(NEWS, 'sendMessages');
    const { checks, poster } = checksOf(discord);
    await looked(checks);

    expect(await (await poster())?.obstacles(at(NEWS), { threads: false })).toEqual([
      { kind: 'permissions', names: ['Send Messages'] },
    ]);
    discord.servers.expel(GUILD);
    expect(await (await poster())?.obstacles(at(NEWS), { threads: false })).toEqual([
      { kind: 'removed', names: [] },
    ]);
  });
});
