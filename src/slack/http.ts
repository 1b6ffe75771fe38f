import { HTTPReceiver } from '@slack/bolt';
import type { Log } from '../ports/log.ts';
import type { Connection } from './connection.ts';
import { boltLogger } from './logger.ts';

/** Milliseconds that requests which have come in may take to be acknowledged when the port is closed. */
const CLOSE_WITHIN = 1500;
/** Milliseconds from one look for those that are done with to the next. */
const LOOK_EVERY = 20;

interface Closing {
  closeIdleConnections(): void;
  closeAllConnections(): void;
}

/** A port on which Slack calls us, at `/slack/events`. Bolt checks the signature and the age of every request. */
export function openPort(signingSecret: string, host: string, port: number, log: Log): Connection {
  const receiver = new HTTPReceiver({ signingSecret, logger: boltLogger(log) });
  let server: Closing | null = null;
  return {
    receiver,
    async open() {
      server = await receiver.start({ host, port });
    },
    async close() {
      if (server === null) return;
      const closing = server;
      server = null;
      const stopped = receiver.stop();
      // What is acknowledged leaves its connection open for more.
      const idle = setInterval(() => closing.closeIdleConnections(), LOOK_EVERY);
      // Half a request may stay open for as long as its sender likes.
      const timer = setTimeout(() => closing.closeAllConnections(), CLOSE_WITHIN);
      await stopped;
      clearInterval(idle);
      clearTimeout(timer);
    },
    // A port that is listened to stays open.
    lost: new Promise<never>(() => {}),
  };
}
