import { ApiError } from '../rules/form.ts';
import type { Discord } from '../state/discord.ts';
import { BOT_ROLE_ID, guildCreate, member } from '../state/world.ts';
import type { RestCall, Route } from './router.ts';

/** Servers, and the bot in them: https://docs.discord.com/developers/resources/guild */
export function serverRoutes(discord: Discord): Route[] {
  const { applicationId } = discord;
  const route = (path: string, body: (call: RestCall) => unknown): Route => {
    return { method: 'GET', path, auth: 'bot', handle: (call) => ({ status: 200, body: body(call) }) };
  };
  const guildOf = ({ params }: RestCall) => {
    const guild = discord.guilds.find(({ id }) => id === params.guild);
    if (guild === undefined) throw new ApiError(404, 10004, 'Unknown Guild');
    return guild;
  };
  return [
    route('/guilds/:guild', (call) => {
      const { id, name, owner_id, roles, preferred_locale } = guildCreate(guildOf(call), applicationId);
      return { id, name, owner_id, roles, preferred_locale };
    }),
    route('/guilds/:guild/members/:user', (call) => {
      guildOf(call);
      if (call.params.user !== applicationId) throw new ApiError(404, 10007, 'Unknown Member');
      return { ...member(applicationId, true), roles: [BOT_ROLE_ID] };
    }),
  ];
}
