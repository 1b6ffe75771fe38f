import { App } from '@slack/bolt';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import { withDeadline } from '../core/deadline.ts';
import { UserError } from '../core/errors.ts';
import type { Chat } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import { answerCommands } from './commands.ts';
import { connect, webClientOptions } from './connection.ts';
import { boltLogger } from './logger.ts';
import type { SlackSettings } from './settings.ts';
import { explainStart, type Token } from './start-errors.ts';

/** Milliseconds until a connection that is neither made nor refused is given up. */
const START_WITHIN = 20_000;

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
          clientOptions: webClientOptions(settings),
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

function unreachable(): UserError {
  return new UserError(
    'slack-unreachable',
    `Slack has not opened a connection within ${START_WITHIN / 1000} seconds. Check SLACK_APP_TOKEN (xapp-…, with the scope connections:write) and the network, then start again.`,
  );
}
