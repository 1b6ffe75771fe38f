import { checkCommands } from '../rules/commands.ts';
import { ApiError } from '../rules/form.ts';
import type { Discord } from '../state/discord.ts';
import { user } from '../state/world.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

/** So that nobody waits who does not have to. */
const ANY_NUMBER = 1000;

/** Who the bot is, where its gateway is, and its commands. */
export function applicationRoutes(discord: Discord, gatewayUrl: () => string): Route[] {
  const me = user(discord.applicationId, true);
  const { recommended, maxConcurrency, startsLeft } = discord.sharding;
  const limits = {
    total: 1000,
    remaining: startsLeft,
    reset_after: 86_400_000,
    max_concurrency: maxConcurrency ?? ANY_NUMBER,
  };
  const scoped = (change: (call: RestCall, guildId: string | undefined) => unknown) => {
    return (call: RestCall): RestAnswer => {
      const { application, guild } = call.params;
      if (application !== discord.applicationId) throw new ApiError(404, 10002, 'Unknown Application');
      if (guild !== undefined && !discord.guilds.some(({ id }) => id === guild)) {
        throw new ApiError(403, 50001, 'Missing Access');
      }
      return { status: 200, body: change(call, guild) };
    };
  };
  const list = scoped((_, guildId) => discord.commands.list(guildId));
  const overwrite = scoped((call, guildId) => discord.commands.overwrite(checkCommands(call.body), guildId));
  const application = {
    id: discord.applicationId,
    name: 'Newsdesk',
    description: '',
    icon: null,
    flags: 0,
    bot: me,
  };
  const get = (path: string, body: () => unknown): Route => {
    return { method: 'GET', path, auth: 'bot', handle: () => ({ status: 200, body: body() }) };
  };
  return [
    get('/gateway/bot', () => ({ url: gatewayUrl(), shards: recommended, session_start_limit: limits })),
    get('/users/@me', () => me),
    get('/applications/@me', () => application),
    ...['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].flatMap(
      (path): Route[] => [
        { method: 'GET', path, auth: 'bot', handle: list },
        { method: 'PUT', path, auth: 'bot', handle: overwrite },
      ],
    ),
  ];
}
