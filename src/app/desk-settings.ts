import type { Platform } from '../core/channel.ts';
import type { Poster, SplitParts } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

/** What works on subscriptions, whoever asks. */
export interface DeskSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly split: SplitParts;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  /** Whether only admins may change subscriptions on Slack. */
  readonly adminsOnly: boolean;
  /** Short, to be typed. */
  newSubscriptionId(): string;
  /** 16 hexadecimal digits. */
  newEditionId(): string;
  /** Makes deliveries that have just been ordered. */
  wakeDeliverer(): void;
}
