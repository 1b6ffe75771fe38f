import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import type { MessageAction } from '../command/message-action.ts';
import { withDeadline } from '../core/deadline.ts';
import { UserError } from '../core/errors.ts';
import { InFlight } from '../core/in-flight.ts';
import type { Chat } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import { answerInteractions } from './interactions.ts';
import { messageRegistrations } from './message-actions.ts';
import { reportOutages } from './outages.ts';
import { discordPoster } from './post.ts';
import { registrations } from './registration.ts';
import type { DiscordSettings } from './settings.ts';
import { explainRegistration, explainStart } from './start-errors.ts';

/** Milliseconds until a gateway that is neither open nor refused is given up; the library would try for ever. */
const START_WITHIN = 30_000;
/** Milliseconds that commands under way have to be answered in when the bot stops. */
const ANSWER_WITHIN = 5000;

/** Discord, through discord.js, with the Guilds intent only. */
export function discordChat(
  settings: DiscordSettings,
  commands: readonly AnyCommand[],
  runner: CommandRunner,
  log: Log,
  messageActions: readonly MessageAction[],
): Chat {
  const definitions = [...registrations(commands), ...messageRegistrations(messageActions)];
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    // So that a thread is known, with its channel, when something is typed in it: the gateway tells of open ones only.
    partials: [Partials.Channel],
    // Nothing that we send can ping anybody.
    allowedMentions: { parse: [], repliedUser: false },
    ...(settings.apiUrl === undefined ? {} : { rest: { api: settings.apiUrl } }),
  });
  const inFlight = new InFlight();
  client.on(
    Events.InteractionCreate,
    answerInteractions({ commands, messageActions, runner, log, inFlight }),
  );
  client.on(Events.Error, (error) =>
    log.error({ err: error, from: 'discord.js' }, 'the Discord client failed'),
  );
  client.on(Events.Warn, (message) => log.warn({ from: 'discord.js' }, message));
  const outages = reportOutages(client, log);
  const poster = discordPoster(client, settings, settings.calls?.answerWithin);

  const logIn = async () => {
    // Before logging in: with few guilds the client is ready by the time that `login` resolves.
    const ready = once(client, Events.ClientReady);
    await Promise.all([client.login(settings.token), ready]);
  };
  const register = async () => {
    const { application } = client;
    if (application === null)
      throw new Error('Discord said that the client is ready, and named no application');
    if (settings.guildId === undefined) await application.commands.set(definitions);
    else {
      await application.commands.set(definitions, settings.guildId);
      // Commands of an earlier start without that setting would show twice.
      await application.commands.set([]);
    }
  };

  return {
    name: 'discord',
    async start() {
      try {
        await withDeadline(logIn(), START_WITHIN, unreachable);
      } catch (error) {
        await client.destroy();
        throw explainStart(error, settings);
      }
      try {
        await withDeadline(register(), START_WITHIN, unreachable);
      } catch (error) {
        await client.destroy();
        throw explainRegistration(error, settings);
      }
    },
    async stop() {
      await Promise.race([inFlight.settled(), setTimeout(ANSWER_WITHIN, undefined, { ref: false })]);
      outages.end();
      await client.destroy();
    },
    lost: outages.lost,
    pace: poster.pace,
    post: (channel, message) => inFlight.track(poster.post(channel, message)),
    edit: (channel, edit) => inFlight.track(poster.edit(channel, edit)),
    find: (channel, message, since) => inFlight.track(poster.find(channel, message, since)),
    obstacles: poster.obstacles,
    tagsIn: poster.tagsIn,
    reopen: (channel, opening) => inFlight.track(poster.reopen(channel, opening)),
    lookOf: poster.lookOf,
  };
}

function unreachable(): UserError {
  return new UserError(
    'discord-unreachable',
    `Discord has not answered within ${START_WITHIN / 1000} seconds. Check the network, then start again.`,
  );
}
