import { describe, expect, it } from 'vitest';
import type { CommandRunner } from '../../src/app/run-command.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Shards } from '../../src/discord/shards.ts';
import { readSettings } from '../../src/env.ts';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import type { Sharding } from '../doubles/discord/state/discord.ts';
import type { GuildFixture } from '../doubles/discord/state/world.ts';
import { aDesk, aStore, recordingLog } from '../support/desk.ts';
import { plans } from '../support/plans.ts';
import { aMessage } from '../support/posting-to-discord.ts';
import { runnerOn } from '../support/runner-on.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

/** A server whose events go to this shard of four, or of twelve. */
function guildFor(shard: number): GuildFixture {
  const id = ((12_000_000_000n + BigInt(shard)) << 22n).toString();
  return {
    id,
    name: `server ${shard}`,
    locale: 'en-US',
    channels: [{ id: `${id}1`, name: 'news', type: 0 }],
  };
}

const GUILDS = [0, 1, 2, 3, 4, 5, 6, 7].map(guildFor);
const channelOf = (guild: GuildFixture) => guild.channels[0]?.id ?? '';
const FERRY = { headline: 'Second ferry line opens' };

const sharded = (sharding: Partial<Sharding> = {}, refusals: readonly number[] = []) =>
  aDiscord({ guilds: GUILDS, sharding, refusals });

/** A process with some of the shards, and what it was asked. */
async function aProcess(discord: DiscordDouble, shards: Shards) {
  const { runner, log } = await aDesk([FERRY]);
  const asked: (string | undefined)[] = [];
  const listening: CommandRunner = {
    ...runner,
    run(command, called, asker) {
      asked.push(asker.channel?.workspace);
      return runner.run(command, called, asker);
    },
  };
  const chat = aDiscordChat(discord, listening, { log, settings: { shards } });
  return { chat, asked, log };
}

/** Somebody asks in each server. */
async function askEverywhere(discord: DiscordDouble): Promise<void> {
  for (const guild of GUILDS) {
    const result = await discord.slashCommand({ name: 'digest', channelId: channelOf(guild) });
    await result.waitForReply();
  }
}

const two = (first: number, second: number): Shards => ({ ids: [first, second], total: 4 });

describe('processes that split the gateway', () => {
  async function split() {
    const discord = await sharded();
    const one = await aProcess(discord, two(0, 1));
    const other = await aProcess(discord, two(2, 3));
    await Promise.all([one.chat.connect(), other.chat.connect()]);
    return { discord, one, other };
  }

  it('answer each command once between them', async () => {
    const { discord, one, other } = await split();

    await askEverywhere(discord);

    const ids = (...shards: number[]) => shards.map((shard) => GUILDS[shard]?.id);
    expect(one.asked).toEqual(ids(0, 1, 4, 5));
    expect(other.asked).toEqual(ids(2, 3, 6, 7));
  });

  it('identify for their shards, each once, and register the commands once', async () => {
    const { discord } = await split();

    expect(discord.identifies.map(({ shard }) => shard).sort()).toEqual([
      [0, 4],
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('post in the servers of each other', async () => {
    const { discord, one } = await split();

    for (const guild of GUILDS) {
      const channel = { platform: 'discord', workspace: guild.id, id: channelOf(guild) } as const;
      expect(await one.chat.obstacles(channel, { threads: true })).toEqual([]);
      await one.chat.post(channel, aMessage());
    }

    expect(discord.channelMessages).toHaveLength(GUILDS.length);
    // Only of those of the other one has Discord to be asked.
    const asked = discord.requests.filter(({ path }) => /^\/guilds\/\d+$/.test(path));
    expect(asked.map(({ path }) => path.slice(8))).toEqual([2, 3, 6, 7].map((shard) => GUILDS[shard]?.id));
  });

  it('answer once where two have the same shard', async () => {
    const discord = await aDiscord({ guilds: GUILDS.slice(0, 1), refusals: [400] });
    const twins = [await aProcess(discord, two(0, 1)), await aProcess(discord, two(0, 1))];
    for (const { chat } of twins) await chat.connect();

    const result = await discord.slashCommand({ name: 'digest' });
    await result.waitForReply();

    await expect.poll(() => discord.refusals.length, { interval: 5 }).toBe(1);
    expect(twins.flatMap(({ asked }) => asked)).toHaveLength(1);
  });

  it('name what only one of them may listen to', async () => {
    const discord = await sharded();
    const exclusive = async (shards: Shards) => (await aProcess(discord, shards)).chat.exclusive;

    expect(await exclusive(two(0, 1))).toEqual(['shard 0 of 4', 'shard 1 of 4']);
    expect(await exclusive('auto')).toEqual(['all shards']);
    expect(aDiscordChat(discord, {} as CommandRunner, { commands: [] }).exclusive).toEqual(['shard 0 of 1']);
  });
});

describe('all shards in one process', () => {
  it('are as many as Discord recommends, and it answers everywhere', async () => {
    const discord = await sharded({ recommended: 3 });
    const { chat, asked } = await aProcess(discord, 'auto');

    await chat.connect();
    await askEverywhere(discord);

    expect(discord.identifies.map(({ shard }) => shard).sort()).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(asked).toEqual(GUILDS.map(({ id }) => id));
  });

  it('are connected again when one is cut off, which is said of that one', async () => {
    const discord = await sharded({ recommended: 3 });
    const { chat, log } = await aProcess(discord, 'auto');
    await chat.connect();

    discord.disconnectSockets(4000, 1);
    const said = () => log.lines.map(({ message, fields }) => [message, fields]);
    await expect.poll(said, { interval: 5 }).toEqual([
      ['Discord: the connection is lost, reconnecting', { shard: 1 }],
      ['Discord: connected again', { shard: 1 }],
    ]);

    await askEverywhere(discord);
    expect(discord.identifies).toHaveLength(3);
  });

  it('are lost when Discord ends one of them for good', async () => {
    const discord = await sharded({ recommended: 3 });
    const { chat } = await aProcess(discord, 'auto');
    await chat.connect();
    const lost = chat.lost.catch((error: unknown) => error);

    discord.disconnectSockets(4011, 2);

    expect(await lost).toMatchObject({
      code: 'discord-shards',
      message: expect.stringContaining('DISCORD_SHARDS'),
    });
  });

  it('may be listened to again after they were ended', async () => {
    const discord = await sharded({ recommended: 3 });
    const { chat, asked } = await aProcess(discord, 'auto');
    const end = await chat.connect();
    await end();

    await chat.listen();
    await askEverywhere(discord);

    expect(asked).toHaveLength(GUILDS.length);
    expect(discord.identifies).toHaveLength(6);
  });
});

describe('connecting to shards', () => {
  async function refusal(discord: DiscordDouble, shards: Shards): Promise<unknown> {
    const { chat } = await aProcess(discord, shards);
    return chat.connect().catch((error: unknown) => error);
  }

  it.each<[string, Partial<Sharding>, Shards, string]>([
    ['there are too few of them', { guildsPerShard: 1 }, { ids: [0], total: 1 }, 'discord-shards'],
    ['one of several has too many servers', { guildsPerShard: 1 }, two(2, 3), 'discord-shards'],
    ['there is no such shard', {}, { ids: [4], total: 4 }, 'discord-shards'],
    ['no more may be opened today', { startsLeft: 0 }, 'auto', 'discord-sessions'],
    ['fewer may be opened than wanted', { startsLeft: 1 }, two(0, 1), 'discord-sessions'],
  ])('fails with a sentence when %s', async (_, sharding, shards, code) => {
    const error = await refusal(await sharded(sharding), shards);

    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code });
    const names = code === 'discord-shards' ? 'DISCORD_SHARDS' : /\d{4}-\d\d-\d\dT/;
    expect(error).toMatchObject({ message: expect.stringMatching(names) });
  });
});

describe('a process that takes over from another', () => {
  it('takes the form that it has opened, and answers to the buttons below its answers', async () => {
    const discord = await aDiscord();
    const store = await aStore();
    const [before, after] = [0, 1].map(() => {
      const log = recordingLog();
      return aDiscordChat(discord, runnerOn(store, log), { commands: [plans], log });
    });
    await after?.start();
    const end = await before?.connect();
    const opened = await discord.slashCommand({ name: 'plan', subcommand: 'add' });
    const wrong = await discord.submit(opened, { when: 'never', what: '', style: '' });
    const mistake = await wrong.waitForReply();

    await end?.();
    await after?.listen();

    const again = await discord.press(mistake, 'Edit again');
    expect(again.callback).toMatchObject({
      type: 9,
      data: { components: [{ component: { value: 'never' } }, {}, {}] },
    });
    const taken = await discord.submit(opened, { when: '9:00', what: '', style: '' });
    expect(wordsIn((await taken.waitForReply()).components)).toContain('9\\:00');
  });
});

describe('DISCORD_SHARDS', () => {
  const read = (DISCORD_SHARDS?: string) => readSettings({ DISCORD_SHARDS }).DISCORD_SHARDS;

  it.each<[string | undefined, Shards | undefined]>([
    [undefined, undefined],
    ['', undefined],
    ['auto', 'auto'],
    [' AUTO ', 'auto'],
    ['0/1', { ids: [0], total: 1 }],
    ['0,1/4', { ids: [0, 1], total: 4 }],
    [' 3 , 1 / 4 ', { ids: [3, 1], total: 4 }],
    ['0-3/16', { ids: [0, 1, 2, 3], total: 16 }],
    ['0-1,14 - 15/16', { ids: [0, 1, 14, 15], total: 16 }],
  ])('“%s” is read', (text, shards) => {
    expect(read(text)).toEqual(shards);
  });

  it('may name as many as there are, and at most 100,000', () => {
    expect(read('0-99999/100000')).toMatchObject({ total: 100_000 });
    expect(() => read('0/100001')).toThrow('has 100001 shards in all. Use 1 to 100000.');
  });

  it.each([
    ['4/4', 'names shard 4 of 4. They are counted from 0 to 3.'],
    ['0-4/4', 'names shard 4 of 4. They are counted from 0 to 3.'],
    ['0/0', 'has 0 shards in all. Use 1 to 100000.'],
    ['1,1/4', 'names shard 1 twice. Name each once.'],
    ['0-2,1/4', 'names shard 1 twice. Name each once.'],
    ['2-1/4', 'counts from 2 to 1. Begin with the lower number.'],
    ...[
      'all',
      '0',
      '0,1',
      '/4',
      ',/4',
      '0,/4',
      '-1/4',
      '0-/4',
      '1.5/4',
      '0/4/4',
      '0x1/4',
      '0 1/4',
      `${'0,'.repeat(9)}`,
    ].map((text): [string, string] => [text, 'names no shards. Use auto, 0,1/4 or 0-3/16.']),
    ['0/9999999999', 'names no shards'],
    ['0-999999999/4', 'names shard 999999999 of 4'],
  ])('“%s” is refused', (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
    expect(() => read(text)).toThrow('DISCORD_SHARDS is “');
  });
});
