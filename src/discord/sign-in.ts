import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { DiscordSettings } from './settings.ts';

/** What we take of an answer. Source: docs.discord.com/developers/resources/user#get-current-user. */
const answer = z.object({ id: z.string() });

/** Asks Discord who the bot is. @returns its id */
export async function signIn({ token, apiUrl }: DiscordSettings): Promise<string> {
  const rest = new REST({ version: '10', ...(apiUrl === undefined ? {} : { api: apiUrl }) });
  return answer.parse(await rest.setToken(token).get(Routes.user())).id;
}
