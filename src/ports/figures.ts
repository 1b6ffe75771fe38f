import type { Platform } from '../core/channel.ts';

/** Open deliveries of a platform. */
export interface OpenDeliveries {
  readonly platform: Platform;
  /** `sending` stands for those that somebody has taken. */
  readonly state: 'pending' | 'sending';
  /** `MOST_COUNTED` stands for any more. */
  readonly deliveries: number;
}

/** How many open deliveries of a platform are counted. */
export const MOST_COUNTED = 100_000;

/** How things stand, for operators. */
export interface Figures {
  /** Articles held, without withdrawn ones. */
  readonly articles: number;
  readonly subscriptions: number;
  /** When the subscription on the platforms that were asked for fell due that waits longest, in milliseconds since the epoch; null when none is due. */
  readonly dueSince: number | null;
  /** Of the platforms that were asked for, in both states each. */
  readonly open: readonly OpenDeliveries[];
}

export interface FigureStore {
  /** Cheap enough to be asked every few seconds. @param platforms one at least @param now milliseconds since the epoch */
  figures(platforms: readonly Platform[], now: number): Promise<Figures>;
}
