import { setTimeout } from 'node:timers/promises';
import { App } from '@slack/bolt';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import type { MessageAction } from '../command/message-action.ts';
import { withDeadline } from '../core/deadline.ts';
import { UserError } from '../core/errors.ts';
import { InFlight } from '../core/in-flight.ts';
import type { Chat } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import { type Meter, NO_METER } from '../ports/meter.ts';
import { accessFor } from './access.ts';
import { measureAcknowledging } from './acknowledging.ts';
import { answerButtons } from './buttons.ts';
import { answerCommands } from './commands.ts';
import { type Connection, clientOptions } from './connection.ts';
import type { Desk } from './desk.ts';
import { apiLogger, boltLogger } from './logger.ts';
import { membersOf } from './members.ts';
import { answerMentions } from './mentions.ts';
import { answerMessageActions } from './message-actions.ts';
import { slackPoster } from './poster.ts';
import { seatsOf } from './seats.ts';
import { passOnce } from './sent-again.ts';
import type { SlackSettings } from './settings.ts';
import { answerShortcuts } from './shortcuts.ts';
import { explainStart } from './start-errors.ts';
import { answerForms } from './submissions.ts';
import { answerSuggestions } from './suggestions.ts';
import { hearOfRemovals } from './uninstalled.ts';

/** Milliseconds until a connection that is neither made nor refused is given up. */
const START_WITHIN = 20_000;
/** Milliseconds that one page of a channel's members may take. */
const MEMBERS_WITHIN = 5000;
/** Milliseconds that Slack may take to take an answer to a mention. */
const POST_WITHIN = 10_000;
/** Milliseconds that commands under way have to be answered in when the bot stops. */
const ANSWER_WITHIN = 5000;

/** Slack, through Bolt. */
export function slackChat(
  settings: SlackSettings,
  commands: readonly AnyCommand[],
  runner: CommandRunner,
  log: Log,
  messageActions: readonly MessageAction[],
  meter: Meter = NO_METER,
): Chat {
  const { connection, tokenOf } = accessFor(settings, runner, log);
  const inFlight = new InFlight();
  const membersIn = seatsOf(settings, tokenOf, log, MEMBERS_WITHIN);
  const desk: Desk = {
    ...{ commands, runner, log, inFlight },
    isMember: async (workspace, channel, user) =>
      membersOf((await membersIn(workspace)).client)(channel, user),
    seatIn: seatsOf(settings, tokenOf, log, settings.calls?.answerWithin ?? POST_WITHIN),
    // Slack promises that no two people of one workspace have the same id, and no more.
    personIn: (workspace, user) => (settings.botToken === null ? `${workspace}:${user}` : user),
  };
  const lost = connection.lost.catch((error: unknown): never => {
    throw explainStart(error, settings, 'SLACK_APP_TOKEN');
  });
  // Who does not wait for it has nothing to lose.
  lost.catch(() => {});
  let app: App | null = null;
  const endListening = async () => {
    // Answers go over HTTP, so no new command comes in while those under way are answered.
    await connection.close();
    await Promise.race([inFlight.settled(), setTimeout(ANSWER_WITHIN, undefined, { ref: false })]);
  };
  return {
    name: 'slack',
    ...slackPoster(settings, tokenOf, log, settings.calls?.answerWithin),
    exclusive: [],
    async start() {
      try {
        const starting = appOf(settings, connection, log);
        measureAcknowledging(starting, meter);
        answerAll(starting, desk, messageActions);
        if (settings.botToken === null) {
          hearOfRemovals(starting, settings.installations);
          await settings.installations.renew('slack');
        }
        await withDeadline(starting.init(), START_WITHIN, unreachable);
        app = starting;
      } catch (error) {
        throw explainStart(error, settings, 'SLACK_BOT_TOKEN');
      }
    },
    async listen() {
      if (app === null) throw new Error('the chat has not signed in');
      try {
        await withDeadline(connection.open(app), START_WITHIN, unreachable);
      } catch (error) {
        await connection.close();
        throw explainStart(error, settings, 'SLACK_APP_TOKEN');
      }
      return endListening;
    },
    stop: endListening,
    isAway: () => connection.isAway?.() ?? false,
    lost,
  };
}

function appOf(settings: SlackSettings, { receiver }: Connection, log: Log): App {
  const app = new App({
    ...(settings.botToken === null ? {} : { token: settings.botToken }),
    receiver,
    // Otherwise a refused token is an unhandled rejection, and commands are swallowed.
    deferInitialization: true,
    clientOptions: clientOptions(settings),
    logger: boltLogger(log),
  });
  // Those that answer are made of these, and would otherwise share the logger.
  app.webClientOptions.logger = apiLogger(log);
  app.error(async (error) => log.error({ err: error }, 'Slack: an event could not be handled'));
  return app;
}

function answerAll(app: App, desk: Desk, messageActions: readonly MessageAction[]): void {
  passOnce(app, desk);
  answerCommands(app, desk);
  answerButtons(app, desk);
  answerForms(app, desk);
  answerSuggestions(app, desk);
  answerShortcuts(app, desk);
  answerMentions(app, desk);
  answerMessageActions(app, desk, messageActions);
}

function unreachable(): UserError {
  return new UserError(
    'slack-unreachable',
    `Slack has not answered within ${START_WITHIN / 1000} seconds. Check the network and SLACK_APP_TOKEN (xapp-…, with the scope connections:write), then start again.`,
  );
}
