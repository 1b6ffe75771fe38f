import { once } from 'node:events';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { onTestFinished } from 'vitest';
import type { Channel } from '../../src/core/channel.ts';
import { askedServers } from '../../src/discord/asked-servers.ts';
import { serversBy } from '../../src/discord/known-servers.ts';
import { discordPoster } from '../../src/discord/post.ts';
import { postingApi } from '../../src/discord/posting-api.ts';
import { paragraph, text } from '../../src/message/document.ts';
import { type Outgoing, PostError, type Poster } from '../../src/ports/chat.ts';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import type { ChannelFixture } from '../doubles/discord/state/world.ts';
import { NOW } from './articles.ts';
import { documentOf } from './documents.ts';
import { aDiscord, aPostingChat } from './running-discord.ts';

export const GUILD = '300000000000000001';
export const NEWS = '400000000000000001';
export const ANNOUNCED = '400000000000000002';
export const VOICE = '400000000000000003';
export const FORUM = '400000000000000004';
/** Each of its posts has to have a tag. */
export const STRICT_FORUM = '400000000000000005';
/** Likewise, and there is none. */
export const CLOSED_FORUM = '400000000000000006';

const channels: readonly ChannelFixture[] = [
  { id: NEWS, name: 'news', type: 0 },
  { id: ANNOUNCED, name: 'announcements', type: 5 },
  { id: VOICE, name: 'talk', type: 2 },
  { id: FORUM, name: 'forum', type: 15 },
  {
    id: STRICT_FORUM,
    name: 'strict',
    type: 15,
    requiresTag: true,
    tags: [
      { id: '71', name: 'for moderators', moderated: true },
      { id: '72', name: 'news' },
    ],
  },
  { id: CLOSED_FORUM, name: 'closed', type: 15, requiresTag: true },
];

/** A server with channels of several kinds. */
export const NEWSROOM = { id: GUILD, name: 'Newsroom', locale: 'en-US', channels };

/** A channel of that server, by its id. */
export const at = (id: string): Channel => ({ platform: 'discord', workspace: GUILD, id });

/** A message to post; a test changes what it is about. */
export function aMessage(given: Partial<Outgoing> = {}): Outgoing {
  const part = documentOf(paragraph(text('The harbour opens.')));
  return { part, under: null, threadName: 'Digest of today', key: 'edition1part0', ...given };
}

/**
 * A poster alone.
 * @param given.apiUrl where it posts, while its gateway is the double's
 * @param given.signedIn what it has done so far
 */
export async function aPoster(
  discord: DiscordDouble,
  given: { readonly apiUrl?: string; readonly deadline?: number; readonly signedIn?: () => boolean } = {},
): Promise<Poster> {
  const { token } = discord;
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
  onTestFinished(() => client.destroy());
  const ready = once(client, Events.ClientReady);
  await client.login(token);
  await ready;
  const { apiUrl = discord.apiUrl, deadline = 20_000, signedIn = () => true } = given;
  const api = postingApi({ token, guildId: undefined, apiUrl }, deadline);
  const botId = () => {
    if (signedIn()) return discord.applicationId;
    throw new PostError({ kind: 'unreachable', code: 'not-connected' });
  };
  const servers = serversBy(() => client, askedServers(api.read, botId), botId);
  return discordPoster(servers, botId, api, deadline);
}

/**
 * A chat that is connected to that server.
 * @param given.refusals HTTP statuses that Discord is to answer with
 * @param given.more channels that the server has beside its own
 */
export async function posting({
  more = [],
  listens = true,
  ...given
}: {
  /** Whether it has a gateway to know the server from. */
  readonly listens?: boolean;
  readonly refusals?: readonly number[];
  readonly now?: () => number;
  readonly more?: readonly ChannelFixture[];
} = {}) {
  const newsroom = { ...NEWSROOM, channels: [...NEWSROOM.channels, ...more] };
  const discord = await aDiscord({ ...given, guilds: [newsroom] });
  return { discord, chat: await aPostingChat(discord, listens) };
}

/** The same, at a time that the test moves. */
export async function atNoon(given: Omit<Parameters<typeof posting>[0], 'now'> = {}) {
  const clock = { now: NOW };
  return { clock, ...(await posting({ ...given, now: () => clock.now })) };
}

/** The requests that read what was posted. */
export const reads = (discord: DiscordDouble) =>
  discord.requests.filter(({ method, path }) => method === 'GET' && /messages|threads/.test(path));

/** The requests that made something in channels. */
export const posts = (discord: DiscordDouble) =>
  discord.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/channels/'));
