import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WatchedProcess } from './process.ts';

export const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** What `npm run newsdesk` tells Node, but for the file with settings. */
const NODE_OPTIONS = nodeOptions();

function nodeOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const words: string[] = scripts.newsdesk.split(' ');
  return words.filter((word) => word.startsWith('--') && !word.startsWith('--env-file'));
}

/** Settings by the names of `.env.example`. */
export type GivenSettings = Readonly<Record<string, string>>;

/** Every setting, so that nothing of the machine shows through. Seeds and database lie in `folder`. */
export function settingsIn(folder: string): GivenSettings {
  return {
    SEEDS_DIR: join(folder, 'seeds'),
    DATABASE_URL: `sqlite:${join(folder, 'newsdesk.db')}`,
    TIMEZONE: 'UTC',
    LOCALE: 'en',
    SLACK_BOT_TOKEN: '',
    SLACK_APP_TOKEN: '',
    SLACK_SIGNING_SECRET: '',
    SLACK_API_URL: '',
    DISCORD_TOKEN: '',
    DISCORD_GUILD_ID: '',
    DISCORD_API_URL: '',
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: '0',
    LOG_LEVEL: '',
  };
}

export interface NewsdeskOptions {
  /** Those that are other than `settingsIn` the folder. */
  readonly settings?: GivenSettings | undefined;
  readonly input?: string | null | undefined;
  readonly keepInputOpen?: boolean | undefined;
  /** The file that is run; `src/main.ts` unless told. */
  readonly program?: string | undefined;
}

/** Starts the program as `npm run newsdesk -- …` would, with its folder as the working directory. */
export function startNewsdesk(
  folder: string,
  args: readonly string[],
  { settings, program = MAIN, ...options }: NewsdeskOptions = {},
): WatchedProcess {
  const env = { ...settingsIn(folder), ...settings };
  return new WatchedProcess(process.execPath, [...NODE_OPTIONS, program, ...args], {
    env,
    cwd: folder,
    ...options,
  });
}
