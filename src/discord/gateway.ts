import { once } from 'node:events';
import {
  type ApplicationCommandDataResolvable,
  Client,
  Events,
  type Interaction,
  Partials,
} from 'discord.js';
import { withDeadline } from '../core/deadline.ts';
import type { Log } from '../ports/log.ts';
import { INTENTS } from './intents.ts';
import { reportOutages } from './outages.ts';
import { whileShardsCome } from './patience.ts';
import type { DiscordSettings } from './settings.ts';
import { hasFirst, ONE_SHARD } from './shards.ts';
import { explainRegistration, explainStart, START_WITHIN, unreachable } from './start-errors.ts';

/** One connection to the gateway: it is opened once, and closed for good. */
export interface Gateway {
  readonly client: Client;
  /** Connects and registers the commands. @throws UserError */
  open(): Promise<void>;
  /** Takes nothing new. */
  silence(): void;
  /** Safe to call twice, and before `open`. */
  close(): Promise<void>;
  /** Whether a connection is lost for now. */
  isAway(): boolean;
  /** Rejects when Discord has ended it for good. */
  readonly lost: Promise<never>;
}

/** The gateway, through discord.js, which is asked for `INTENTS` alone. */
export function gatewayTo(
  settings: DiscordSettings,
  definitions: readonly ApplicationCommandDataResolvable[],
  answer: (interaction: Interaction) => Promise<void>,
  log: Log,
): Gateway {
  const { shards = ONE_SHARD } = settings;
  const client = new Client({
    ...(shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.total }),
    intents: [...INTENTS],
    // So that a thread is known, with its channel, when something is typed in it: the gateway tells of open ones only.
    partials: [Partials.Channel],
    // Nothing that we send can ping anybody.
    allowedMentions: { parse: [], repliedUser: false },
    ...(settings.apiUrl === undefined ? {} : { rest: { api: settings.apiUrl } }),
  });
  client.on(Events.InteractionCreate, answer);
  client.on(Events.Error, (error) =>
    log.error({ err: error, from: 'discord.js' }, 'the Discord client failed'),
  );
  client.on(Events.Warn, (message) => log.warn({ from: 'discord.js' }, message));
  const outages = reportOutages(client, log);

  const logIn = async () => {
    // Before logging in: with few guilds the client is ready by the time that `login` resolves.
    const ready = once(client, Events.ClientReady);
    await Promise.race([Promise.all([client.login(settings.token), ready]), outages.lost]);
  };
  const register = async () => {
    // Whoever has the first shard does it for all.
    if (!hasFirst(shards)) return;
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
  const close = async () => {
    outages.end();
    await client.destroy();
  };

  return {
    client,
    lost: outages.lost,
    isAway: outages.isAway,
    async open() {
      try {
        await whileShardsCome(client, logIn(), START_WITHIN, unreachable);
      } catch (error) {
        await close();
        throw explainStart(error, settings);
      }
      try {
        await withDeadline(register(), START_WITHIN, unreachable);
      } catch (error) {
        await close();
        throw explainRegistration(error, settings);
      }
    },
    silence: () => void client.off(Events.InteractionCreate, answer),
    close,
  };
}
