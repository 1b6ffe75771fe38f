import { HTTPReceiver } from '@slack/bolt';
import type { Log } from '../ports/log.ts';
import type { Connection } from './connection.ts';
import { boltLogger } from './logger.ts';

/** A port on which Slack calls us, at `/slack/events`. Bolt checks the signature and the age of every request. */
export function openPort(signingSecret: string, host: string, port: number, log: Log): Connection {
  const receiver = new HTTPReceiver({ signingSecret, logger: boltLogger(log) });
  let server: { closeAllConnections(): void } | null = null;
  return {
    receiver,
    async open() {
      server = await receiver.start({ host, port });
    },
    async close() {
      if (server === null) return;
      const stopped = receiver.stop();
      // Half a request may stay open for as long as its sender likes.
      server.closeAllConnections();
      server = null;
      await stopped;
    },
    // A port that is listened to stays open.
    lost: new Promise<never>(() => {}),
  };
}
