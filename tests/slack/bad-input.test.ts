import { describe, expect, it } from 'vitest';
import { BRIDGE, FERRY, NOW } from '../support/articles.ts';
import { aDesk } from '../support/desk.ts';
import { aSlack, aSlackChat } from '../support/running-slack.ts';
import { TROUBLE } from '../support/trouble.ts';
import { wordsIn } from '../support/words-in.ts';

const CHANNEL = 'C0NEWS';
const GONE = 'This article is not here any more.';

/** A workspace in which somebody looks at a card. */
async function looking() {
  const slack = await aSlack();
  slack.workspace.enter(CHANNEL);
  const { runner, log, store } = await aDesk([FERRY, BRIDGE]);
  await aSlackChat(slack, runner, { log }).connect();
  const type = async (command: string, text: string) => {
    const typed = await slack.slashCommand({ command, text, channelId: CHANNEL });
    const [reply = {}] = await typed.waitForReplies(1);
    return reply;
  };
  const press = async (message: Parameters<typeof slack.press>[0]['message'], label: string) => {
    const pressed = await slack.press({ message, label, channelId: CHANNEL });
    const [reply] = await pressed.waitForReplies(1);
    return reply;
  };
  return { slack, log, store, type, press, card: await type('/article', 'ferry') };
}

/** A message with one button. */
function withButton(call: { command: string; values: Record<string, string>; subcommand?: string }) {
  const value = JSON.stringify({ subcommand: '', ...call });
  const button = { type: 'button', text: { type: 'plain_text', text: 'Old' }, action_id: 'old', value };
  return { blocks: [{ type: 'actions', elements: [button] }] as never };
}

describe('a button', () => {
  it.each(['Full text', 'Save', 'Share in channel'])(
    '%s of an article that was withdrawn meanwhile says that it is gone, in private',
    async (label) => {
      const { store, log, card, press } = await looking();
      await store.withdraw([FERRY.path], NOW);

      const reply = await press(card, label);

      expect(reply?.response_type).toBe('ephemeral');
      expect(wordsIn(reply?.blocks)).toContain(GONE);
      expect(log.lines).toEqual([]);
    },
  );

  it.each([
    [
      'an article that nobody knows',
      { command: 'article', values: { query: '0123456789abcdef', full: 'yes' } },
      GONE,
    ],
    [
      'a thread about one',
      { command: 'article', values: { query: '0123456789abcdef', discuss: 'yes' } },
      GONE,
    ],
    ['one to save', { command: 'saved', values: { add: '0123456789abcdef' } }, GONE],
    ['a command that is gone', { command: 'lost', values: {} }, 'There is no command'],
    ['a subcommand that is gone', { command: 'subscription', subcommand: 'lost', values: {} }, 'lost'],
    ['an option that is gone', { command: 'digest', values: { colour: 'red' } }, 'colour'],
    [
      'a value that is none',
      { command: 'digest', values: { page: 'second' } },
      'is a whole number from 1 to 100',
    ],
    ['a value that is too long', { command: 'article', values: { query: 'x'.repeat(1500) } }, 'query'],
  ])('of old for %s is answered with a sentence', async (_what, call, said) => {
    const { log, press } = await looking();

    const reply = await press(withButton(call), 'Old');

    expect(reply?.response_type).toBe('ephemeral');
    expect(wordsIn(reply?.blocks)).toContain(said);
    expect(log.lines).toEqual([]);
  });

  it('of a message that was deleted meanwhile is answered all the same', async () => {
    const { slack, card, press } = await looking();
    const { ts } = slack.write(CHANNEL, { user: 'U0READER01' }, { blocks: card.blocks ?? [] });
    slack.remove(CHANNEL, ts);

    expect(wordsIn(await press(card, 'Full text'))).toContain('It runs every hour.');
  });
});

it('whatever is typed is answered, and Slack takes the answer', async () => {
  const { log, type } = await looking();
  for (const text of TROUBLE) {
    for (const command of ['/article', '/digest', '/saved'])
      expect((await type(command, text)).text).not.toBe('');
  }
  expect(log.lines).toEqual([]);
});
