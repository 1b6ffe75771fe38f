import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { type AnyCommand, defineCommand } from '../../src/command/command.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { registrations } from '../../src/discord/registration.ts';
import type { CommandHelp } from '../../src/i18n/words.ts';
import { checkCommands } from '../doubles/discord/rules/commands.ts';

const letters = (length: number) => 'x'.repeat(length);

/** A command that Discord takes; a test changes what it is about. */
function aCommand(given: { name?: string; help?: CommandHelp; options?: z.ZodRawShape } = {}): AnyCommand {
  const { name = 'news', options = {} } = given;
  const described = Object.keys(options).map((option) => [option, `What ${option} is for`]);
  const help = given.help ?? { summary: 'What is new', options: Object.fromEntries(described) };
  return defineCommand({
    name,
    help: () => help,
    options: z.strictObject(options),
    firstResponse: 'private',
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
    expect(registrations(commands)).toMatchObject([{ name: 'digest' }, { name: 'article' }]);
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

function described(description: string): CommandHelp {
  return { summary: 'What is new', options: { a: description } };
}
