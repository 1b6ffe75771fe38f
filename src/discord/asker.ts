import { type Interaction, PermissionFlagsBits } from 'discord.js';
import { type Asker, MAY_WRITE, type Standing } from '../app/asker.ts';
import type { Channel } from '../core/channel.ts';

/** Who did something in Discord, and where. All of it came with the interaction. */
export function askerOf(interaction: Interaction): Asker {
  return {
    locale: interaction.locale,
    name: interaction.user.displayName,
    person: { platform: 'discord', id: interaction.user.id },
    channel: channelOf(interaction),
    mayWrite: mayWrite(interaction),
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

/** As in the channel where they are: of one that is a thread, Discord tells what they may do in the thread. */
function mayWrite({ memberPermissions }: Interaction): Asker['mayWrite'] {
  if (memberPermissions === null) return MAY_WRITE;
  const channel = memberPermissions.has(PermissionFlagsBits.SendMessages);
  return { channel, threads: channel || memberPermissions.has(PermissionFlagsBits.SendMessagesInThreads) };
}
