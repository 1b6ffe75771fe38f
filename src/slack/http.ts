import { HTTPReceiver, HTTPReceiverDeferredRequestError, type HTTPReceiverOptions } from '@slack/bolt';
import type { Log } from '../ports/log.ts';
import type { Connection } from './connection.ts';
import { boltLogger } from './logger.ts';
import { gated } from './request-gate.ts';
import type { SlackSettings } from './settings.ts';

/** Milliseconds that requests which have come in may take to be acknowledged when the port is closed. */
const CLOSE_WITHIN = 1500;
/** Milliseconds from one look for those that are done with to the next. */
const LOOK_EVERY = 20;
/** Milliseconds for the headers of a request, for all of it, and between two looks whether those are over. */
const TIMES = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };

/** Where the context of what has come over HTTP has its signature, which no other request has. */
export const SIGNATURE = 'signature';

interface Closing {
  closeIdleConnections(): void;
  closeAllConnections(): void;
}

/** What takes Slack's requests, at `/slack/events`. @param more what else it takes */
export function httpReceiver(
  { clock }: Pick<SlackSettings, 'clock'>,
  signingSecret: string,
  log: Log,
  more: Partial<HTTPReceiverOptions> = {},
): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: boltLogger(log),
    customPropertiesExtractor: ({ headers }) => ({ [SIGNATURE]: headers['x-slack-signature'] }),
    dispatchErrorHandler: notFound,
    ...more,
  });
  receiver.requestListener = gated(receiver.requestListener, signingSecret, clock, log);
  return receiver;
}

/** A port on which Slack calls us. */
export function openPort(receiver: HTTPReceiver, host: string, port: number): Connection {
  let server: Closing | null = null;
  return {
    receiver,
    async open() {
      server = await receiver.start({ host, port }, TIMES);
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

/** Addresses are not logged: what stands in them may be a secret. */
const notFound: NonNullable<HTTPReceiverOptions['dispatchErrorHandler']> = ({ error, response }) => {
  response.writeHead(error instanceof HTTPReceiverDeferredRequestError ? 404 : 400).end();
};
