import { setTimeout } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import { asError, UserError } from '../core/errors.ts';
import type { Log } from '../ports/log.ts';
import type { Connection, clientOptions } from './connection.ts';
import { boltLogger } from './logger.ts';
import { isRefusedToken } from './start-errors.ts';

/** Milliseconds that a closing socket may take to say goodbye. */
const STOP_WITHIN = 2000;
/** Milliseconds before the first try to reconnect, doubled with each, and at most. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/**
 * Socket Mode. Reconnecting is ours: when Bolt's client is refused while it reconnects, nobody can catch the rejection
 * and the process ends, and it waits five seconds before its first try.
 * @param appToken `xapp-…`
 */
export function openSocket(
  appToken: string,
  options: ReturnType<typeof clientOptions>,
  log: Log,
): Connection {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    installerOptions: { clientOptions: options },
  });
  const { client } = receiver;
  // An option of the client that the receiver does not hand on.
  Reflect.set(client, 'autoReconnectEnabled', false);
  const { promise: lost, reject: lose } = Promise.withResolvers<never>();
  let state: 'closed' | 'open' | 'reconnecting' = 'closed';

  const reconnect = async () => {
    log.warn({}, 'Slack: the connection is lost, reconnecting');
    for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      await setTimeout(wait, undefined, { ref: false });
      if (state !== 'reconnecting') return;
      try {
        await client.start();
        state = 'open';
        log.info({}, 'Slack: connected again');
        return;
      } catch (error) {
        if (isRefusedToken(error)) throw error;
        log.debug({ err: asError(error) }, 'Slack: not yet connected again');
      }
    }
  };
  client.on('disconnected', () => {
    if (state !== 'open') return;
    state = 'reconnecting';
    reconnect().catch(lose);
  });

  return {
    receiver,
    lost,
    isAway: () => state === 'reconnecting',
    async open(app) {
      try {
        await app.start();
      } catch (error) {
        // Bolt has no error for a connection that Slack ends before it has begun.
        throw error ?? closedAtOnce();
      }
      state = 'open';
    },
    async close() {
      if (state === 'closed') return;
      state = 'closed';
      // Bolt resolves before the socket is closed.
      const gone = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
      await receiver.stop();
      await Promise.race([gone, setTimeout(STOP_WITHIN, undefined, { ref: false })]);
    },
  };
}

/** Slack lets an app have ten at a time. Source: github.com/slackapi/bolt-js/issues/2225. */
function closedAtOnce(): UserError {
  return new UserError(
    'slack-sockets',
    'Slack has closed the connection at once. An app may have ten at a time: run fewer processes with SLACK_APP_TOKEN, or let Slack call the bot over HTTP (SLACK_SIGNING_SECRET).',
  );
}
