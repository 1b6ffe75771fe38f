import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { messageActions } from '../../commands/message-actions.ts';
import type { MessageAction } from '../../src/command/message-action.ts';
import { messageRegistrations } from '../../src/discord/message-actions.ts';
import { checkCommands } from '../doubles/discord/rules/commands.ts';
import type { PointedMessage } from '../doubles/discord/state/pointed-message.ts';
import { BRIDGE, FERRY } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

const URL = 'https://news.example/bridge';

/** A server whose messages have our commands in their menus. */
async function pointing(actions?: MessageAction[]) {
  const discord = await aDiscord();
  const { runner, log } = await aDesk([FERRY, BRIDGE]);
  const given = actions === undefined ? {} : { messageActions: actions };
  await aDiscordChat(discord, runner, { log, ...given }).connect();
  const point = async (message: PointedMessage, name = 'Find this article', locale = 'en-US') => {
    const result = await discord.point(name, message, { locale });
    const reply = await result.waitForReply();
    return { result, reply, words: wordsIn(reply.components) };
  };
  return { discord, log, point };
}

describe('“Find this article” in the menu of a message', () => {
  it.each<[string, PointedMessage]>([
    ['a link', { content: `Look: <${URL}>` }],
    ['a link with words', { content: `[the bridge](${URL})!` }],
    ['what is shown of a link', { content: 'x', embeds: [{ type: 'rich', title: 'A', url: URL }] }],
    ['a text that holds a link', { components: [{ type: 10, id: 1, content: `At ${URL}` }] }],
    ['a message that it forwards', { message_snapshots: [{ message: { content: URL, embeds: [] } }] }],
    ['words', { content: 'old bridge' }],
  ])('finds it by %s', async (_what, message) => {
    const { point } = await pointing();

    const { result, reply, words } = await point(message);

    expect(words).toContain('Old bridge closes for repairs');
    expect(result.callback).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } });
    expect(reply).toMatchObject({ ephemeral: true });
  });

  it('says so in the language of who asks when there are no words', async () => {
    const { point } = await pointing();

    expect((await point({ content: '' }, 'Find this article', 'fr')).words).toContain('pas de mots');
  });
});

it('“Discuss this link” says what to do when there is no link', async () => {
  const { point, log } = await pointing();

  expect((await point({ content: 'bridge' }, 'Discuss this link')).words).toContain('There is no link');
  expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

describe('a command for messages', () => {
  it('that is no longer there says what there is', async () => {
    const actions = [...messageActions];
    const { point } = await pointing(actions);
    actions.length = 0;

    expect((await point({ content: 'bridge' })).words).toContain('There is no command');
  });

  it('is registered without a description or options, by its name in every language', async () => {
    const { discord } = await pointing();

    const registered = discord.commands.global.filter(({ type }) => type === 3);
    expect(registered).toMatchObject([
      {
        name: 'Find this article',
        contexts: [0],
        name_localizations: { de: 'Diesen Artikel finden', fr: 'Trouver cet article' },
      },
      { name: 'Discuss this link' },
    ]);
  });

  const named = (name: string): MessageAction[] => [
    { ...messageActions[0], name: () => name } as MessageAction,
  ];

  it('has a name of at most 32 characters', () => {
    const taken = (name: string) => checkCommands([{ type: 3, name }]);
    expect(messageRegistrations(named('x'.repeat(32)))).toHaveLength(1);
    expect(() => messageRegistrations(named('x'.repeat(33)))).toThrow('33 of 32');
    expect(() => messageRegistrations(named(''))).toThrow('0 of 32');
    expect(taken('x'.repeat(32))).toHaveLength(1);
    expect(() => taken('x'.repeat(33))).toThrow();
  });

  it('is one of at most five', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => named(`Name ${at}`)).flat();
    const taken = (count: number) =>
      checkCommands(many(count).map((one) => ({ type: 3, name: one.name({} as never) })));
    expect(messageRegistrations(many(5))).toHaveLength(5);
    expect(() => messageRegistrations(many(6))).toThrow('more than 5');
    expect(taken(5)).toHaveLength(5);
    expect(() => taken(6)).toThrow('Maximum number');
  });

  it.each([
    ['a description', { description: 'Finds it' }],
    ['options', { options: [] }],
  ])('is refused by Discord with %s', (_what, more) => {
    expect(() => checkCommands([{ type: 3, name: 'Find', ...more }])).toThrow();
  });
});
