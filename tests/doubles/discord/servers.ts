import type { Gateway } from './gateway/gateway.ts';
import type { MessageContent } from './rules/messages.ts';
import { type Discord, dropChannel, findChannel, keepChannel } from './state/discord.ts';
import type { ForumTag } from './state/forums.ts';
import { type Message, newMessage } from './state/messages.ts';
import type { PermissionName } from './state/permissions.ts';
import {
  type ChannelFixture,
  channel as channelObject,
  DEFAULT_USER_ID,
  type GuildFixture,
  guildCreate,
  isThread,
} from './state/world.ts';

/** The people who run the servers: what they change is told to the clients at once, as the gateway does. */
export class Servers {
  readonly #discord: Discord;
  readonly #gateway: Gateway;
  readonly #down = new Set<string>();

  constructor(discord: Discord, gateway: Gateway) {
    this.#discord = discord;
    this.#gateway = gateway;
  }

  /** Takes permissions of a channel away from everybody; without names they get all of them back. */
  deny(channelId: string, ...denied: readonly PermissionName[]): void {
    const { guild, channel } = this.#find(channelId);
    this.#change(guild, { ...channel, denied });
  }

  /** Gives permissions of a channel to the bot alone; without names it has what everybody has. */
  grant(channelId: string, ...granted: readonly PermissionName[]): void {
    const { guild, channel } = this.#find(channelId);
    this.#change(guild, { ...channel, granted });
  }

  /** Gives a forum other tags. */
  tag(forumId: string, tags: readonly ForumTag[], requiresTag = false): void {
    const { guild, channel } = this.#find(forumId);
    this.#change(guild, { ...channel, tags, requiresTag });
  }

  /** Lets so many threads be open in a server at a time. */
  limitThreads(most: number): void {
    this.#discord.mostThreads = most;
  }

  /** Lets nobody but moderators write in a thread any more. */
  lock(threadId: string): void {
    const { guild, channel } = this.#find(threadId);
    this.#change(guild, { ...channel, locked: true });
  }

  /** Puts a thread away; the next message opens it again. */
  archive(threadId: string): void {
    const { guild, channel } = this.#find(threadId);
    this.#change(guild, { ...channel, archived: true, archivedAt: this.#discord.now() });
  }

  /** Somebody else opens a thread, or makes a post in a forum. */
  open(channelId: string, name: string): ChannelFixture {
    const { guild, channel } = this.#find(channelId);
    const thread = { id: this.#discord.nextId(), name, type: 11, parentId: channel.id };
    keepChannel(this.#discord, guild.id, thread);
    this.#tell(guild.id, 'THREAD_CREATE', channelObject(thread, guild.id));
    return thread;
  }

  /** Takes a message of the bot away. */
  deleteMessage(messageId: string): void {
    const { channelMessages } = this.#discord;
    const index = channelMessages.findIndex(({ id }) => id === messageId);
    if (index === -1) throw new Error(`There is no message ${messageId}.`);
    channelMessages.splice(index, 1);
  }

  /** What all channels and threads are called. */
  get names(): string[] {
    return this.#discord.guilds.flatMap(({ channels }) => channels.map(({ name }) => name));
  }

  /** Gives a thread another name. */
  rename(threadId: string, name: string): void {
    const { guild, channel } = this.#find(threadId);
    this.#change(guild, { ...channel, name });
  }

  /** Somebody else says something in a channel, be it a copy of a message. */
  say(channelId: string, like: Partial<MessageContent> = {}): Message {
    const content = { content: 'a', embeds: [], components: [], flags: 0, allowedMentions: {}, ...like };
    const { nextId, now, othersMessages } = this.#discord;
    const message = newMessage(nextId(), channelId, content, now(), DEFAULT_USER_ID);
    othersMessages.push(message);
    return message;
  }

  /** Deletes a channel, or a thread. */
  deleteChannel(channelId: string): void {
    const { guild, channel } = this.#find(channelId);
    dropChannel(this.#discord, guild.id, channelId);
    const { type, parentId } = channel;
    // Of a thread no more is told: https://docs.discord.com/developers/events/gateway-events#thread-delete
    if (isThread(channel))
      this.#tell(guild.id, 'THREAD_DELETE', { id: channelId, guild_id: guild.id, parent_id: parentId, type });
    else this.#tell(guild.id, 'CHANNEL_DELETE', channelObject(channel, guild.id));
  }

  /** Throws the bot out of a server. */
  expel(guildId: string): void {
    this.#discord.guilds = this.#discord.guilds.filter(({ id }) => id !== guildId);
    this.#gateway.tell('GUILD_DELETE', { id: guildId });
  }

  /** A server is out of order for a while: https://docs.discord.com/developers/events/gateway-events#guild-delete */
  breakDown(guildId: string): void {
    this.#gateway.tell('GUILD_DELETE', { id: guildId, unavailable: true });
    this.#down.add(guildId);
  }

  /** It is in order again. What happened meanwhile is not told, only how things are now. */
  recover(guildId: string): void {
    this.#down.delete(guildId);
    const guild = this.#discord.guilds.find(({ id }) => id === guildId);
    if (guild) this.#gateway.tell('GUILD_CREATE', guildCreate(guild, this.#discord.applicationId));
  }

  /** Invites the bot to a server. */
  invite(guild: GuildFixture): void {
    this.#discord.guilds = [...this.#discord.guilds, guild];
    this.#gateway.tell('GUILD_CREATE', guildCreate(guild, this.#discord.applicationId));
  }

  #tell(guildId: string, event: string, data: unknown): void {
    if (!this.#down.has(guildId)) this.#gateway.tell(event, data);
  }

  #change(guild: GuildFixture, channel: ChannelFixture): void {
    keepChannel(this.#discord, guild.id, channel);
    const event = isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE';
    this.#tell(guild.id, event, channelObject(channel, guild.id));
  }

  #find(channelId: string): { guild: GuildFixture; channel: ChannelFixture } {
    const place = findChannel(this.#discord, channelId);
    if (!place) throw new Error(`There is no channel ${channelId}.`);
    return place;
  }
}
