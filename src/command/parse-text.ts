import { UserError } from '../core/errors.ts';
import type { Words } from '../i18n/words.ts';
import { shorten } from '../language/shorten.ts';
import type { AnyAction } from './command.ts';
import { describeOptions } from './describe.ts';
import { LONGEST_ECHO } from './echo.ts';

/** Typed quotation marks of many languages, each with the one that closes it. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };

/**
 * Options from what a person typed after a command: `topic:belarus since:7d`, `topic:"human rights"`; words without a
 * name belong to the command's bare option, or, where it has none, to the option before them:
 * `when:weekdays 9:00 topics:human rights`. Values are still text; `parseOptions` makes them what they are.
 * @throws UserError with one friendly sentence
 */
export function parseText(action: AnyAction, typed: string, words: Words): Record<string, string> {
  const examples = new Map(describeOptions(action).map(({ name, example }) => [name, example]));
  /** In pieces: joined at every word, a million words would take hours. */
  const values = new Map<string, string[]>();
  const bare: string[] = [];
  let latest: string[] | null = null;
  for (const { name, value } of pieces(typed, words)) {
    const option = name?.toLowerCase() ?? '';
    if (name !== null && examples.has(option)) {
      if (values.has(option)) throw new UserError('option-twice', words.errors.twice(option));
      latest = [value];
      values.set(option, latest);
      continue;
    }
    if (name === null) refuseFlag(value, examples, words);
    else if (isSlip(name, value) || (action.bare === undefined && latest === null && /^\p{L}/u.test(name))) {
      throw unknownOption(action, name, words);
    }
    const word = name === null ? value : `${name}:${value}`;
    if (action.bare === undefined && latest !== null) latest.push(word);
    else bare.push(word);
  }
  if (bare.length > 0) {
    if (action.bare === undefined) throw extraWords(action, bare.join(' '), words);
    const named = values.get(action.bare);
    if (named !== undefined) {
      const example = `/${action.name} ${action.bare}:"${shorten(joined([...named, ...bare]), LONGEST_ECHO)}"`;
      throw new UserError('quotes-needed', words.errors.quotesNeeded(example));
    }
    values.set(action.bare, bare);
  }
  return Object.fromEntries([...values].map(([name, said]) => [name, joined(said)]));
}

function joined(said: readonly string[]): string {
  return said.join(' ').trim();
}

function extraWords(action: AnyAction, extra: string, words: Words): UserError {
  const [first] = describeOptions(action);
  if (first === undefined) return new UserError('no-options', words.errors.noOptions(action.name));
  const shown = shorten(extra, LONGEST_ECHO);
  // Most likely what cannot be left out was meant.
  if (first.required) return new UserError('option-form', words.errors.nameValue(`${first.name}:"${shown}"`));
  return new UserError('extra-words', words.errors.extraWords(shown));
}

function unknownOption(action: AnyAction, name: string, words: Words): UserError {
  const known = describeOptions(action).map((option) => option.name);
  return new UserError('unknown-option', words.errors.unknownOption(shorten(name, LONGEST_ECHO), known));
}

/** `--size 5` and `size=5` are meant as options. */
function refuseFlag(word: string, examples: ReadonlyMap<string, string>, words: Words): void {
  const [, dashes = '', name = '', assigned] = /^(-{0,2})(\p{L}+)(?:=(.*))?$/u.exec(word) ?? [];
  const example = examples.get(name.toLowerCase());
  if (example === undefined || (dashes === '' && assigned === undefined)) return;
  throw new UserError('option-form', words.errors.nameValue(`${name}:${assigned || example}`));
}

/** `tpoic:belarus` is a slip worth telling; in `10:30`, `https://…` and `Globe: sailor gives up` the colon is text. */
function isSlip(name: string, value: string): boolean {
  return /^\p{Ll}+$/u.test(name) && value !== '' && !value.startsWith('//');
}

interface TextPiece {
  /** What stands before the first colon; null for a word without one, or one that begins with a quotation mark. */
  readonly name: string | null;
  readonly value: string;
}

function pieces(typed: string, words: Words): TextPiece[] {
  const found: TextPiece[] = [];
  let rest = typed.trim();
  while (rest !== '') {
    const prefix = /^([^\s:"“„«]+):/u.exec(rest);
    const name = prefix?.[1] ?? null;
    const { value, after } = nextValue(rest.slice(prefix?.[0].length ?? 0), words);
    found.push({ name, value });
    rest = after.trimStart();
  }
  return found;
}

function nextValue(rest: string, words: Words): { value: string; after: string } {
  const closing = QUOTES[rest.charAt(0)];
  if (closing === undefined) {
    const end = /\s/.exec(rest)?.index ?? rest.length;
    return { value: rest.slice(0, end), after: rest.slice(end) };
  }
  const end = rest.indexOf(closing, 1);
  if (end === -1) throw new UserError('open-quote', words.errors.openQuote);
  return { value: rest.slice(1, end).trim(), after: rest.slice(end + 1) };
}
