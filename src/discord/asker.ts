import { type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Asker, Standing } from '../app/asker.ts';
import type { Channel } from '../core/channel.ts';

/** Who did something in Discord, and where. All of it came with the interaction. */
export function askerOf(interaction: Interaction): Asker {
  return {
    locale: interaction.locale,
    name: interaction.user.displayName,
    person: { platform: 'discord', id: interaction.user.id },
    channel: channelOf(interaction),
    // Discord tells nobody's zone.
    zone: async () => null,
    standing: async () => standingOf(interaction),
  };
}

/** In a thread it is the channel that the thread belongs to. */
function channelOf({ guildId, channelId, channel }: Interaction): Channel | null {
  const id = channel?.isThread() ? channel.parentId : channelId;
  return guildId === null || id === null ? null : { platform: 'discord', workspace: guildId, id };
}

function standingOf({ memberPermissions }: Interaction): Standing {
  if (memberPermissions?.has(PermissionFlagsBits.Administrator)) return 'admin';
  return memberPermissions?.has(PermissionFlagsBits.ManageChannels) ? 'manager' : 'member';
}
