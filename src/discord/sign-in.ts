import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { restOptions } from './rest-options.ts';
import type { DiscordSettings } from './settings.ts';

/** What we take of an answer. Source: docs.discord.com/developers/resources/user#get-current-user. */
const answer = z.object({ id: z.string() });

/** Asks Discord who the bot is. @returns its id */
export async function signIn(settings: DiscordSettings): Promise<string> {
  const rest = new REST(restOptions(settings)).setToken(settings.token);
  return answer.parse(await rest.get(Routes.user())).id;
}
