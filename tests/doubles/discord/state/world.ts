/** A channel of a guild: `type` 0 is text; see https://docs.discord.com/developers/resources/channel */
export interface ChannelFixture {
  readonly id: string;
  readonly name: string;
  readonly type: number;
}

/** A guild that the bot is a member of. */
export interface GuildFixture {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly channels: readonly ChannelFixture[];
}

const EVERYTHING = '2251799813685247';
const JOINED = '2024-01-01T00:00:00.000000+00:00';

export const DEFAULT_GUILDS: readonly GuildFixture[] = [
  {
    id: '300000000000000001',
    name: 'Newsroom',
    locale: 'en-US',
    channels: [{ id: '400000000000000001', name: 'news', type: 0 }],
  },
];

export const DEFAULT_USER_ID = '500000000000000001';

/** A user object; `bot` for the application itself. */
export function user(id: string, bot = false): Record<string, unknown> {
  const username = bot ? 'newsdesk' : `reader_${id.slice(-4)}`;
  return {
    id,
    username,
    discriminator: '0',
    global_name: bot ? null : username,
    avatar: null,
    bot,
    system: false,
    public_flags: 0,
    flags: 0,
  };
}

/** A guild member object, with permissions as interactions carry them. */
export function member(id: string, bot = false): Record<string, unknown> {
  return {
    user: user(id, bot),
    nick: null,
    avatar: null,
    roles: [],
    joined_at: JOINED,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
    permissions: EVERYTHING,
  };
}

/** A channel object. */
export function channel(fixture: ChannelFixture, guildId: string): Record<string, unknown> {
  return {
    ...fixture,
    guild_id: guildId,
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
    permissions: EVERYTHING,
  };
}

/** The data of GUILD_CREATE: https://docs.discord.com/developers/events/gateway-events#guild-create */
export function guildCreate(guild: GuildFixture, botId: string): Record<string, unknown> {
  const everyone = {
    id: guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: EVERYTHING,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: DEFAULT_USER_ID,
    preferred_locale: guild.locale,
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: 1,
    features: [],
    roles: [everyone],
    channels: guild.channels.map((one) => channel(one, guild.id)),
    members: [member(botId, true)],
    threads: [],
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    vanity_url_code: null,
    description: null,
    banner: null,
    splash: null,
    rules_channel_id: null,
    public_updates_channel_id: null,
  };
}
