import type { Words } from '../i18n/words.ts';
import type { AnyAction, AnyCommand, Question } from './command.ts';
import { describeOptions, type OptionDescription } from './describe.ts';
import type { Form, FormField } from './form.ts';

/** Characters of an answer where the option names no limit. */
const LONGEST_ANSWER = 500;

/**
 * The form that asks a question about an action's options.
 * @throws Error when the catalogue has no words for it
 */
export function fillForm(command: AnyCommand, action: AnyAction, question: Question, words: Words): Form {
  const help = action.help(words);
  if (help.form === undefined) throw new Error(`the catalogue has no form for /${action.name}`);
  const { title, submit } = help.form;
  const options = new Map(describeOptions(action).map((option) => [option.name, option]));
  const fields = question.ask.map((name): FormField => {
    const option = options.get(name);
    const label = help.form?.labels[name];
    if (option === undefined || label === undefined)
      throw new Error(`a form of /${action.name} cannot ask for ${name}`);
    return {
      name,
      label,
      hint: help.options[name] ?? '',
      required: option.required,
      value: question.values[name] ?? null,
      maxLength: option.maxLength ?? LONGEST_ANSWER,
      isSuggested: option.suggested && (question.suggested?.includes(name) ?? false),
      choices: question.choices?.[name] ?? choicesFor(option, help.form?.choices[name], words),
    };
  });
  const given = Object.fromEntries(
    Object.entries(question.values).filter(([name]) => !question.ask.includes(name)),
  );
  const subcommand = action.name.split(' ')[1] ?? '';
  return { command: command.name, subcommand, title, submit, fields, given };
}

/** Whether a form of an action can ask for an option. */
export function canAsk(action: AnyAction, option: string, words: Words): boolean {
  const labels = action.help(words).form?.labels ?? {};
  return Object.hasOwn(labels, option) && describeOptions(action).some(({ name }) => name === option);
}

function choicesFor(
  { kind, choices }: OptionDescription,
  labels: Readonly<Record<string, string>> = {},
  words: Words,
): FormField['choices'] {
  const values = kind === 'boolean' ? [words.yes, words.no] : choices;
  return values?.map((value) => ({ value, label: labels[value] ?? value }));
}
