import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import {
  type AnyAction,
  type AnyCommand,
  type CommandGroup,
  defineAction,
} from '../../src/command/command.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { registrations } from '../../src/discord/registration.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import type { CommandHelp, Words } from '../../src/i18n/words.ts';
import { checkCommands } from '../doubles/discord/rules/commands.ts';

const letters = (length: number) => 'x'.repeat(length);

/** A command that Discord takes; a test changes what it is about. */
function aCommand(given: { name?: string; help?: CommandHelp; options?: z.ZodRawShape } = {}): AnyCommand {
  const { name = 'news', options = {} } = given;
  const described = Object.keys(options).map((option) => [option, `What ${option} is for`]);
  const help = given.help ?? { summary: 'What is new', options: Object.fromEntries(described) };
  return defineAction({
    name,
    help: () => help,
    options: z.strictObject(options),
    run: () => Promise.reject(new Error('never run')),
  });
}

const option = z.string().optional().meta({ example: 'x' });
const options = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`option${index}`, option]));
const oneOf = (count: number) => {
  const choices = Array.from({ length: count }, (_, index) => `choice${index}`);
  return { kind: z.enum(choices).optional().meta({ example: 'choice0' }) };
};

/** Whether a list of commands can be registered: by our own check, and by Discord's. */
function isTaken(command: AnyCommand): boolean {
  const [registration] = registrations([command]);
  const { name, description, options: registered = [] } = registration as unknown as Wire;
  // The library writes camel case as snake case and passes the rest on.
  const plain = registered.map(({ type, name, description, choices }) => {
    return { type, name, description, ...(choices === undefined ? {} : { choices }) };
  });
  return checkCommands([{ name, description, options: plain }]).length === 1;
}

interface Wire {
  readonly name: string;
  readonly description: string;
  readonly options?: {
    readonly type: number;
    readonly name: string;
    readonly description: string;
    readonly choices?: unknown;
  }[];
}

/** A command of so many characters in all: its summary takes up what eight options with long choices leave. */
function aCommandOf(total: number): AnyCommand {
  const choices = (count: number) => Array.from({ length: count }, (_, n) => `${n}`.padStart(20, 'x'));
  const names = [...'abcdefgh'];
  const options = Object.fromEntries(
    names.map((name) => [name, z.enum(choices(name === 'h' ? 21 : 25)).meta({ example: choices(1)[0] })]),
  );
  const texts = Object.fromEntries(names.map((name) => [name, `What ${name} is for`]));
  // "news"; eight names with their descriptions; 196 choices of 20 characters, as names and as values.
  const taken = 4 + 8 * (1 + 13) + 196 * 20 * 2;
  return aCommand({ options, help: { summary: letters(total - taken), options: texts } });
}

describe('registrations', () => {
  it(`take a command of ${LIMITS.command} characters in all, and refuse one more`, () => {
    expect(isTaken(aCommandOf(LIMITS.command))).toBe(true);
    expect(() => registrations([aCommandOf(LIMITS.command + 1)])).toThrow('it has 8001 of 8000 characters');
    expect(() => registrations([aCommandOf(LIMITS.command + 1)])).toThrow('/news');
  });

  it('are there for every command of ours', () => {
    expect(registrations(commands)).toMatchObject(
      ['digest', 'article', 'saved', 'subscription', 'why', 'newsdesk'].map((name) => ({ name })),
    );
  });

  it.each([
    ['a description', { help: { summary: letters(LIMITS.description), options: {} } }],
    ['an option’s description', { options: { a: option }, help: described(letters(LIMITS.description)) }],
    ['a name', { name: letters(32) }],
    ['an option’s name', { options: { [letters(32)]: option } }],
    ['options', { options: options(LIMITS.options) }],
    ['choices', { options: oneOf(LIMITS.choices) }],
    ['a name in another script', { name: 'новости' }],
  ])('take %s up to the limit', (_, given) => {
    expect(isTaken(aCommand(given))).toBe(true);
  });

  it.each([
    ['a description over 100', { help: { summary: letters(101), options: {} } }, /is over 100: “x{101}”/],
    [
      'an option’s description over 100',
      { options: { a: option }, help: described(letters(101)) },
      /is over 100/,
    ],
    ['no description', { help: { summary: '', options: {} } }, /a description is missing/],
    [
      'an option without a description',
      { options: { a: option }, help: described('') },
      /description is missing/,
    ],
    [
      'an option that the catalogue forgot',
      { options: { a: option }, help: { summary: 's', options: {} } },
      /is missing/,
    ],
    ['a capital in an option’s name', { options: { Topic: option } }, /the name of its option Topic/],
    ['an option’s name over 32', { options: { [letters(33)]: option } }, /the name of its option x{33}/],
    ['too many options', { options: options(LIMITS.options + 1) }, /more than 25 options/],
    ['too many choices', { options: oneOf(LIMITS.choices + 1) }, /kind has more than 25 choices/],
  ])('refuse %s, naming the command', (_, given, reason) => {
    expect(() => registrations([aCommand(given)])).toThrow(reason);
    expect(() => registrations([aCommand(given)])).toThrow('/news');
  });

  it.each(['News', 'two words', letters(33), '', 'a.b'])('refuse the name “%s”', (name) => {
    expect(() => registrations([aCommand({ name })])).toThrow(`Discord would refuse /${name}: its name`);
  });
});

/** A command with so many subcommands, each of which has these options. */
function aGroup(count: number, options: z.ZodRawShape = {}, summary = 'What it does'): CommandGroup {
  const lines = Object.fromEntries(Object.keys(options).map((name) => [name, `What ${name} is for`]));
  const action = (name: string) =>
    defineAction({
      name: `plan ${name}`,
      help: () => ({ summary, options: lines }),
      options: z.strictObject(options),
      run: () => Promise.reject(new Error('never run')),
    });
  const names = Array.from({ length: count }, (_, index) => `sub${index}`);
  return {
    name: 'plan',
    help: () => ({ summary: 'Plans', options: {} }),
    forManagers: true,
    subcommands: Object.fromEntries(names.map((name) => [name, action(name)])),
  };
}

describe('the registration of a command with subcommands', () => {
  it('has each with its own options, for those who manage channels', () => {
    expect(registrations([aGroup(2, { a: option })])).toMatchObject([
      {
        name: 'plan',
        description: 'Plans',
        defaultMemberPermissions: PermissionFlagsBits.ManageChannels,
        options: [
          { type: 1, name: 'sub0', description: 'What it does', options: [{ type: 3, name: 'a' }] },
          { type: 1, name: 'sub1', description: 'What it does', options: [{ type: 3, name: 'a' }] },
        ],
      },
    ]);
  });

  it('is for everybody when the command is', () => {
    const [registration] = registrations([{ ...aGroup(1), forManagers: false }]);

    expect(registration).not.toHaveProperty('defaultMemberPermissions');
  });

  it('asks for nothing that a form can ask for', () => {
    const group = aGroup(1, { when: z.string().meta({ example: '8:00' }) });
    const [[name, action] = ['', undefined]] = Object.entries(group.subcommands);
    const asking = { ...(action as AnyAction), form: async () => null };

    expect(registrations([group])).toMatchObject([{ options: [{ options: [{ required: true }] }] }]);
    expect(registrations([{ ...group, subcommands: { [name]: asking } }])).toMatchObject([
      { options: [{ options: [{ required: false }] }] },
    ]);
  });

  it.each([
    ['25 subcommands', aGroup(25)],
    ['25 options in one of them', aGroup(1, options(25))],
    ['a name of 32 characters', renamed(letters(32))],
  ])('takes %s', (_, group) => {
    expect(registrations([group])).toHaveLength(1);
  });

  it.each([
    ['26 subcommands', aGroup(26), /\/plan: it has more than 25 subcommands/],
    ['26 options', aGroup(1, options(26)), /\/plan sub0: it has more than 25 options/],
    ['a name of 33 characters', renamed(letters(33)), /the name of its subcommand x{33}/],
    ['a description over 100', aGroup(1, {}, letters(101)), /\/plan sub0: a description is over 100/],
    ['no description', aGroup(1, {}, ''), /\/plan sub0: a description is missing/],
  ])('refuses %s, naming the subcommand', (_, group, reason) => {
    expect(() => registrations([group])).toThrow(reason);
  });

  it.each([
    [LIMITS.command - 1, true],
    [LIMITS.command, true],
    [LIMITS.command + 1, false],
  ])('of %i characters over all subcommands is taken: %s', (total, isTaken) => {
    const group = groupOf(total);

    if (isTaken) expect(registrations([group])).toHaveLength(1);
    else expect(() => registrations([group])).toThrow('/plan: it has 8001 of 8000 characters');
  });

  it('counts of every description the longest translation, as Discord does', () => {
    const group = groupOf(LIMITS.command);
    const [[name, action] = ['', undefined]] = Object.entries(group.subcommands);
    const translated = {
      ...(action as AnyAction),
      help: (words: Words) => {
        const help = (action as AnyAction).help(words);
        return words === wordsFor('de') ? { ...help, summary: `${help.summary}!` } : help;
      },
    };

    expect(() =>
      registrations([{ ...group, subcommands: { ...group.subcommands, [name]: translated } }]),
    ).toThrow('it has 8001 of 8000');
  });
});

/** The group with its one subcommand under another name. */
function renamed(name: string): CommandGroup {
  const group = aGroup(1);
  return { ...group, subcommands: { [name]: Object.values(group.subcommands)[0] as AnyAction } };
}

/** A group of so many characters in all: its summary takes up what two subcommands with long choices leave. */
function groupOf(total: number): CommandGroup {
  const choices = Array.from({ length: 25 }, (_, n) => `${n}`.padStart(79, 'x'));
  const group = aGroup(2, { kind: z.enum(choices).optional().meta({ example: choices[0] }) });
  // "plan"; twice "sub0" and "kind" with their descriptions, and 25 choices of 79 characters as names and values.
  const taken = 4 + 2 * (4 + 12 + 4 + 16 + 25 * 79 * 2);
  return { ...group, help: () => ({ summary: letters(total - taken), options: {} }) };
}

function described(description: string): CommandHelp {
  return { summary: 'What is new', options: { a: description } };
}
