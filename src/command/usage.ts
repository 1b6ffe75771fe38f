import { type AnyAction, type AnyCommand, isGroup } from './command.ts';
import { describeOptions, type OptionDescription } from './describe.ts';

/**
 * What may be typed after a command, from its definition: `[topic] [since:7d]`, what is needed as `<article>`, subcommands as
 * `add | list`. Empty for one that takes nothing.
 */
export function usageOf(command: AnyCommand): string {
  if (isGroup(command)) return Object.keys(command.subcommands).join(' | ');
  return describeOptions(command)
    .map((option) => placeFor(command, option))
    .join(' ');
}

/** An option with its example, as it is typed: `since:7d`. */
export function typedExample({ name, example }: OptionDescription): string {
  return `${name}:${/\s/.test(example) ? `"${example}"` : example}`;
}

function placeFor({ bare, form }: AnyAction, option: OptionDescription): string {
  const typed = option.name === bare ? option.name : typedExample(option);
  // What a form asks for may be left out.
  return option.required && form === undefined ? `<${typed}>` : `[${typed}]`;
}
