import type { DiscordSettings } from './settings.ts';

/** Which API every client of ours calls, and where. */
export function restOptions({ apiUrl }: Pick<DiscordSettings, 'apiUrl'>) {
  return { version: '10', ...(apiUrl === undefined ? {} : { api: apiUrl }) };
}
