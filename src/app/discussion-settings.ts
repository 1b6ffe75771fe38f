import type { Platform } from '../core/channel.ts';
import type { LinkedWorkspaces } from '../core/linked.ts';
import type { Poster, SplitParts } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Probe } from '../ports/probe.ts';
import type { Store } from '../ports/store.ts';

/** What opens discussions. */
export interface DiscussionSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly split: SplitParts;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  readonly probe?: Probe | undefined;
  /** IANA: that of the installation. */
  readonly timeZone: string;
  /** Whose workspaces know of each other's threads. */
  readonly teams: readonly LinkedWorkspaces[];
  /** 16 hexadecimal digits. */
  newId(): string;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}
