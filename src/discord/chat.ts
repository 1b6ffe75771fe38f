import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import { withDeadline } from '../core/deadline.ts';
import { UserError } from '../core/errors.ts';
import { InFlight } from '../core/in-flight.ts';
import type { Chat } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import { answerInteractions } from './interactions.ts';
import { registrations } from './registration.ts';
import type { DiscordSettings } from './settings.ts';
import { explainLoss, explainRegistration, explainStart } from './start-errors.ts';

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
): Chat {
  const definitions = registrations(commands);
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    // Nothing that we send can ping anybody.
    allowedMentions: { parse: [], repliedUser: false },
    ...(settings.apiUrl === undefined ? {} : { rest: { api: settings.apiUrl } }),
  });
  const inFlight = new InFlight();
  client.on(Events.InteractionCreate, answerInteractions(commands, runner, log, inFlight));
  client.on(Events.Error, (error) =>
    log.error({ err: error, from: 'discord.js' }, 'the Discord client failed'),
  );
  client.on(Events.Warn, (message) => log.warn({ from: 'discord.js' }, message));
  const outages = reportOutages(client, log);

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
  };
}

function unreachable(): UserError {
  return new UserError(
    'discord-unreachable',
    `Discord has not answered within ${START_WITHIN / 1000} seconds. Check the network, then start again.`,
  );
}

/**
 * One line when a connection is lost and one when it is back, however often the library tries in between; and when
 * Discord has ended the session for good, `lost` rejects.
 */
function reportOutages(client: Client, log: Log): { lost: Promise<never>; end(): void } {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  // Who does not wait for it has nothing to lose.
  lost.catch(() => {});
  const away = new Set<number>();
  let ended = false;
  client.on(Events.ShardReconnecting, (shard) => {
    if (ended || away.has(shard)) return;
    away.add(shard);
    log.warn({ shard }, 'Discord: the connection is lost, reconnecting');
  });
  const back = (shard: number) => {
    if (away.delete(shard)) log.info({ shard }, 'Discord: connected again');
  };
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (!ended) reject(explainLoss(code));
  });
  const end = () => {
    ended = true;
  };
  return { lost, end };
}
