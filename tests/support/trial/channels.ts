import type { Channel } from '../../../src/core/channel.ts';
import type { Plan } from '../../../src/core/subscription.ts';
import type { GuildFixture } from '../../doubles/discord/state/world.ts';

const FORUM = 15;
const SLACK = { platform: 'slack', workspace: 'T0DOUBLE01' } as const;
const DISCORD = { platform: 'discord', workspace: '300000000000000001' } as const;

/** A channel with subscriptions. */
export interface Subscribed {
  readonly channel: Channel;
  readonly threads: Plan['threads'];
  /** It has a part in one of so many waves: in all of them when nothing is said. */
  readonly oneIn?: number;
}

/**
 * One for each way of posting on each platform. Posts in forums are few: each is looked at when one is looked for, and the
 * bot does not look at many.
 */
export const CHANNELS = {
  slackWhole: { channel: { ...SLACK, id: 'C0WHOLE001' }, threads: 'none' },
  slackDigest: { channel: { ...SLACK, id: 'C0DIGEST01' }, threads: 'digest' },
  slackStory: { channel: { ...SLACK, id: 'C0STORY001' }, threads: 'story' },
  discordDigest: { channel: { ...DISCORD, id: '400000000000000001' }, threads: 'digest' },
  discordStory: { channel: { ...DISCORD, id: '400000000000000002' }, threads: 'story' },
  forumDigest: { channel: { ...DISCORD, id: '400000000000000003' }, threads: 'digest', oneIn: 3 },
  forumStory: { channel: { ...DISCORD, id: '400000000000000004' }, threads: 'story', oneIn: 8 },
} as const satisfies Record<string, Subscribed>;

export const GUILDS: readonly GuildFixture[] = [
  {
    id: DISCORD.workspace,
    name: 'Newsroom',
    locale: 'en-US',
    channels: [
      { id: CHANNELS.discordDigest.channel.id, name: 'digests', type: 0 },
      { id: CHANNELS.discordStory.channel.id, name: 'stories', type: 0 },
      { id: CHANNELS.forumDigest.channel.id, name: 'forum-of-digests', type: FORUM },
      { id: CHANNELS.forumStory.channel.id, name: 'forum-of-stories', type: FORUM },
    ],
  },
];
