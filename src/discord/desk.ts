import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import type { MessageAction } from '../command/message-action.ts';

/** What there is to run. */
export interface Desk {
  /** By name. */
  readonly commands: ReadonlyMap<string, AnyCommand>;
  readonly messageActions: readonly MessageAction[];
  readonly runner: CommandRunner;
}
