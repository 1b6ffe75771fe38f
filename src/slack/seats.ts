import type { webApi } from '@slack/bolt';
import { Lately } from '../core/lately.ts';
import { PostError } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import type { TokenOf } from './access.ts';
import { lookError } from './failures.ts';
import { callingOnce } from './once.ts';
import type { SlackSettings } from './settings.ts';
import { type Workspace, workspaceOf } from './workspace.ts';

/** Workspaces that are remembered with what Slack says of them. */
const MOST = 5000;

/** Our place in a workspace. */
export interface Seat {
  /** Calls the Web API there, once each. */
  readonly client: webApi.WebClient;
  /** As what Slack knows it. @throws PostError */
  workspace(): Promise<Workspace>;
}

/** Our place in a workspace, by its id. @throws PostError, an obstacle `removed` where the app is not installed */
export type SeatIn = (workspace: string) => Promise<Seat>;

/**
 * Our places in workspaces. Tokens are asked for each time: another process may have been told that one is taken back.
 * @param answerWithin milliseconds
 */
export function seatsOf(
  settings: Pick<SlackSettings, 'apiUrl'>,
  tokenOf: TokenOf,
  log: Log,
  answerWithin: number,
): SeatIn {
  const known = new Lately<Seat>(MOST);
  return async (id) => {
    // Nothing is sent before there is a token.
    const token = await tokenOf(id).catch((error: unknown) => {
      throw lookError(error);
    });
    if (token === null) throw removed();
    const seat = known.get(token) ?? seatWith(callingOnce(settings, token, log, answerWithin));
    known.set(token, seat);
    return seat;
  };
}

/** What is thrown of a workspace in which the app is not installed. */
export function removed(): PostError {
  return new PostError({ kind: 'obstacle', obstacle: { kind: 'removed', names: [] } });
}

function seatWith(client: webApi.WebClient): Seat {
  return { client, workspace: workspaceOf(client) };
}
