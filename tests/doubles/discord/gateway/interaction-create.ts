import type { Discord } from '../state/discord.ts';
import type { Interaction } from '../state/interactions.ts';
import { type Message, messageObject } from '../state/messages.ts';
import { type ChannelFixture, channel, type GuildFixture, member } from '../state/world.ts';

/** Who acts where, and in which languages. */
export interface Scene {
  readonly guild: GuildFixture;
  readonly channel: ChannelFixture;
  readonly userId: string;
  readonly locale: string;
  readonly guildLocale: string;
  readonly permissions: bigint;
}

/** The data of INTERACTION_CREATE in a guild: https://docs.discord.com/developers/interactions/receiving-and-responding */
export function interactionCreate(
  discord: Discord,
  interaction: Interaction,
  scene: Scene,
  data: Record<string, unknown>,
  /** The message whose component was used. */
  message?: Message,
): Record<string, unknown> {
  const actor = member(scene.userId, false, scene.permissions);
  return {
    id: interaction.id,
    application_id: discord.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    guild_id: scene.guild.id,
    guild: { id: scene.guild.id, locale: scene.guildLocale, features: [] },
    channel_id: scene.channel.id,
    channel: partial(channel(scene.channel, scene.guild.id)),
    member: actor,
    app_permissions: actor.permissions,
    locale: scene.locale,
    guild_locale: scene.guildLocale,
    entitlements: [],
    authorizing_integration_owners: { 0: scene.guild.id },
    context: 0,
    attachment_size_limit: 10_485_760,
    data,
    ...(message === undefined ? {} : { message: messageObject(message, discord.applicationId) }),
  };
}

/** Interactions carry no overwrites and no tags of their channel. */
function partial(whole: Record<string, unknown>): Record<string, unknown> {
  const { permission_overwrites: _, available_tags: __, ...rest } = whole;
  return rest;
}
