import type { CallLimits } from '../ports/chat.ts';
import type { Shards } from './shards.ts';

export interface DiscordSettings {
  readonly token: string;
  /** Registers the commands in this guild alone, where they show at once; undefined for everywhere. */
  readonly guildId: string | undefined;
  /** The REST API's address without its version; undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  /** One connection for everything where nothing is said. */
  readonly shards?: Shards | undefined;
  readonly calls?: CallLimits | undefined;
}
