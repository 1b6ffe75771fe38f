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
import { explainStart } from './start-errors.ts';

/** Milliseconds until a connection that is neither made nor refused is given up. */
const START_WITHIN = 20_000;
/** Milliseconds that a closing socket may take to say goodbye. */
const STOP_WITHIN = 2000;

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
      try {
        const app = new App({
          token: settings.botToken,
          receiver: connection.receiver,
          // Otherwise a refused token is an unhandled rejection, and commands are swallowed.
          deferInitialization: true,
          clientOptions: clientOptions(settings),
          logger: boltLogger(log),
        });
        answerCommands(app, commands, runner, log);
        await app.init();
        await withDeadline(connection.open(app), START_WITHIN, unreachable);
      } catch (error) {
        await connection.close();
        throw explainStart(error, settings);
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
      installerOptions: { clientOptions: clientOptions(settings) },
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

function clientOptions({ apiUrl }: SlackSettings) {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    // Without a setting here, Bolt's socket client writes 100 retries into the options that it shares with the
    // web client; and then a network that is down looks like a program that hangs.
    retryConfig: { retries: 2, minTimeout: 500, maxTimeout: 2000 },
  };
}

function unreachable(): UserError {
  return new UserError(
    'slack-unreachable',
    `Slack has not opened a connection within ${START_WITHIN / 1000} seconds. Check SLACK_APP_TOKEN (xapp-…, with the scope connections:write) and the network, then start again.`,
  );
}
