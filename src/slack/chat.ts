import { setTimeout } from 'node:timers/promises';
import { App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import { withDeadline } from '../core/deadline.ts';
import { UserError } from '../core/errors.ts';
import type { Chat } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import { answerCommands } from './commands.ts';
import { boltLogger } from './logger.ts';
import type { SlackSettings } from './settings.ts';
import { explainStart, type Token } from './start-errors.ts';

/** Milliseconds until a connection that is neither made nor refused is given up. */
const START_WITHIN = 20_000;
/** Milliseconds that a closing socket may take to say goodbye. */
const STOP_WITHIN = 2000;

/** With more, a network that is down at start looks like a program that hangs. */
const FEW_RETRIES = { retries: 2, minTimeout: 500, maxTimeout: 2000 };
/**
 * For the socket: when Bolt's client gives up reopening one, nobody can catch its rejection, and the process ends. The
 * start is bounded all the same, by `START_WITHIN`.
 */
const ENDLESS_RETRIES = { forever: true, minTimeout: 500, maxTimeout: 30_000, unref: true };

/** Slack, through Bolt. */
export function slackChat(
  settings: SlackSettings,
  commands: readonly AnyCommand[],
  runner: CommandRunner,
  log: Log,
): Chat {
  const connection = connect(settings, log);
  return {
    name: 'slack',
    async start() {
      let asking: Token = 'SLACK_BOT_TOKEN';
      try {
        const app = new App({
          token: settings.botToken,
          receiver: connection.receiver,
          // Otherwise a refused token is an unhandled rejection, and commands are swallowed.
          deferInitialization: true,
          clientOptions: clientOptions(settings, FEW_RETRIES),
          logger: boltLogger(log),
        });
        answerCommands(app, commands, runner, log);
        await app.init();
        asking = 'SLACK_APP_TOKEN';
        await withDeadline(connection.open(app), START_WITHIN, unreachable);
      } catch (error) {
        await connection.close();
        throw explainStart(error, settings, asking);
      }
    },
    stop: () => connection.close(),
  };
}

interface Connection {
  readonly receiver: Receiver;
  open(app: App): Promise<unknown>;
  close(): Promise<void>;
}

function connect(settings: SlackSettings, log: Log): Connection {
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

function clientOptions({ apiUrl }: SlackSettings, retryConfig: object) {
  return { ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }), retryConfig };
}

function unreachable(): UserError {
  return new UserError(
    'slack-unreachable',
    `Slack has not opened a connection within ${START_WITHIN / 1000} seconds. Check SLACK_APP_TOKEN (xapp-…, with the scope connections:write) and the network, then start again.`,
  );
}
