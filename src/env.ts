import type { z } from 'zod';
import { UserError } from './core/errors.ts';
import { SECRETS, type Settings, settingsSchema } from './settings/schema.ts';
import { mistakesTogether, type SettingMistake } from './settings/together.ts';
import { withoutPassword } from './store/address.ts';

/** Settings as far as they can be used. */
export interface Examined {
  /** Without what cannot be used, as if nobody had set it. */
  readonly settings: Settings;
  readonly mistakes: readonly SettingMistake[];
  /** Names of those that somebody has set. */
  readonly made: ReadonlySet<string>;
  /** Nothing of this may be shown, also of what cannot be used. */
  readonly secrets: readonly string[];
}

/**
 * The settings of this process.
 * @throws UserError `bad-setting`, naming the first one that cannot be used
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const examined = examineSettings(environment);
  const [first] = examined.mistakes;
  if (first !== undefined) throw new UserError('bad-setting', first.sentence);
  return examined.settings;
}

/** The settings of this process with all that is wrong with them. */
export function examineSettings(environment: NodeJS.ProcessEnv = process.env): Examined {
  const names = Object.keys(settingsSchema.shape).filter((name) => (environment[name] ?? '').trim() !== '');
  // Some are several, with commas between.
  const secrets = SECRETS.flatMap((name) => environment[name]?.split(',') ?? [])
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
  const found = { made: new Set(names), secrets };
  const result = settingsSchema.safeParse(environment);
  if (result.success) return { ...found, settings: result.data, mistakes: mistakesTogether(result.data) };
  const mistakes = mistakesIn(result.error, environment);
  const without = Object.fromEntries(mistakes.map(({ name }) => [name, undefined]));
  return { ...found, settings: settingsSchema.parse({ ...environment, ...without }), mistakes };
}

/** One for each setting that is wrong by itself. */
function mistakesIn({ issues }: z.ZodError, environment: NodeJS.ProcessEnv): SettingMistake[] {
  const all = issues.map(({ path, message }) => {
    const name = String(path[0] ?? '') as keyof Settings;
    const isSecret = SECRETS.some((secret) => secret === name);
    const shown = isSecret ? '' : ` is “${withoutPassword(environment[name] ?? '')}”, which`;
    return { name, sentence: `${name}${shown} ${message}. It is set in .env or in the environment.` };
  });
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}
