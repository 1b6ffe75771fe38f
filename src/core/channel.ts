import { z } from 'zod';

/** The platforms that have channels. */
export const PLATFORMS = ['slack', 'discord', 'terminal', 'web'] as const;

export type Platform = (typeof PLATFORMS)[number];

/** Those that are elsewhere, and are there whenever the bot is. The others are this machine's, for who tries the bot. */
export const REMOTE_PLATFORMS = ['slack', 'discord'] as const satisfies readonly Platform[];

/** Whether a platform is elsewhere. */
export function isRemote(platform: Platform): boolean {
  return REMOTE_PLATFORMS.some((remote) => remote === platform);
}

/** Where messages go. Two channels are the same when all three are. */
export const channelSchema = z.strictObject({
  platform: z.enum(PLATFORMS),
  /** The Slack team or the Discord guild. */
  workspace: z.string().min(1).max(64),
  /** The platform's id. */
  id: z.string().min(1).max(64),
});

export type Channel = z.output<typeof channelSchema>;

/** Whether two channels are the same. */
export function isSameChannel(a: Channel, b: Channel): boolean {
  return a.platform === b.platform && a.workspace === b.workspace && a.id === b.id;
}
