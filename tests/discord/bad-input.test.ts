import { describe, expect, it } from 'vitest';
import type { Message } from '../doubles/discord/state/messages.ts';
import type { Acting, SlashCommand } from '../doubles/discord/users.ts';
import { BRIDGE, FERRY, NOW } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { NEWS, NEWSROOM } from '../support/posting-to-discord.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { aStaffedNewsroom } from '../support/staffed-newsroom.ts';
import { TROUBLE } from '../support/trouble.ts';
import { wordsIn } from '../support/words-in.ts';

const GONE = 'This article is not here any more.';
/** What Discord's client lets somebody send for a topic. */
const LONGEST = 80;

/** A server in which somebody looks at a card. */
async function looking() {
  const discord = await aDiscord();
  const { runner, log, store } = await aDesk([FERRY, BRIDGE]);
  await aDiscordChat(discord, runner, { log }).connect();
  const type = async (command: SlashCommand) => (await discord.slashCommand(command)).waitForReply();
  const press = async (message: Message, label: string, acting?: Acting) =>
    (await discord.press(message, label, acting)).waitForReply();
  const card = await type({ name: 'article', options: { query: 'ferry' } });
  return { discord, log, store, type, press, card };
}

/** A message with one button of an older version. */
function withButton(message: Message, ...parts: readonly string[]): Message {
  const button = {
    type: 2 as const,
    style: 1 as const,
    label: 'Old',
    custom_id: JSON.stringify([0, ...parts]),
  };
  return { ...message, components: [{ type: 1, components: [button] }] };
}

describe('a button', () => {
  it.each(['Full text', 'Save', 'Share in channel'])(
    '%s of an article that was withdrawn meanwhile says that it is gone, in private',
    async (label) => {
      const { store, log, card, press } = await looking();
      await store.withdraw([FERRY.path], NOW);

      const reply = await press(card, label);

      expect(reply.ephemeral).toBe(true);
      expect(wordsIn(reply.components)).toContain(GONE);
      expect(log.lines).toEqual([]);
    },
  );

  it.each([
    ['an article that nobody knows', ['article', '', 'query', '0123456789abcdef', 'full', 'yes'], GONE],
    ['a thread about one', ['article', '', 'query', '0123456789abcdef', 'discuss', 'yes'], GONE],
    ['one to save', ['saved', '', 'add', '0123456789abcdef'], GONE],
    ['a command that is gone', ['lost', ''], 'There is no command'],
    ['a subcommand that is gone', ['subscription', 'lost'], 'lost'],
    ['an option that is gone', ['digest', '', 'colour', 'red'], 'colour'],
    ['a value that is none', ['digest', '', 'page', 'second'], 'is a whole number from 1 to 100'],
  ])('of old for %s is answered with a sentence', async (_what, parts, said) => {
    const { log, card, press } = await looking();

    const reply = await press(withButton(card, ...parts), 'Old');

    expect(reply.ephemeral).toBe(true);
    expect(wordsIn(reply.components)).toContain(said);
    expect(log.lines).toEqual([]);
  });

  it('that shows something to others is refused to who may not write there', async () => {
    const { discord, card } = await looking();

    const pressed = await discord.press(card, 'Share in channel', { permissions: ['viewChannel'] });
    const reply = await pressed.waitForReply();

    expect(reply.ephemeral).toBe(true);
    expect(wordsIn(reply.components)).toContain('only in a channel in which you may write');
    expect(pressed.followUps).toEqual([]);
  });
});

it('a thread is refused to who may not write there', async () => {
  const discord = await aDiscord({ guilds: [NEWSROOM] });
  await aStaffedNewsroom((runner, log) => aDiscordChat(discord, runner, { log }));

  const asked = await discord.slashCommand({
    name: 'article',
    options: { query: 'ferry', discuss: true },
    channelId: NEWS,
    permissions: ['viewChannel'],
  });

  expect(wordsIn((await asked.waitForReply()).components)).toContain('You may not write in this channel');
  expect(discord.channelMessages).toEqual([]);
});

it('whatever is typed is answered, also while it is typed, and Discord takes the answer', async () => {
  const { discord, log, type } = await looking();
  const options = [
    ['article', 'query'],
    ['digest', 'topic'],
  ] as const;
  for (const text of TROUBLE) {
    for (const [name, option] of options) {
      await discord.autocomplete({ name, option, value: text });
      if (text.length > LONGEST) continue;
      expect(wordsIn((await type({ name, options: { [option]: text } })).components)).not.toBe('');
    }
  }
  expect(log.lines).toEqual([]);
});
