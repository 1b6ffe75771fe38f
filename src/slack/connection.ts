import { setTimeout } from 'node:timers/promises';
import { type App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../ports/log.ts';
import { boltLogger } from './logger.ts';
import type { SlackSettings } from './settings.ts';

/** Milliseconds that a closing socket may take to say goodbye. */
const STOP_WITHIN = 2000;

/** With more, a network that is down at start looks like a program that hangs. */
const FEW_RETRIES = { retries: 2, minTimeout: 500, maxTimeout: 2000 };
/**
 * For the socket: when Bolt's client gives up reopening one, nobody can catch its rejection, and the process ends. The
 * start is bounded all the same, by `START_WITHIN`.
 */
const ENDLESS_RETRIES = { forever: true, minTimeout: 500, maxTimeout: 30_000, unref: true };

/** How events reach us. */
export interface Connection {
  readonly receiver: Receiver;
  /** Resolves when commands can arrive. */
  open(app: App): Promise<unknown>;
  /** Safe to call twice, and before `open`. */
  close(): Promise<void>;
}

/** A WebSocket that we open, or a port that Slack calls. */
export function connect(settings: SlackSettings, log: Log): Connection {
  const { transport } = settings;
  const logger = boltLogger(log);
  if (transport.mode === 'socket') {
    const receiver = new SocketModeReceiver({
      appToken: transport.appToken,
      logger,
      installerOptions: { clientOptions: clientOptions(settings, ENDLESS_RETRIES) },
    });
    let opened = false;
    return {
      receiver,
      open(app) {
        opened = true;
        return app.start();
      },
      async close() {
        if (!opened) return;
        opened = false;
        // Bolt resolves before the socket is closed.
        const gone = new Promise<void>((resolve) => receiver.client.once('disconnected', () => resolve()));
        await receiver.stop();
        await Promise.race([gone, setTimeout(STOP_WITHIN, undefined, { ref: false })]);
      },
    };
  }
  const receiver = new HTTPReceiver({ signingSecret: transport.signingSecret, logger });
  let listening = false;
  return {
    receiver,
    async open() {
      const server = await receiver.start({ host: transport.host, port: transport.port });
      listening = true;
      return server;
    },
    async close() {
      if (!listening) return;
      listening = false;
      await receiver.stop();
    },
  };
}

/** Options of the client that calls the Web API. */
export function webClientOptions(settings: SlackSettings) {
  return clientOptions(settings, FEW_RETRIES);
}

function clientOptions({ apiUrl }: SlackSettings, retryConfig: object) {
  return { ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }), retryConfig };
}
