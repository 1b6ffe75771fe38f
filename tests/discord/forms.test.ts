import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { InteractionResult } from '../doubles/discord/state/interactions.ts';
import type { Message } from '../doubles/discord/state/messages.ts';
import { recordingLog } from '../support/desk.ts';
import { plans } from '../support/plans.ts';
import { NO_LOG, NO_STORE, runnerOn } from '../support/runner-on.ts';
import { aDiscord, aDiscordChat } from '../support/running-discord.ts';
import { wordsIn } from '../support/words-in.ts';

/** A server where people may make plans. */
async function planning() {
  const discord = await aDiscord();
  const log = recordingLog();
  const runner = runnerOn(NO_STORE, log);
  await aDiscordChat(discord, runner, { commands: [plans], log }).connect();
  const plan = (subcommand: string, options: Record<string, string> = {}) =>
    discord.slashCommand({ name: 'plan', subcommand, options });
  return { discord, log, plan };
}

/** The words of an answer. */
const wordsOf = async (result: InteractionResult) => wordsIn((await result.waitForReply()).components);

/** What a command that says what it was given was given. */
const givenTo = async (result: InteractionResult) =>
  JSON.parse((await wordsOf(result)).replaceAll('\\', '')) as unknown;

describe('a subcommand', () => {
  it('takes its options', async () => {
    const { plan } = await planning();

    expect(await givenTo(await plan('add', { when: '8:00', style: 'long' }))).toEqual({
      when: '8:00',
      style: 'long',
    });
  });

  it('is answered to who used it alone', async () => {
    const { plan } = await planning();

    const result = await plan('list');

    expect(result.callback).toMatchObject({ type: 5 });
    expect(await result.waitForReply()).toMatchObject({ ephemeral: true });
  });

  it('completes its options', async () => {
    const { discord } = await planning();

    const { choices } = await discord.autocomplete({
      name: 'plan',
      subcommand: 'add',
      option: 'what',
      value: 'fer',
      options: { when: '8:00' },
    });

    expect(choices).toEqual([{ name: 'fer…', value: 'fer!' }]);
  });

  it('is offered to those who manage channels alone', async () => {
    const { discord } = await planning();
    const asking = (...permissions: readonly ('manageChannels' | 'administrator')[]) =>
      discord.slashCommand({ name: 'plan', subcommand: 'list', permissions });

    await expect(asking()).rejects.toThrow('not offered');
    expect(await wordsOf(await asking('manageChannels'))).toContain('One plan');
    expect(await wordsOf(await asking('administrator'))).toContain('One plan');
  });
});

describe('a form', () => {
  it('is the first response where something has to be asked, filled in with what was given', async () => {
    const { plan } = await planning();

    const result = await plan('add', { style: 'short' });

    expect(result.callback).toMatchObject({ type: 9, data: { title: 'A new plan' } });
    expect(result.callback.data).toMatchObject({
      components: [
        {
          type: 18,
          label: 'Time',
          description: 'When, such as 8:00',
          component: { type: 4, custom_id: 'when', style: 1, required: true, max_length: 20 },
        },
        {
          label: 'Topics',
          component: { type: 4, custom_id: 'what', style: 2, required: false, max_length: 200 },
        },
        {
          label: 'Style',
          component: {
            type: 3,
            custom_id: 'style',
            required: false,
            min_values: 0,
            options: [
              { value: 'long', label: 'In full', default: false },
              { value: 'short', label: 'In short', default: true },
            ],
          },
        },
      ],
    });
  });

  it('is answered in private when it is sent, and what was left empty was not given', async () => {
    const { discord, plan } = await planning();

    const sent = await discord.submit(await plan('add', { style: 'short' }), { when: '9:00', what: '  ' });

    expect(sent.callback).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } });
    expect(await givenTo(sent)).toEqual({ when: '9:00', style: 'short' });
  });

  it('passes on what it did not ask for, and leaves out a choice that was taken back', async () => {
    const { discord, plan } = await planning();

    const opened = await plan('add', { style: 'short', note: 'né “à” 5' });
    const sent = await discord.submit(opened, { when: '9:00', what: 'ferries', style: '' });

    expect(await givenTo(sent)).toEqual({ when: '9:00', what: 'ferries', note: 'né “à” 5' });
  });

  it('does not lose what was typed when there is a mistake in it', async () => {
    const { discord, plan } = await planning();

    const opened = await plan('add', { note: 'mine' });
    const words = await wordsOf(await discord.submit(opened, { when: 'never', what: 'old\n\u202Eferries' }));

    expect(words).toContain('That never comes.');
    expect(words).toContain('-# `/plan add note:mine when:never what:old ferries`');
  });

  it('does not lose it to a bug, either', async () => {
    const { discord, log, plan } = await planning();

    const words = await wordsOf(await discord.submit(await plan('add'), { when: 'crash' }));

    expect(words).toContain('ref00001');
    expect(words).toContain('`/plan add when:crash`');
    expect(log.lines).toContainEqual(expect.objectContaining({ message: 'a command failed' }));
  });

  it('whose values do not fit is an apology, and a line in the log that says how long they are', async () => {
    const { log, plan } = await planning();

    const words = await wordsOf(await plan('add', { note: 'x'.repeat(80) }));

    expect(words).toContain('ref00001');
    expect(words).toContain(`/plan add note:${'x'.repeat(80)}`);
    expect(log.lines).toMatchObject([
      {
        level: 'error',
        fields: { err: expect.objectContaining({ message: expect.stringMatching(/of 100/) }) },
      },
    ]);
  });

  it('of a command that is gone is answered with those that there are', async () => {
    const { discord, plan } = await planning();
    const opened = await plan('add');
    const old = { ...opened, callback: { type: 9, data: withCustomId(opened.callback.data, 'plan:add') } };

    expect(await wordsOf(await discord.submit(old, { when: '8:00' }))).toContain('from an older version');
  });

  it('works after a restart', async () => {
    const discord = await aDiscord();
    const runner = runnerOn(NO_STORE, NO_LOG);
    const before = aDiscordChat(discord, runner, { commands: [plans] });
    await before.connect();
    const opened = await discord.slashCommand({ name: 'plan', subcommand: 'add', options: { note: 'mine' } });
    await before.stop();
    await aDiscordChat(discord, runner, { commands: [plans] }).connect();

    expect(await givenTo(await discord.submit(opened, { when: '8:00' }))).toEqual({
      when: '8:00',
      note: 'mine',
    });
  });
});

describe('a button', () => {
  /** A message with buttons. */
  async function buttons() {
    const { discord, plan } = await planning();
    return { discord, message: await (await plan('list')).waitForReply() };
  }

  it('runs its command with its values, and answers who pressed it in private', async () => {
    const { discord, message } = await buttons();

    const result = await discord.press(message, 'Remove');

    expect(result.callback).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } });
    expect(await givenTo(result)).toEqual({ removed: 'one' });
  });

  it('is told apart from another that does the same', async () => {
    const { discord, message } = await buttons();

    expect(await givenTo(await discord.press(message, 'Same'))).toEqual({ removed: 'one' });
  });

  it('opens the form that its command begins with', async () => {
    const { discord, message } = await buttons();

    const opened = await discord.press(message, 'Another');

    expect(opened.callback.type).toBe(9);
    expect(await givenTo(await discord.submit(opened, { when: '7:00' }))).toEqual({
      when: '7:00',
      style: 'short',
    });
  });

  it.each([
    ['subcommand', 'Gone', 'plan'],
    ['command', 'Lost', '/plan'],
  ])('for a %s that is gone is answered with those that there are', async (_, label, known) => {
    const { discord, message } = await buttons();

    expect(await wordsOf(await discord.press(message, label))).toContain(known);
  });

  it.each(['plan:remove:one', '["plan","remove"]', '{}', 'x'.repeat(100)])(
    'of another version of the program (%s) is answered, too',
    async (id) => {
      const { discord, message } = await buttons();

      expect(await wordsOf(await discord.press(withOldButton(message, id), 'Old'))).toContain(
        'from an older version',
      );
    },
  );
});

function withCustomId(data: unknown, custom_id: string): object {
  return { ...(data as object), custom_id };
}

function withOldButton(message: Message, custom_id: string): Message {
  const button = { type: 2 as const, style: 1 as const, label: 'Old', custom_id };
  return { ...message, components: [{ type: 1, components: [button] }] };
}
