import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** A file of the project, by its path. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Names of all settings. */
export const settingNames = (): string[] =>
  [...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '');

/** What `npm start` has Node run: its options, the program and the command. What is only for a checkout is left out. */
export function startArguments(): string[] {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word !== 'node' && !word.startsWith('--env-file'));
}
