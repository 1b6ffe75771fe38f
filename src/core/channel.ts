import { z } from 'zod';

/** The platforms that have channels. */
export const PLATFORMS = ['slack', 'discord', 'terminal'] as const;

export type Platform = (typeof PLATFORMS)[number];

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
