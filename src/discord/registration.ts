import {
  type ApplicationCommandDataResolvable,
  type ApplicationCommandOptionData,
  ApplicationCommandOptionType,
  InteractionContextType,
  Locale,
} from 'discord.js';
import type { AnyCommand } from '../command/command.ts';
import { describeOptions, type OptionDescription } from '../command/describe.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import type { CommandHelp } from '../i18n/words.ts';
import { LIMITS } from './limits.ts';

/** Source: docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming. */
const NAME = /^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$/u;
/** Discord's locales that the catalogues have words for, besides English. */
const TRANSLATED = [
  Locale.French,
  Locale.German,
  Locale.SpanishES,
  Locale.SpanishLATAM,
  Locale.Russian,
] as const;

/**
 * Commands as Discord registers them, from their definitions.
 * @throws Error naming the command, the option and the limit, for what Discord would refuse
 */
export function registrations(commands: readonly AnyCommand[]): ApplicationCommandDataResolvable[] {
  return commands.map((command) => {
    const help = (locale: string) => command.help(wordsFor(locale));
    const options = describeOptions(command);
    if (!NAME.test(command.name)) throw refused(command, 'its name');
    if (options.length > LIMITS.options) throw refused(command, `it has more than ${LIMITS.options} options`);
    for (const locale of ['en', ...TRANSLATED]) {
      const total = charactersOf(command.name, help(locale), options);
      if (total > LIMITS.command) throw refused(command, `it has ${total} of ${LIMITS.command} characters`);
    }
    return {
      name: command.name,
      description: described(command, help('en').summary),
      descriptionLocalizations: localized((locale) => described(command, help(locale).summary)),
      contexts: [InteractionContextType.Guild],
      options: options.map((option) => registeredOption(command, option, help)),
    };
  });
}

/** What Discord sums up of a command in one language. */
function charactersOf(name: string, help: CommandHelp, options: readonly OptionDescription[]): number {
  const texts = options.flatMap((option) => [
    option.name,
    help.options[option.name] ?? '',
    // A choice is sent as a name and a value, which are the same.
    ...(option.choices ?? []).flatMap((choice) => [choice, choice]),
  ]);
  return [name, help.summary, ...texts].reduce((sum, text) => sum + text.length, 0);
}

function registeredOption(
  command: AnyCommand,
  option: OptionDescription,
  help: (locale: string) => CommandHelp,
): ApplicationCommandOptionData {
  const { name, kind, required, minimum, maximum, maxLength, choices, suggested } = option;
  if (!NAME.test(name)) throw refused(command, `the name of its option ${name}`);
  const text = (locale: string) => described(command, help(locale).options[name] ?? '');
  const shared = {
    name,
    description: text('en'),
    descriptionLocalizations: localized(text),
    required,
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
          throw refused(command, `${name} has more than ${LIMITS.choices} choices`);
        return { ...shared, type, choices: choices.map((choice) => ({ name: choice, value: choice })) };
      }
      return suggested ? { ...shared, type, autocomplete: true, ...length } : { ...shared, type, ...length };
    }
  }
}

function localized(text: (locale: string) => string): Record<string, string> {
  return Object.fromEntries(TRANSLATED.map((locale) => [locale, text(locale)]));
}

function described(command: AnyCommand, text: string): string {
  if (text === '') throw refused(command, 'a description is missing from the catalogue');
  if (text.length > LIMITS.description)
    throw refused(command, `a description is over ${LIMITS.description}: “${text}”`);
  return text;
}

function refused(command: AnyCommand, why: string): Error {
  return new Error(`Discord would refuse /${command.name}: ${why}`);
}
