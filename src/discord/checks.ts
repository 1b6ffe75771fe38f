import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { AnyCommand } from '../command/command.ts';
import type { MessageAction } from '../command/message-action.ts';
import { type Check, doubtful, type Finding, fine, wrong } from '../core/finding.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import type { Poster } from '../ports/chat.ts';
import { askedServers } from './asked-servers.ts';
import { privilegedIntents } from './intents.ts';
import { obstaclesIn } from './obstacles.ts';
import { postingApi } from './posting-api.ts';
import { restOptions } from './rest-options.ts';
import type { DiscordSettings } from './settings.ts';
import { ONE_SHARD } from './shards.ts';
import { explainRegistration, explainStart } from './start-errors.ts';

/** What we take of answers. Source: docs.discord.com/developers/resources/user, /resources/application and /events/gateway. */
const user = z.object({ id: z.string(), username: z.string() });
const application = z.object({ id: z.string() });
const gateway = z.object({
  shards: z.int(),
  session_start_limit: z.object({ remaining: z.int(), /** Milliseconds. */ reset_after: z.int() }),
});
const registered = z.array(z.object({ name: z.string() }));

type Me = z.output<typeof user>;

/** What the bot is to offer. */
export interface Offered {
  readonly commands: readonly AnyCommand[];
  readonly messageActions: readonly MessageAction[];
}

/**
 * What can be found out about Discord without listening.
 * @param answerWithin milliseconds for each call
 */
export function discordChecks(settings: DiscordSettings, offered: Offered, answerWithin: number) {
  const { token, guildId } = settings;
  const rest = new REST({ ...restOptions(settings), retries: 0, timeout: answerWithin }).setToken(token);
  const ask = async <Answer>(path: `/${string}`, answer: z.ZodType<Answer>, explain = explainStart) => {
    try {
      return answer.parse(await rest.get(path));
    } catch (error) {
      throw explain(error, settings);
    }
  };
  const signedIn = Promise.withResolvers<Me | null>();
  const checks: Check[] = [
    {
      name: 'Discord token',
      async look() {
        try {
          const me = await ask(Routes.user(), user);
          signedIn.resolve(me);
          return [fine('Discord token', `It is good for the bot “${me.username}”.`)];
        } finally {
          // Without a good answer the others have nothing to say.
          signedIn.resolve(null);
        }
      },
    },
    { name: 'Discord intents', look: async () => [intents()] },
    {
      name: 'Discord gateway',
      async look() {
        if ((await signedIn.promise) === null) return [];
        return [gatewayOf(await ask(Routes.gatewayBot(), gateway), settings)];
      },
    },
    {
      name: 'Discord commands',
      async look() {
        if ((await signedIn.promise) === null) return [];
        const { id } = await ask('/applications/@me', application);
        const path =
          guildId === undefined
            ? Routes.applicationCommands(id)
            : Routes.applicationGuildCommands(id, guildId);
        return [commandsIn(await ask(path, registered, explainRegistration), offered)];
      },
    },
  ];
  return {
    checks: checks as readonly Check[],
    /** Asks what keeps the bot from posting, when the token is good; else null. */
    async poster(): Promise<Pick<Poster, 'obstacles'> | null> {
      const me = await signedIn.promise;
      if (me === null) return null;
      const servers = askedServers(postingApi(settings, answerWithin).read, () => me.id);
      return { obstacles: (channel, needs) => obstaclesIn(servers, channel, needs) };
    },
  };
}

function intents(): Finding {
  const needed = privilegedIntents();
  if (needed.length === 0)
    return fine('Discord intents', 'The bot needs none of those that have to be switched on.');
  return doubtful(
    'Discord intents',
    `The bot needs ${needed.join(' and ')}.`,
    'Switch it on under “Bot”, “Privileged Gateway Intents” in your application.',
  );
}

function gatewayOf(
  { shards: recommended, session_start_limit: { remaining, reset_after } }: z.output<typeof gateway>,
  { shards = ONE_SHARD }: DiscordSettings,
): Finding {
  const check = 'Discord gateway';
  if (remaining === 0) {
    return wrong(
      check,
      'The bot has connected too often in a day.',
      `Start it again in ${Math.ceil(reset_after / 60_000)} minutes, and see why it is started so often.`,
    );
  }
  if (shards !== 'auto' && shards.total < recommended) {
    return doubtful(
      check,
      `The bot opens ${shards.total} of the ${recommended} connections that Discord recommends.`,
      'Set DISCORD_SHARDS to auto.',
    );
  }
  return fine(check, `The bot may connect ${remaining} more times today.`);
}

function commandsIn(found: z.output<typeof registered>, { commands, messageActions }: Offered): Finding {
  const check = 'Discord commands';
  const names = new Set(found.map(({ name }) => name));
  const wanted = [
    ...commands.map(({ name }) => name),
    ...messageActions.map(({ name }) => name(wordsFor('en'))),
  ];
  const missing = wanted.filter((name) => !names.has(name));
  if (missing.length === 0) return fine(check, `All ${wanted.length} are registered.`);
  return doubtful(
    check,
    missing.length === wanted.length
      ? 'None is registered yet.'
      : `Not registered yet: ${missing.join(', ')}.`,
    'Start the bot: it registers them by itself.',
  );
}
