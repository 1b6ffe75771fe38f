import { OPTION, type ValueOption } from '../rules/commands.ts';
import { lengthOf } from '../rules/fields.ts';
import { LIMITS } from '../rules/limits.ts';
import type { RegisteredCommand } from './command-registry.ts';

export type OptionValue = string | number | boolean;

/** What a user typed: a subcommand if the command has any, and options by name. */
export interface Typed {
  readonly subcommand?: string | undefined;
  readonly options?: Readonly<Record<string, OptionValue>> | undefined;
}

/** The `data` of an interaction that calls a command; throws where Discord's client would not let the user send. */
export function callData(command: RegisteredCommand, typed: Typed): Record<string, unknown> {
  const offered = offeredOptions(command, typed.subcommand);
  const given = Object.entries(typed.options ?? {});
  const missing = offered.find(({ name, required }) => required && !(name in (typed.options ?? {})));
  if (missing) throw new Error(`/${command.name} cannot be sent: the option "${missing.name}" is required.`);
  const options = given.map(([name, value]) => {
    const option = offeredOption(offered, name);
    checkValue(option, value);
    return { name, type: option.type, value };
  });
  return data(command, typed.subcommand, options);
}

/** The `data` of an interaction that asks for choices, and the type of the option that has the focus. */
export function focusData(
  command: RegisteredCommand,
  typed: Typed,
  focus: { option: string; value: string },
): { data: Record<string, unknown>; type: number } {
  const offered = offeredOptions(command, typed.subcommand);
  const focused = offeredOption(offered, focus.option);
  if (!focused.autocomplete) throw new Error(`The option "${focus.option}" has no autocomplete.`);
  const others = Object.entries(typed.options ?? {}).map(([name, value]) => {
    return { name, type: offeredOption(offered, name).type, value };
  });
  const options = [...others, { name: focus.option, type: focused.type, value: focus.value, focused: true }];
  return { data: data(command, typed.subcommand, options), type: focused.type };
}

function data(
  command: RegisteredCommand,
  subcommand: string | undefined,
  options: readonly Record<string, unknown>[],
): Record<string, unknown> {
  const nested =
    subcommand === undefined ? options : [{ name: subcommand, type: OPTION.subcommand, options }];
  const { id, name, type, guild_id } = command;
  return { id, name, type, options: nested, ...(guild_id === undefined ? {} : { guild_id }) };
}

function offeredOptions(command: RegisteredCommand, subcommand: string | undefined): ValueOption[] {
  const options = command.options ?? [];
  const subcommands = options.filter((option) => option.type === OPTION.subcommand);
  if (subcommand === undefined) {
    if (subcommands.length > 0) throw new Error(`/${command.name} can only be sent with a subcommand.`);
    return options as ValueOption[];
  }
  const found = subcommands.find(({ name }) => name === subcommand);
  if (!found) throw new Error(`/${command.name} has no subcommand "${subcommand}".`);
  return (found.options ?? []) as ValueOption[];
}

function offeredOption(offered: readonly ValueOption[], name: string): ValueOption {
  const option = offered.find((one) => one.name === name);
  if (!option) throw new Error(`The command has no option "${name}".`);
  return option;
}

function checkValue(option: ValueOption, value: OptionValue): void {
  const problem = valueProblem(option, value);
  if (problem) throw new Error(`The option "${option.name}" cannot be ${JSON.stringify(value)}: ${problem}.`);
}

function valueProblem(option: ValueOption, value: OptionValue): string | undefined {
  const { choices } = option;
  if (choices?.length && !choices.some((choice) => choice.value === value))
    return 'it is not one of the choices';
  switch (option.type) {
    case OPTION.string:
      return stringProblem(option, value);
    case OPTION.integer:
      return Number.isSafeInteger(value) ? rangeProblem(option, Number(value)) : 'it is not an integer';
    case OPTION.number:
      return Number.isFinite(value) ? rangeProblem(option, Number(value)) : 'it is not a number';
    case OPTION.boolean:
      return typeof value === 'boolean' ? undefined : 'it is not a boolean';
    default:
      return `the double does not offer options of type ${option.type}`;
  }
}

function stringProblem(option: ValueOption, value: OptionValue): string | undefined {
  if (typeof value !== 'string') return 'it is not a string';
  // A field left empty is not sent at all, so a string has at least one character.
  const least = Math.max(1, option.min_length ?? 0);
  const most = option.max_length ?? LIMITS.optionString.max;
  const length = lengthOf(value);
  return length < least || length > most ? `it must have ${least} to ${most} characters` : undefined;
}

function rangeProblem(option: ValueOption, value: number): string | undefined {
  const least = option.min_value ?? Number.MIN_SAFE_INTEGER;
  const most = option.max_value ?? Number.MAX_SAFE_INTEGER;
  return value < least || value > most ? `it must be from ${least} to ${most}` : undefined;
}
