import {
  type ApplicationCommandOptionData,
  ApplicationCommandOptionType,
  type ApplicationCommandSubCommandData,
  type ApplicationCommandSubGroupData,
} from 'discord.js';
import type { AnyAction } from '../command/command.ts';
import { describeOptions, type OptionDescription } from '../command/describe.ts';
import { described, refused } from './described.ts';
import { LIMITS } from './limits.ts';

/** An option that takes a value. */
export type ValueOption = Exclude<
  ApplicationCommandOptionData,
  ApplicationCommandSubCommandData | ApplicationCommandSubGroupData
>;

/**
 * The options of a command or a subcommand as Discord registers them.
 * @throws Error naming the action, the option and the limit, for what Discord would refuse
 */
export function registeredOptions(action: AnyAction): ValueOption[] {
  const options = describeOptions(action);
  if (options.length > LIMITS.options)
    throw refused(action.name, `it has more than ${LIMITS.options} options`);
  return options.map((option) => registeredOption(action, option));
}

function registeredOption(action: AnyAction, option: OptionDescription): ValueOption {
  const { name, kind, required, minimum, maximum, maxLength, choices, suggested } = option;
  const what = `the name of its option ${name}`;
  const shared = {
    ...described(action.name, name, what, (words) => action.help(words).options[name]),
    // What a form can ask for may be left out at first: Discord would not let anybody get as far as the form.
    required: required && action.form === undefined,
  };
  switch (kind) {
    case 'boolean':
      return { ...shared, type: ApplicationCommandOptionType.Boolean };
    case 'integer':
      return {
        ...shared,
        type: ApplicationCommandOptionType.Integer,
        ...(minimum === undefined ? {} : { minValue: minimum }),
        ...(maximum === undefined ? {} : { maxValue: maximum }),
      };
    case 'text': {
      const length = maxLength === undefined ? {} : { maxLength };
      const type = ApplicationCommandOptionType.String;
      if (choices !== undefined) {
        if (choices.length > LIMITS.choices)
          throw refused(action.name, `${name} has more than ${LIMITS.choices} choices`);
        return { ...shared, type, choices: choices.map((choice) => ({ name: choice, value: choice })) };
      }
      return suggested ? { ...shared, type, autocomplete: true, ...length } : { ...shared, type, ...length };
    }
  }
}
