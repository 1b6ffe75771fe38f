import { ChannelFlags, ChannelType, Routes } from 'discord.js';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import { Lately } from '../core/lately.ts';
import type { Obstacle } from '../core/obstacle.ts';
import { PostError } from '../ports/chat.ts';
import { obstacle, POSTABLE } from './obstacles.ts';
import { type Overwrite, ofEveryone, ofMember } from './permissions.ts';
import { explainOfChannel, explainOfServer } from './post-errors.ts';
import type { Read } from './posting-api.ts';
import type { BotId, Kind, Place, Servers } from './servers.ts';

/** Channels whose kind is remembered, so that it is asked for once. */
const MOST_CHANNELS = 100_000;

const bits = z.string().transform(BigInt);

/** What we take of answers. Source: docs.discord.com/developers/resources/channel and guild. */
const channelAnswer = z.object({
  type: z.number().transform((type): ChannelType => type),
  name: z.string().nullish(),
  guild_id: z.string().nullish(),
  parent_id: z.string().nullish(),
  flags: z.number().nullish(),
  default_auto_archive_duration: z.number().nullish(),
  permission_overwrites: z.array(z.object({ id: z.string(), allow: bits, deny: bits })).nullish(),
  available_tags: z.array(z.object({ id: z.string(), name: z.string(), moderated: z.boolean() })).nullish(),
});
const serverAnswer = z.object({
  owner_id: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions: bits })),
});
const memberAnswer = z.object({ roles: z.array(z.string()) });

type ChannelAnswer = z.output<typeof channelAnswer>;

/** What Discord says when it is asked. The kind of a channel to post in is asked for once: it is not another one later. */
export function askedServers(read: Read, botId: BotId): Servers {
  const kinds = new Lately<Kind>(MOST_CHANNELS);
  const threads = new Lately<boolean>();
  const channelWith = (id: string) => read(Routes.channel(id), {}, channelAnswer, explainOfChannel);
  return {
    knownKind: ({ id }) => kinds.get(id) ?? null,
    async kindOf({ id }) {
      const known = kinds.get(id);
      if (known !== undefined) return known;
      const kind = await unlessObstacle(channelWith(id).then(kindOf));
      if (!('type' in kind)) return null;
      if (POSTABLE.has(kind.type)) kinds.set(id, kind);
      return kind;
    },
    placeOf: (channel) => unlessObstacle(placeAsked(read, channelWith, botId(), channel)),
    threadOf: (_channel, id) => (threads.get(id) === true ? { archived: null, locked: false } : null),
    threadOpened: (_channel, id) => threads.set(id, true),
    threadMissed(_channel, id) {
      const known = threads.get(id) === true;
      if (known) threads.set(id, false);
      return known;
    },
  };
}

async function placeAsked(
  read: Read,
  channelWith: (id: string) => Promise<ChannelAnswer>,
  me: string,
  { workspace, id }: Channel,
): Promise<Place | Obstacle> {
  const { owner_id, roles } = await read(Routes.guild(workspace), {}, serverAnswer, explainOfServer);
  const member = await read(Routes.guildMember(workspace, me), {}, memberAnswer, explainOfServer);
  const channel = await channelWith(id);
  if (channel.guild_id !== workspace) return obstacle('no-channel');
  const overwrites = await overwritesOf(channel, channelWith);
  const server = { id: workspace, ownerId: owner_id, roles };
  return {
    ...kindOf(channel),
    name: channel.name ?? id,
    permissions: ofMember(server, { id: me, roles: member.roles }, overwrites),
    permissionsOfEveryone: ofEveryone(server, overwrites),
    isTagRequired: ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
    tags: channel.available_tags ?? [],
  };
}

/** A thread has none of its own. */
async function overwritesOf(
  { parent_id, permission_overwrites, type }: ChannelAnswer,
  channelWith: (id: string) => Promise<ChannelAnswer>,
): Promise<readonly Overwrite[]> {
  const isThread = THREADS.has(type);
  if (!isThread || parent_id == null) return permission_overwrites ?? [];
  return (await channelWith(parent_id)).permission_overwrites ?? [];
}

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

function kindOf({ type, default_auto_archive_duration }: ChannelAnswer): Kind {
  return { type, archiveAfter: default_auto_archive_duration ?? null };
}

/** What somebody has to mend is an answer, too. */
async function unlessObstacle<T>(asking: Promise<T>): Promise<T | Obstacle> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof PostError && error.failure.kind === 'obstacle') return error.failure.obstacle;
    throw error;
  }
}
