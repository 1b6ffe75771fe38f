import * as z from 'zod';
import { commandErrors } from './command-sums.ts';
import { issue, lengthOf, list, text } from './fields.ts';
import { ApiError, invalidForm, parseForm } from './form.ts';
import { LIMITS } from './limits.ts';

/** Types of commands, see https://docs.discord.com/developers/interactions/application-commands */
export const COMMAND = { slash: 1, message: 3 } as const;

/** Types of options, see https://docs.discord.com/developers/interactions/application-commands */
export const OPTION = { subcommand: 1, group: 2, string: 3, integer: 4, boolean: 5, number: 10 } as const;

// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

const name = text(LIMITS.commandName).check((context) => {
  const value = context.value;
  if (lengthOf(value) === 0 || (NAME.test(value) && value === value.toLowerCase())) return;
  const error = { code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' };
  context.issues.push(issue(value, error));
});

const description = text(LIMITS.commandDescription);

const localised = {
  name_localizations: z.record(z.string(), name).nullish(),
  description_localizations: z.record(z.string(), description).nullish(),
};

const choiceNames = {
  name: text(LIMITS.choiceName),
  name_localizations: z.record(z.string(), text(LIMITS.choiceName)).nullish(),
};

const choice = z.strictObject({
  ...choiceNames,
  value: z.union([text(LIMITS.choiceValue), z.number()]),
});

const optionLength = z.int().min(0).max(LIMITS.optionString.max).nullish();

const valueOption = z
  .strictObject({
    type: z.literal([3, 4, 5, 6, 7, 8, 9, 10, 11]),
    name,
    description,
    ...localised,
    required: z.boolean().nullish(),
    autocomplete: z.boolean().nullish(),
    choices: list(choice, LIMITS.commandChoices).nullish(),
    channel_types: z.array(z.int()).nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    min_length: optionLength,
    max_length: optionLength,
  })
  .check((context) => {
    const { type, autocomplete, choices } = context.value;
    const complain = (field: string, code: string, message: string) =>
      context.issues.push(issue(context.value, { code, message }, [field]));
    if (autocomplete && choices?.length) {
      complain(
        'autocomplete',
        'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
        'choices exclude autocomplete',
      );
    }
    const takesChoices = type === OPTION.string || type === OPTION.integer || type === OPTION.number;
    if (!takesChoices && (autocomplete || choices?.length)) {
      complain(
        'type',
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'This type takes no choices and no autocomplete',
      );
    }
    const wrong = (choices ?? []).some(
      ({ value }) => (typeof value === 'string') !== (type === OPTION.string),
    );
    if (wrong) complain('choices', 'BASE_TYPE_CONVERT', 'A choice is not of the type of its option');
  });

const values = list(valueOption, LIMITS.commandOptions).nullish();
const nested = { name, description, ...localised, required: z.boolean().nullish() };
const subcommand = z.strictObject({ type: z.literal(OPTION.subcommand), ...nested, options: values });
const group = z.strictObject({
  type: z.literal(OPTION.group),
  ...nested,
  options: list(subcommand, LIMITS.commandOptions).nullish(),
});

const option = z.discriminatedUnion('type', [subcommand, group, valueOption]);

const everyCommand = {
  id: z.string().nullish(),
  default_member_permissions: z.union([z.string(), z.int()]).nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().nullish(),
  contexts: z.array(z.int().min(0).max(2)).nonempty().nullish(),
  integration_types: z.array(z.int().min(0).max(1)).nonempty().nullish(),
};

const slashCommand = z.strictObject({
  ...everyCommand,
  type: z
    .literal(COMMAND.slash)
    .nullish()
    .transform(() => COMMAND.slash),
  name,
  description,
  ...localised,
  options: list(option, LIMITS.commandOptions).nullish(),
});

/** Its name may be mixed case and hold spaces; it has no description and no options. */
const messageCommand = z.strictObject({
  ...everyCommand,
  type: z.literal(COMMAND.message),
  name: text(LIMITS.commandName),
  name_localizations: z.record(z.string(), text(LIMITS.commandName)).nullish(),
  description: z
    .literal('')
    .nullish()
    .transform(() => ''),
});

const command = z.discriminatedUnion('type', [messageCommand, slashCommand]);

/** A command as an application sends it: one that is typed, or one for messages. */
export type CommandDefinition =
  | z.infer<typeof slashCommand>
  | (z.infer<typeof messageCommand> & { options?: undefined; description_localizations?: undefined });
/** An option that carries a value. */
export type ValueOption = z.infer<typeof valueOption>;

/** Checks the body of a bulk overwrite, or throws the ApiError with which Discord refuses it. */
export function checkCommands(body: unknown): CommandDefinition[] {
  const commands = parseForm(z.array(command), body);
  const most = { [COMMAND.slash]: LIMITS.commands.max, [COMMAND.message]: LIMITS.messageCommands.max };
  for (const [type, max] of Object.entries(most)) {
    if (commands.filter((one) => one.type === Number(type)).length <= max) continue;
    throw new ApiError(400, 30032, `Maximum number of application commands reached (${max}).`);
  }
  const errors = commandErrors(commands);
  if (errors.length > 0) throw invalidForm(errors);
  return commands;
}

/** Checks the `data` of an autocomplete answer and returns its choices. */
export function checkChoices(data: unknown, type: number): z.infer<typeof choice>[] {
  const body = z.strictObject({ choices: list(choice, LIMITS.autocompleteChoices).nullish() });
  const choices = parseForm(body, data, ['data']).choices ?? [];
  const errors = choices.flatMap(({ value }, at) =>
    (typeof value === 'string') === (type === OPTION.string)
      ? []
      : [
          {
            path: ['choices', at, 'value'],
            code: 'BASE_TYPE_CONVERT',
            message: 'Not of the type of the option',
          },
        ],
  );
  if (errors.length > 0) throw invalidForm(errors, ['data']);
  return choices;
}
