import { MessageFlags } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type AnyCommand, defineAction } from '../../src/command/command.ts';
import type { Suggestion } from '../../src/command/context.ts';
import { UserError } from '../../src/core/errors.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import type { DiscordSettings } from '../../src/discord/settings.ts';
import { document, paragraph, text } from '../../src/message/document.ts';
import type { Store } from '../../src/ports/store.ts';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import { BRIDGE, COMET, FERRY } from '../support/articles.ts';
import { aDesk, aStore, recordingLog } from '../support/desk.ts';
import { freePort } from '../support/network.ts';
import { runnerOn } from '../support/runner-on.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

type Articles = Parameters<typeof aDesk>[0];

/** A server whose bot is connected and has these articles. */
async function connected(
  articles: Articles = [FERRY, BRIDGE, COMET],
  settings: Partial<DiscordSettings> = {},
) {
  const discord = await aDiscord();
  const { runner, log } = await aDesk(articles);
  const chat = aDiscordChat(discord, runner, { log, settings });
  await chat.connect();
  return { discord, chat, log };
}

/** The words of the answer to a command. */
async function answerTo(
  discord: DiscordDouble,
  name: string,
  options: Record<string, string | number | boolean> = {},
  locale = 'en-US',
): Promise<string> {
  const result = await discord.slashCommand({ name, options, locale });
  return wordsIn((await result.waitForReply()).components);
}

describe('the commands', () => {
  const written = (discord: DiscordDouble) => discord.requests.filter(({ method }) => method === 'PUT');

  it('are registered once, everywhere when no server is set', async () => {
    const { discord } = await connected();

    expect(written(discord).map(({ path }) => path)).toEqual([
      `/applications/${discord.applicationId}/commands`,
    ]);
    expect(discord.commands.global.map(({ name }) => name)).toEqual([
      'digest',
      'article',
      'saved',
      'subscription',
      'why',
      'newsdesk',
      'Find this article',
      'Discuss this link',
    ]);
    expect(discord.commands.guild.size).toBe(0);
  });

  it('are registered in one server alone when that is set, also after a start without', async () => {
    const discord = await aDiscord();
    const { runner } = await aDesk();
    const earlier = aDiscordChat(discord, runner);
    await earlier.connect();
    await earlier.stop();
    await aDiscordChat(discord, runner, { settings: { guildId: discord.guildId } }).connect();

    expect(discord.commands.global).toEqual([]);
    expect(discord.commands.guild.get(discord.guildId)?.map(({ name }) => name)).toEqual([
      'digest',
      'article',
      'saved',
      'subscription',
      'why',
      'newsdesk',
      'Find this article',
      'Discuss this link',
    ]);
  });

  it('have their options, with limits and suggestions', async () => {
    const { discord } = await connected();

    expect(discord.commands.global).toMatchObject([
      {
        options: [
          { name: 'topic', type: 3, required: false, autocomplete: true },
          { name: 'since', type: 3, required: false, max_length: 40 },
          { name: 'size', type: 4, required: false, min_value: 1, max_value: 25 },
          { name: 'explain', type: 5, required: false },
          { name: 'page', type: 4, required: false, min_value: 1, max_value: 100 },
          { name: 'share', type: 5, required: false },
        ],
      },
      {
        options: [
          { name: 'query', type: 3, required: false, autocomplete: true },
          { name: 'full', type: 5, required: false },
          { name: 'page', type: 4, required: false, min_value: 1, max_value: 1000 },
          { name: 'share', type: 5, required: false },
          { name: 'discuss', type: 5, required: false },
          { name: 'tag', type: 3, required: false, max_length: 40 },
          { name: 'find', type: 5, required: false },
        ],
      },
      {
        options: [
          { name: 'add', type: 3, required: false, autocomplete: true },
          { name: 'remove', type: 3, required: false, autocomplete: true },
          { name: 'page', type: 4, required: false, min_value: 1, max_value: 1000 },
        ],
      },
      {
        options: 'add list edit pause resume remove preview test'
          .split(' ')
          .map((name) => ({ type: 1, name })),
      },
      { options: [{ name: 'article', type: 3, required: true, autocomplete: true }] },
      { options: 'help status about'.split(' ').map((name) => ({ type: 1, name })) },
      ...['Find this article', 'Discuss this link'].map((name) => ({ type: 3, name })),
    ]);
  });

  it('are described in every language that we have words in, too', async () => {
    const { discord } = await connected();

    const [digest, article] = discord.commands.global;
    expect(digest?.description_localizations).toEqual({
      de: 'Die Nachrichten in Kürze',
      'es-419': 'Las noticias en breve',
      'es-ES': 'Las noticias en breve',
      fr: 'L’essentiel de l’actualité',
      ru: 'Коротко о главном',
    });
    expect(digest?.options?.[0]?.description_localizations).toMatchObject({
      fr: 'Seulement les articles de ce thème',
      ru: 'Только статьи из этой рубрики',
    });
    expect(article?.description_localizations).toMatchObject({ fr: 'Trouver un article par quelques mots' });
  });

  it('need the Guilds intent alone', async () => {
    const { discord } = await connected();

    expect(discord.identifies.map(({ intents }) => intents)).toEqual([1]);
  });
});

describe('a slash command', () => {
  it('is deferred for the asker alone, then answered in place with components', async () => {
    const { discord } = await connected();

    const result = await discord.slashCommand({ name: 'digest' });
    const reply = await result.waitForReply();

    expect(result.callback).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } });
    expect(reply).toMatchObject({ ephemeral: true, loading: false, content: '', embeds: [] });
    expect(reply.flags & MessageFlags.IsComponentsV2).not.toBe(0);
    expect(result.followUps).toEqual([]);
    const words = wordsIn(reply.components);
    // The asker's Discord is American, so the month goes first.
    expect(words).toContain('## Digest · Sunday, November 22, 2026');
    expect(words).toMatch(/Harbour opens.+Old bridge.+Comet returns/s);
  });

  it('takes its options', async () => {
    const { discord } = await connected();

    const words = await answerTo(discord, 'digest', { topic: 'transport', size: 1 });

    expect(words).toContain('2 articles, 2 stories, 1 source');
    expect(words).toMatch(/Harbour opens a second ferry line.+### In brief\n- \[Old bridge/s);
    expect(words).not.toContain('Comet');
  });

  it('says why each story stands where it stands when it is asked to', async () => {
    const { discord } = await connected();

    expect(await answerTo(discord, 'digest', { explain: true })).toMatch(/^-# 1st \\\(.+^-# 2nd \\\(/ms);
    expect(await answerTo(discord, 'digest', { explain: false })).not.toContain('1st');
  });

  it('finds an article by words', async () => {
    const { discord } = await connected();

    expect(await answerTo(discord, 'article', { query: 'comet years' })).toMatch(
      /^## Comet returns after 80 years\n/,
    );
  });

  it('is acknowledged before its work begins', async () => {
    const discord = await aDiscord();
    const store = await aStore([FERRY]);
    const released = Promise.withResolvers<void>();
    const slow: Store = { ...store, search: (query) => released.promise.then(() => store.search(query)) };
    const log = recordingLog();
    await aDiscordChat(discord, runnerOn(slow, log), { log }).connect();

    const result = await discord.slashCommand({ name: 'article', options: { query: 'ferry' } });

    expect(result.callback.type).toBe(5);
    released.resolve();
    expect(wordsIn((await result.waitForReply()).components)).toContain('Harbour opens a second ferry line');
  });

  it('is answered in the language of a French asker, whatever the installation speaks', async () => {
    const { discord } = await connected();

    const words = await answerTo(discord, 'digest', {}, 'fr');

    expect(words).toContain('## Revue de presse · dimanche 22 novembre 2026');
    expect(words).toContain('3 articles, 3 sujets, 1 source');
    expect(words).toContain('Un seul article');
  });

  it('is answered in several messages when one cannot hold it, whole and in order', async () => {
    const articles = Array.from({ length: 25 }, (_, index) => ({
      path: `${index}.md`,
      headline: `Headline number ${index}`,
      publishedAt: Date.UTC(2026, 10, 20) - index,
      dek: `Dek ${index} begins, ${'and a sentence of it goes on here; '.repeat(20)}dek ${index} ends.`,
      summary: [],
    }));
    const { discord } = await connected(articles);

    const result = await discord.slashCommand({ name: 'digest', options: { size: 25 } });
    const messages = await result.waitForMessages(7);

    expect(messages.filter(({ ephemeral }) => !ephemeral)).toEqual([]);
    const words = messages.map(({ components }) => wordsIn(components)).join('\n');
    const places = articles.flatMap(({ headline, dek }) => [
      words.indexOf(`[${headline}]`),
      words.indexOf(dek),
    ]);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(words).toMatch(/One article.+$/s);
  });

  it("is answered with a sentence that mends a person's mistake", async () => {
    const { discord, log } = await connected();

    expect(await answerTo(discord, 'digest', { since: 'soon' })).toContain(
      'I do not understand the time “soon”. Write `24h`, `7d`, `yesterday`, `last Monday` or a date such as `2026-01-31`.',
    );
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is answered with an apology when there is a bug, whose cause is in the log under the same reference', async () => {
    const discord = await aDiscord();
    const cause = new Error('the disk is full');
    const store: Store = { ...(await aStore()), newest: () => Promise.reject(cause) };
    const log = recordingLog();
    await aDiscordChat(discord, runnerOn(store, log), { log }).connect();

    expect(await answerTo(discord, 'digest')).toContain('it has been logged as ref00001');
    expect(log.lines).toContainEqual({
      level: 'error',
      fields: { err: cause, command: 'digest', reference: 'ref00001' },
      message: 'a command failed',
    });
  });

  it('is answered with an apology when Discord refuses the answer', async () => {
    const discord = await aDiscord({ refusals: [400] });
    const { runner, log } = await aDesk([FERRY]);
    const broken = { ...runner, run: async () => document('en', 'Broken', [paragraph(text(''))]) };
    await aDiscordChat(discord, broken, { log }).connect();

    expect(await answerTo(discord, 'digest')).toContain('logged as ref00001');
    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'a command failed' }),
    );
  });

  it('of an earlier version, which Discord still shows, is answered with those that there are', async () => {
    const discord = await aDiscord();
    const { runner } = await aDesk();
    const earlier = aDiscordChat(discord, runner, {
      commands: [aCommand({ name: 'headlines' })],
      settings: { guildId: discord.guildId },
    });
    await earlier.connect();
    await earlier.stop();
    await aDiscordChat(discord, runner).connect();

    expect(await answerTo(discord, 'headlines')).toContain(
      'There is no command `/headlines`. Try `/digest`, `/article`, `/saved`, `/subscription`, `/why` or `/newsdesk`.',
    );
  });
});

describe('suggestions', () => {
  it('complete words, and the chosen one opens that very article', async () => {
    const twin = {
      ...FERRY,
      path: 'ferry-2.md',
      publishedAt: Date.UTC(2026, 10, 21),
      dek: 'The other ferry.',
    };
    const { discord } = await connected([FERRY, twin]);

    const { choices } = await discord.autocomplete({ name: 'article', option: 'query', value: 'ferr' });

    expect(choices.map(({ name }) => name)).toEqual([FERRY.headline, FERRY.headline]);
    const opened = await Promise.all(
      choices.map(({ value }) => answerTo(discord, 'article', { query: value })),
    );
    expect(opened.map((words) => /news\.example\/([\w-]+)/.exec(words)?.[1]).sort()).toEqual([
      'ferry',
      'ferry-2',
    ]);
  });

  it('are the newest articles while nothing is typed', async () => {
    const { discord } = await connected();

    const { choices } = await discord.autocomplete({ name: 'article', option: 'query', value: '' });

    expect(choices.map(({ name }) => name)).toEqual([FERRY.headline, BRIDGE.headline, COMET.headline]);
  });

  it('complete topics, and the chosen one narrows the digest down', async () => {
    const { discord } = await connected();

    const { choices } = await discord.autocomplete({ name: 'digest', option: 'topic', value: 'TRANS' });

    expect(choices).toEqual([{ name: 'transport', value: 'transport' }]);
    expect(await answerTo(discord, 'digest', { topic: 'transport' })).toContain('2 articles');
  });

  it('are shortened headlines where these are longer than Discord shows', async () => {
    const headline = 'Ferry '.repeat(50).trim();
    const { discord } = await connected([{ headline }]);

    const { choices } = await discord.autocomplete({ name: 'article', option: 'query', value: 'ferry' });

    expect(choices.map(({ name }) => name)).toEqual([`${'Ferry '.repeat(16).trim()}…`]);
  });

  it.each([
    [LIMITS.choices - 1, 24],
    [LIMITS.choices, 25],
    [LIMITS.choices + 1, 25],
  ])('are at most 25: of %i there are %i', async (given, shown) => {
    const suggestions = Array.from({ length: given }, (_, index) => ({
      label: `${index}`,
      value: `${index}`,
    }));

    expect(await choicesOf(suggestions)).toHaveLength(shown);
  });

  it('have names of at most 100 characters, and values that are left out rather than cut', async () => {
    const suggestions = [99, 100, 101].map((length) => ({
      label: 'l'.repeat(length),
      value: 'v'.repeat(length),
    }));

    expect(await choicesOf(suggestions)).toEqual([
      { name: 'l'.repeat(99), value: 'v'.repeat(99) },
      { name: 'l'.repeat(100), value: 'v'.repeat(100) },
    ]);
    expect(await choicesOf([{ label: 'l'.repeat(101), value: 'v' }])).toEqual([
      { name: `${'l'.repeat(99)}…`, value: 'v' },
    ]);
  });

  it('are none when there is a bug, which is logged', async () => {
    const discord = await aDiscord();
    const cause = new Error('the disk is full');
    const store: Store = { ...(await aStore()), newest: () => Promise.reject(cause) };
    const log = recordingLog();
    await aDiscordChat(discord, runnerOn(store, log), { log }).connect();

    const { choices } = await discord.autocomplete({ name: 'article', option: 'query', value: '' });

    expect(choices).toEqual([]);
    expect(log.lines).toContainEqual({
      level: 'error',
      fields: { err: cause, command: 'article', option: 'query' },
      message: 'suggestions failed',
    });
  });

  async function choicesOf(suggestions: readonly Suggestion[]) {
    const discord = await aDiscord();
    const { runner } = await aDesk();
    await aDiscordChat(discord, runner, { commands: [aCommand({ suggestions })] }).connect();
    const { choices } = await discord.autocomplete({ name: 'news', option: 'about', value: '' });
    return choices;
  }
});

describe('starting', () => {
  /** What `start` is refused with. */
  async function refusal(discord: DiscordDouble, settings: Partial<DiscordSettings>): Promise<unknown> {
    const { runner, log } = await aDesk();
    return aDiscordChat(discord, runner, { log, settings })
      .connect()
      .catch((error: unknown) => error);
  }

  it('names DISCORD_TOKEN when that is refused', async () => {
    const discord = await aDiscord({ refusals: [401] });

    const error = await refusal(discord, { token: 'of.another.bot' });

    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: 'discord-token',
      message: expect.stringContaining('refuses DISCORD_TOKEN'),
    });
    expect(String(error)).not.toContain('of.another.bot');
  });

  it('names the address when Discord cannot be reached there', async () => {
    const apiUrl = `http://127.0.0.1:${await freePort()}/api`;

    const error = await refusal(await aDiscord(), { apiUrl });

    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code: 'discord-unreachable', message: expect.stringContaining(apiUrl) });
  });

  it('names DISCORD_GUILD_ID and the server when the bot is not in it', async () => {
    const discord = await aDiscord({ refusals: [403] });

    const error = await refusal(discord, { guildId: '399999999999999999' });

    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: 'discord-guild',
      message: expect.stringContaining('DISCORD_GUILD_ID'),
    });
    expect(error).toMatchObject({ message: expect.stringContaining('399999999999999999') });
    await expect(discord.slashCommand({ name: 'digest' })).rejects.toThrow('not registered');
  });
});

describe('a connection', () => {
  it('that Discord ends for good is given up, naming the setting', async () => {
    const { discord, chat } = await connected();
    const lost = chat.lost.catch((error: unknown) => error);

    discord.disconnectSockets(4004);

    expect(await lost).toMatchObject({
      code: 'discord-lost',
      message: expect.stringContaining('DISCORD_TOKEN'),
    });
  });

  it('is not called lost when it is closed on purpose', async () => {
    const { chat, log } = await connected();

    await chat.stop();

    expect(log.lines).toEqual([]);
  });

  it('that Discord closes is resumed, and commands are answered again', async () => {
    const { discord, chat, log } = await connected();

    discord.disconnectSockets();
    await vi.waitFor(() => expect(chat.isAway?.()).toBe(true), { interval: 1 });
    await discord.connected();

    expect(await answerTo(discord, 'digest')).toContain('Harbour opens a second ferry line');
    expect(discord.identifies).toHaveLength(1);
    expect(log.lines.map(({ message }) => message)).toContain('Discord: connected again');
    expect(chat.isAway?.()).toBe(false);
  });

  it('ends with stop, which may be called twice', async () => {
    const { discord, chat } = await connected();

    await chat.stop();
    await chat.stop();

    await expect(discord.slashCommand({ name: 'digest' })).rejects.toThrow('Nobody is connected');
  });

  it('may be stopped before it is started', async () => {
    const { runner } = await aDesk();

    await aDiscordChat(await aDiscord(), runner).stop();
  });
});

/** A command of one option, `about`, that offers these suggestions. */
function aCommand({
  name = 'news',
  suggestions = [],
}: {
  name?: string;
  suggestions?: readonly Suggestion[];
}): AnyCommand {
  return defineAction({
    name,
    help: () => ({ summary: 'What is new', options: { about: 'What about' } }),
    options: z.strictObject({ about: z.string().optional().meta({ example: 'ferries' }) }),
    suggest: { about: () => Promise.resolve(suggestions) },
    run: () => Promise.reject(new Error('never run')),
  });
}
