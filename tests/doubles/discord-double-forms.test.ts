import { once } from 'node:events';
import {
  type APIModalInteractionResponseCallbackData,
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DiscordDouble, startDiscordDouble } from './discord/index.ts';
import { checkModal } from './discord/rules/modals.ts';

const COMMANDS = [{ name: 'ask', description: 'Asks', defaultMemberPermissions: 16n }];
const MODAL: APIModalInteractionResponseCallbackData = {
  custom_id: 'modal',
  title: 'Title',
  components: [
    {
      type: 18,
      label: 'Text',
      component: { type: 4, custom_id: 'text', style: 1, max_length: 5, min_length: 2, value: 'given' },
    },
    {
      type: 18,
      label: 'Choice',
      component: {
        type: 3,
        custom_id: 'choice',
        required: false,
        min_values: 0,
        options: [
          { label: 'A', value: 'a' },
          { label: 'B', value: 'b', default: true },
        ],
      },
    },
  ],
};

/** A double with a client that answers whatever people do. */
async function answering(answer: (interaction: Interaction) => Promise<unknown>) {
  const double = await startDiscordDouble();
  onTestFinished(() => double.close());
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: double.apiUrl },
    allowedMentions: { parse: [] },
  });
  onTestFinished(() => client.destroy());
  const ready = once(client, Events.ClientReady);
  await client.login(double.token);
  await ready;
  await client.application?.commands.set(COMMANDS);
  client.on(Events.InteractionCreate, answer);
  return double;
}

/** A double whose client opens a form, and repeats what is filled into it. */
const asking = () =>
  answering(async (interaction) => {
    if (interaction.isModalSubmit()) return interaction.reply(repeated(interaction));
    return (interaction as ChatInputCommandInteraction).showModal(MODAL);
  });

function repeated({ customId, fields }: ModalSubmitInteraction): string {
  return JSON.stringify([customId, fields.getTextInputValue('text'), fields.getStringSelectValues('choice')]);
}

/** What was filled in, as the client got it. */
async function sent(double: DiscordDouble, answers: Record<string, string>): Promise<unknown> {
  const opened = await double.slashCommand({ name: 'ask' });
  const result = await double.submit(opened, answers);
  return JSON.parse((await result.waitForReply()).content);
}

describe('a form in the Discord double', () => {
  it('is sent with what was typed and chosen, or was filled in before', async () => {
    const double = await asking();

    expect(await sent(double, {})).toEqual(['modal', 'given', ['b']]);
    expect(await sent(double, { text: 'new', choice: '' })).toEqual(['modal', 'new', []]);
    expect(await sent(double, { choice: 'a' })).toEqual(['modal', 'given', ['a']]);
  });

  it.each([
    ['a field that it does not have', { other: 'x' }, 'no field "other"'],
    ['too long a text', { text: 'xxxxxx' }, 'cannot have 6'],
    ['too short a text', { text: 'x' }, 'cannot have 1'],
    ['nothing where something is required', { text: '' }, '"text" is required'],
    ['a choice that is not there', { choice: 'c' }, 'does not offer "c"'],
  ])('cannot be sent with %s', async (_, answers, problem) => {
    await expect(sent(await asking(), answers)).rejects.toThrow(problem);
  });

  it('cannot be sent where none was opened, nor answered with another', async () => {
    const double = await answering(async (interaction) => {
      if (!interaction.isModalSubmit()) return (interaction as ChatInputCommandInteraction).reply('No.');
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      const body = { type: 9, data: MODAL };
      await expect(interaction.client.rest.post(path, { auth: false, body })).rejects.toMatchObject({
        code: 50_035,
      });
      return interaction.reply('Yes.');
    });
    const answered = await double.slashCommand({ name: 'ask' });

    await expect(double.submit(answered, {})).rejects.toThrow('not with a form');
    const opened = { ...answered, callback: { type: 9, data: MODAL } };
    expect(await (await double.submit(opened, {})).waitForReply()).toMatchObject({ content: 'Yes.' });
  });

  const field = (component: object, more: object = {}) => ({
    custom_id: 'modal',
    title: 'Title',
    components: [{ type: 18, label: 'Label', component, ...more }],
  });
  const input = (more: object) => field({ type: 4, custom_id: 'a', style: 1, ...more });
  const select = (more: object) =>
    field({ type: 3, custom_id: 'a', options: [{ label: 'a', value: 'a' }], ...more });

  it.each<[string, object, object]>([
    ['a value', input({ value: 'ab', max_length: 2 }), input({ value: 'abc', max_length: 2 })],
    [
      'a field that need not be filled in',
      select({ required: false, min_values: 0 }),
      select({ min_values: 0 }),
    ],
    ['a choice', select({ required: true }), select({ required: true, min_values: 0 })],
    ['a label', input({}), field({ type: 4, custom_id: 'a', style: 1 }, { label: '' })],
    ['ids', MODAL, { ...MODAL, components: [MODAL.components[0], MODAL.components[0]] }],
  ])('may have %s, within its rules', (_, taken, refused) => {
    expect(() => checkModal(taken)).not.toThrow();
    expect(() => checkModal(refused)).toThrow('Invalid Form Body');
  });
});

describe('a button in the Discord double', () => {
  const BUTTONS = {
    content: 'Buttons',
    components: [
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: 'Press', custom_id: 'pressed' },
          { type: 2, style: 1, label: 'Off', custom_id: 'off', disabled: true },
          { type: 2, style: 5, label: 'Link', url: 'https://a.example/' },
        ],
      },
    ],
  } as const;

  it('is pressed with its id, in its message', async () => {
    const seen: string[] = [];
    const double = await answering(async (interaction) => {
      if (interaction.isButton()) {
        seen.push(`${interaction.customId} in ${interaction.message.content}`);
        return interaction.reply('Pressed.');
      }
      return (interaction as ChatInputCommandInteraction).reply(BUTTONS);
    });
    const message = await (await double.slashCommand({ name: 'ask' })).waitForReply();

    expect(await (await double.press(message, 'Press')).waitForReply()).toMatchObject({
      content: 'Pressed.',
    });
    expect(seen).toEqual(['pressed in Buttons']);
    await expect(double.press(message, 'Off')).rejects.toThrow('cannot be pressed');
    await expect(double.press(message, 'Link')).rejects.toThrow('cannot be pressed');
    await expect(double.press(message, 'None')).rejects.toThrow('no button');
  });
});

describe('a command in the Discord double', () => {
  it('is offered to those alone who have its permissions', async () => {
    const double = await asking();

    await expect(double.slashCommand({ name: 'ask', permissions: [] })).rejects.toThrow('not offered');
    for (const permission of ['manageChannels', 'administrator'] as const)
      expect((await double.slashCommand({ name: 'ask', permissions: [permission] })).callback.type).toBe(9);
  });
});
