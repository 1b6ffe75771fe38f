import { UserError } from '../core/errors.ts';
import type { Words } from '../i18n/words.ts';
import { isYes } from '../i18n/yes.ts';
import { shorten } from '../language/shorten.ts';
import type { AnyAction } from './command.ts';
import { describeOptions, type OptionDescription } from './describe.ts';
import { LONGEST_ECHO } from './echo.ts';

/**
 * Options as the command's schema wants them, from values as a platform gave them (typed text, or text and numbers
 * from a form).
 * @throws UserError naming the first option that does not work, with an example that does
 */
export function parseOptions(
  action: AnyAction,
  given: Readonly<Record<string, unknown>>,
  words: Words,
): Record<string, unknown> {
  const options = describeOptions(action);
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typed(
        value,
        options.find((option) => option.name === name),
        words,
      ),
    ]),
  );
  const result = action.options.safeParse(values);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue?.path[0] ?? '');
  const option = options.find((candidate) => candidate.name === name);
  if (option === undefined) {
    throw new UserError(
      'unknown-option',
      words.errors.unknownOption(
        shorten(name, LONGEST_ECHO),
        options.map((known) => known.name),
      ),
    );
  }
  throw mistake(action, option, given[name], words);
}

/** Typed text as what the option is; left as it is when it is not that, so that the schema refuses it. */
function typed(value: unknown, option: OptionDescription | undefined, words: Words): unknown {
  if (typeof value !== 'string') return value;
  if (option?.kind === 'integer' && /^[+-]?\d{1,9}$/.test(value.trim())) return Number(value);
  if (option?.kind !== 'boolean') return value;
  if (isYes(value, words)) return true;
  if (['false', 'no', words.no].includes(value.trim().toLowerCase())) return false;
  return value;
}

function mistake(action: AnyAction, option: OptionDescription, value: unknown, words: Words): UserError {
  const { name, kind, minimum, maximum, maxLength } = option;
  const blamed = { option: name };
  const example = `/${action.name} ${name}:${option.example.includes(' ') ? `"${option.example}"` : option.example}`;
  if (value === undefined || value === '')
    return new UserError('option-missing', words.errors.missing(name, example), blamed);
  const said = String(value);
  const shown = shorten(said, LONGEST_ECHO);
  if (kind === 'integer' && minimum !== undefined && maximum !== undefined) {
    const sentence = words.errors.wholeNumber(name, shown, minimum, maximum, example);
    return new UserError('not-a-number', sentence, blamed);
  }
  if (maxLength !== undefined && said.length > maxLength) {
    return new UserError('option-too-long', words.errors.tooLong(name, maxLength), blamed);
  }
  const choices = kind === 'boolean' ? [words.yes, words.no] : option.choices;
  if (choices !== undefined)
    return new UserError('bad-value', words.errors.badChoice(name, shown, choices), blamed);
  return new UserError('bad-value', words.errors.badValue(name, shown, example), blamed);
}
