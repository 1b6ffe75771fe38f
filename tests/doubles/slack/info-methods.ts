import { knownChannel, readScope } from './channels.ts';
import type { Arguments, MethodTable } from './methods.ts';
import { SlackRefusal } from './refusals.ts';
import type { Team } from './teams.ts';
import { APP, type Channel, type User } from './workspace.ts';

function named<T>(args: Arguments, key: string, known: ReadonlyMap<string, T>, error: string): T {
  const id = args[key];
  const found = typeof id === 'string' ? known.get(id) : undefined;
  if (found === undefined) throw new SlackRefusal(error, `no ${key} ${String(id)}`);
  return found;
}

function shownUser(user: User, team: Team, withLocale: boolean): Record<string, unknown> {
  return {
    id: user.id,
    team_id: team.id,
    name: user.name,
    real_name: user.name,
    deleted: false,
    tz: user.tz,
    tz_label: user.tzLabel,
    tz_offset: user.tzOffset,
    is_bot: user.isBot,
    is_owner: user.isOwner ?? false,
    is_admin: user.isAdmin ?? user.isOwner ?? false,
    is_restricted: user.isRestricted ?? user.isUltraRestricted ?? false,
    is_ultra_restricted: user.isUltraRestricted ?? false,
    ...(user.isStranger === undefined ? {} : { is_stranger: user.isStranger }),
    profile: { real_name: user.name, display_name: user.name, team: team.id },
    // Slack leaves the locale out unless it is asked for.
    ...(withLocale ? { locale: user.locale } : {}),
  };
}

function shownChannel(channel: Channel, team: Team): Record<string, unknown> {
  const { id, name, kind } = channel;
  return {
    id,
    name,
    name_normalized: name,
    context_team_id: team.id,
    is_channel: kind === 'public' || kind === 'private',
    is_private: kind !== 'public',
    is_im: kind === 'im',
    is_mpim: kind === 'mpim',
    is_archived: channel.isArchived ?? false,
    is_member: channel.isMember,
    ...(channel.isReadOnly === undefined ? {} : { is_read_only: channel.isReadOnly }),
    ...(channel.isThreadOnly === undefined ? {} : { is_thread_only: channel.isThreadOnly }),
    ...(channel.isNonThreadable === undefined ? {} : { is_non_threadable: channel.isNonThreadable }),
  };
}

/** Who is who: identity, people, channels. Source: https://docs.slack.dev/reference/methods */
export const infoMethods: MethodTable = {
  'api.test': {
    token: 'none',
    answer(args) {
      if (args.error !== undefined) throw new SlackRefusal(String(args.error), 'asked for by the caller');
      return { args };
    },
  },
  'auth.test': {
    token: 'any',
    answer(_args, { team }, caller) {
      if (caller === 'app') return { app_name: APP.name, app_id: APP.id };
      return {
        url: team.url,
        team: team.domain,
        user: APP.name,
        team_id: team.id,
        user_id: team.botUserId,
        bot_id: team.botId,
        is_enterprise_install: false,
      };
    },
  },
  'apps.connections.open': {
    token: 'app',
    scope: 'connections:write',
    answer: (_args, world) => ({ url: world.socketUrl() }),
  },
  'users.info': {
    token: 'bot',
    scope: 'users:read',
    answer(args, world) {
      const user = named(args, 'user', world.workspace.users, 'user_not_found');
      return { user: shownUser(user, world.team, args.include_locale === true) };
    },
  },
  'conversations.info': {
    token: 'bot',
    scope: readScope,
    answer: (args, world) => ({
      channel: shownChannel(knownChannel(world, String(args.channel)), world.team),
    }),
  },
  'bots.info': {
    token: 'bot',
    scope: 'users:read',
    answer(args, { team }) {
      const bots = new Map([[team.botId, { id: team.botId, name: APP.name }]]);
      const bot = named(args, 'bot', bots, 'bot_not_found');
      return { bot: { ...bot, app_id: APP.id, user_id: team.botUserId, deleted: false } };
    },
  },
};
