import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { program } from '../../src/cli/program.ts';

const unread = (): never => {
  throw new Error('the settings are not needed for that');
};

/** Each command with its name as it is typed, those with subcommands too. */
function below(command: Command, typed: string): [typed: string, command: Command][] {
  return command.commands.flatMap((one): [string, Command][] => {
    const name = `${typed} ${one.name()}`;
    return [[name, one], ...below(one, name)];
  });
}

const ALL = below(program(unread, unread), 'newsdesk');
/** On one line, as it is wrapped. */
const helpOf = (command: Command) => command.helpInformation().replace(/\s+/g, ' ');

it('there are commands to go through', () => {
  expect(ALL.map(([typed]) => typed)).toEqual(
    expect.arrayContaining([
      'newsdesk start',
      'newsdesk doctor',
      'newsdesk setup slack',
      'newsdesk setup discord',
    ]),
  );
});

describe.each(ALL)('%s --help', (typed, command) => {
  it('says what it does and how it is typed', () => {
    expect(command.description()).not.toBe('');
    expect(helpOf(command)).toContain(command.description());
    expect(helpOf(command)).toContain(`Usage: ${typed} `);
  });

  it('says what each option and argument means', () => {
    for (const { flags, description } of command.options) {
      expect(description, flags).not.toBe('');
      expect(helpOf(command)).toContain(`${flags} ${description}`);
    }
    for (const argument of command.registeredArguments) {
      expect(argument.description, argument.name()).not.toBe('');
      expect(helpOf(command)).toContain(argument.description);
    }
  });

  it('is named where its parent says what there is', () => {
    const { parent } = command;
    expect(parent).not.toBeNull();
    if (parent !== null) expect(helpOf(parent)).toContain(command.description());
  });
});
