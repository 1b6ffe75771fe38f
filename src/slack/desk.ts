import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import type { InFlight } from '../core/in-flight.ts';
import type { Document } from '../message/document.ts';
import type { Log } from '../ports/log.ts';
import { type AskerAccess, NOBODY } from './asker.ts';
import type { SeatIn } from './seats.ts';

/** What those who answer Slack's payloads work with. */
export interface Desk extends AskerAccess {
  readonly commands: readonly AnyCommand[];
  readonly runner: CommandRunner;
  readonly log: Log;
  readonly inFlight: InFlight;
  /** Calls Slack once each: what may have arrived is not sent again. */
  readonly seatIn: SeatIn;
}

/** Shows an answer to whoever asked. */
export type Send = (document: Document) => Promise<void>;

/** Does what ends in an answer. When it fails, the answer is an apology. */
export function answered(
  { runner, log, inFlight }: Desk,
  name: string,
  send: Send,
  work: () => Promise<void>,
): Promise<void> {
  const apologize = async (error: unknown) => {
    await send(runner.failed(error, name, NOBODY)).catch((again: unknown) =>
      log.error({ err: again, command: name }, 'Slack did not take the apology'),
    );
  };
  return inFlight.track(work().catch(apologize));
}

/**
 * Whether no process has done yet what somebody wants: what Slack believes to be unacknowledged it sends again, over
 * whichever connection there is.
 * @param trigger names one thing that somebody did, however often it is sent
 */
export function isHeardFirst({ runner }: Desk, trigger: string): Promise<boolean> {
  return runner.isFirst(JSON.stringify(['slack trigger', trigger]));
}

/** The command of a name; null when there is none any more. */
export function commandNamed({ commands }: Desk, name: string): AnyCommand | null {
  return commands.find((command) => command.name === name) ?? null;
}
