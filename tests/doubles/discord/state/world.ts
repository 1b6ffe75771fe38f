import { type ForumTag, forumFields, REQUIRE_TAG } from './forums.ts';
import { bitsOf, EVERYTHING, type PermissionName } from './permissions.ts';

/** A channel of a guild: `type` 0 is text; see https://docs.discord.com/developers/resources/channel */
export interface ChannelFixture {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  /** Of a thread. */
  readonly parentId?: string;
  /** Of a thread: it is put away until somebody writes in it. */
  readonly archived?: boolean;
  /** Of a thread that was put away: when, in milliseconds since the epoch. */
  readonly archivedAt?: number;
  /** Of a thread: minutes without a message until it is put away. */
  readonly autoArchiveMinutes?: number;
  /** What people's clients propose for that in new threads; none unless told. */
  readonly defaultAutoArchiveMinutes?: number;
  /** Of a thread: who has made it; a user unless told. */
  readonly ownerId?: string;
  /** Of a thread: nobody but moderators may write there any more. */
  readonly locked?: boolean;
  /** Taken away from everybody, the bot among them. */
  readonly denied?: readonly PermissionName[];
  /** Given to the bot all the same, or beyond what everybody has. */
  readonly granted?: readonly PermissionName[];
  /** Of a forum. */
  readonly tags?: readonly ForumTag[];
  /** Of a forum: whether a post has to have a tag. */
  readonly requiresTag?: boolean;
  /** Of a post in a forum: ids of tags. */
  readonly appliedTags?: readonly string[];
}

/** A guild that the bot is a member of. */
export interface GuildFixture {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly channels: readonly ChannelFixture[];
}

/** What only moderators have: an administrator would be bound by no channel. */
export const MODERATORS: readonly PermissionName[] = ['administrator', 'manageThreads'];
const EVERYBODYS = (EVERYTHING & ~bitsOf(MODERATORS)).toString();
/** The role that Discord makes for a bot when it is invited. */
export const BOT_ROLE_ID = '600000000000000001';
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
export function member(id: string, bot = false, permissions = EVERYTHING): Record<string, unknown> {
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
    permissions: permissions.toString(),
  };
}

/** Whether a channel is a thread: https://docs.discord.com/developers/resources/channel#channel-object-channel-types */
export function isThread({ type }: ChannelFixture): boolean {
  return type >= 10 && type <= 12;
}

/** Whether a channel takes posts alone, each of which is a thread. */
export function isForum({ type }: ChannelFixture): boolean {
  return type === 15 || type === 16;
}

/** A channel object, or a thread's. */
export function channel(fixture: ChannelFixture, guildId: string): Record<string, unknown> {
  const { id, name, type, parentId = null, denied = [], granted = [], requiresTag = false } = fixture;
  const { defaultAutoArchiveMinutes } = fixture;
  return {
    id,
    name,
    type,
    guild_id: guildId,
    position: 0,
    // The role with the guild's id is @everyone.
    permission_overwrites: [
      { id: guildId, type: 0, allow: '0', deny: bitsOf(denied).toString() },
      { id: BOT_ROLE_ID, type: 0, allow: bitsOf(granted).toString(), deny: '0' },
    ],
    parent_id: parentId,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: requiresTag ? REQUIRE_TAG : 0,
    permissions: EVERYTHING.toString(),
    ...(isThread(fixture) ? threadFields(fixture) : {}),
    ...(defaultAutoArchiveMinutes === undefined
      ? {}
      : { default_auto_archive_duration: defaultAutoArchiveMinutes }),
    ...(isForum(fixture) ? forumFields(fixture.tags) : {}),
  };
}

function threadFields(thread: ChannelFixture): Record<string, unknown> {
  const { archived = false, locked = false, archivedAt, ownerId = DEFAULT_USER_ID } = thread;
  const { autoArchiveMinutes = 1440, appliedTags } = thread;
  const archive_timestamp = archivedAt === undefined ? JOINED : new Date(archivedAt).toISOString();
  const metadata = { archived, auto_archive_duration: autoArchiveMinutes, archive_timestamp, locked };
  const fields = { owner_id: ownerId, message_count: 0, member_count: 1, thread_metadata: metadata };
  return appliedTags === undefined ? fields : { ...fields, applied_tags: appliedTags };
}

/** The data of GUILD_CREATE: https://docs.discord.com/developers/events/gateway-events#guild-create */
export function guildCreate(guild: GuildFixture, botId: string): Record<string, unknown> {
  const roles = [role(guild.id, '@everyone', EVERYBODYS, false), role(BOT_ROLE_ID, 'newsdesk', '0', true)];
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
    roles,
    channels: guild.channels.filter((one) => !isThread(one)).map((one) => channel(one, guild.id)),
    members: [{ ...member(botId, true), roles: [BOT_ROLE_ID] }],
    threads: guild.channels
      .filter((one) => isThread(one) && !one.archived)
      .map((one) => channel(one, guild.id)),
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

function role(id: string, name: string, permissions: string, managed: boolean): Record<string, unknown> {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: managed ? 1 : 0,
    permissions,
    managed,
    mentionable: false,
    flags: 0,
  };
}
