import type { CommandDefinition } from './commands.ts';
import { lengthOf } from './fields.ts';
import type { FieldError } from './form.ts';
import { LIMITS } from './limits.ts';

/** What a command, a subcommand and an option have in common. */
interface Part {
  readonly name: string;
  readonly type?: number | null | undefined;
  readonly description: string;
  readonly required?: boolean | null | undefined;
  readonly name_localizations?: Record<string, string> | null | undefined;
  readonly description_localizations?: Record<string, string> | null | undefined;
  readonly options?: readonly Part[] | null | undefined;
  readonly choices?:
    | readonly {
        readonly name: string;
        readonly name_localizations?: Record<string, string> | null | undefined;
        readonly value: string | number;
      }[]
    | null
    | undefined;
}

type Path = readonly (string | number)[];

/** The rules that only whole commands can break: unique names, the order of options, the sum of characters. */
export function commandErrors(commands: readonly CommandDefinition[]): FieldError[] {
  // One for messages may be called like one that is typed.
  const duplicates = [1, 3].flatMap((type) => {
    const alike = commands.filter((command) => command.type === type);
    return duplicateErrors(alike, [], 'APPLICATION_COMMANDS_DUPLICATE_NAME');
  });
  const tooLarge = commands.flatMap((command, at) => {
    if (characters(command) <= LIMITS.commandSum.max) return [];
    const message = `Command exceeds maximum size (${LIMITS.commandSum.max})`;
    return [{ path: [at], code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
  });
  const inside = commands.flatMap((command, at) => optionErrors(command.options ?? [], [at, 'options']));
  return [...duplicates, ...tooLarge, ...inside];
}

function optionErrors(options: readonly Part[], path: Path): FieldError[] {
  const errors = duplicateErrors(options, path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS');
  const firstOptional = options.findIndex((option) => !option.required);
  for (const [at, option] of options.entries()) {
    if (option.required && firstOptional !== -1 && at > firstOptional) {
      const message = 'Required options must be placed before non-required options';
      errors.push({ path: [...path, at], code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    errors.push(...optionErrors(option.options ?? [], [...path, at, 'options']));
  }
  const nesting = options.filter(({ type }) => type === 1 || type === 2).length;
  if (nesting > 0 && nesting < options.length) {
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    errors.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
  }
  return errors;
}

function duplicateErrors(parts: readonly Part[], path: Path, code: string): FieldError[] {
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  for (const [at, { name }] of parts.entries()) {
    if (seen.has(name)) errors.push({ path: [...path, at, 'name'], code, message: 'Names must be unique' });
    seen.add(name);
  }
  return errors;
}

/** Names, descriptions and values together; of a localised field only the longest text counts. */
function characters(part: Part): number {
  const own =
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const choices = (part.choices ?? []).reduce((sum, choice) => {
    return sum + longest(choice.name, choice.name_localizations) + lengthOf(String(choice.value));
  }, 0);
  return (part.options ?? []).reduce((sum, option) => sum + characters(option), own + choices);
}

function longest(value: string, localised: Record<string, string> | null | undefined): number {
  return Math.max(...[value, ...Object.values(localised ?? {})].map(lengthOf));
}
