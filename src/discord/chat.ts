import { setTimeout } from 'node:timers/promises';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import type { MessageAction } from '../command/message-action.ts';
import { withDeadline } from '../core/deadline.ts';
import { InFlight } from '../core/in-flight.ts';
import { type Chat, PostError } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import { type Meter, NO_METER } from '../ports/meter.ts';
import { askedServers } from './asked-servers.ts';
import { type Gateway, gatewayTo } from './gateway.ts';
import { answerInteractions } from './interactions.ts';
import { serversBy } from './known-servers.ts';
import { messageRegistrations } from './message-actions.ts';
import { discordPoster } from './post.ts';
import { postingApi } from './posting-api.ts';
import { registrations } from './registration.ts';
import type { DiscordSettings } from './settings.ts';
import { ONE_SHARD, shardNames } from './shards.ts';
import { signIn } from './sign-in.ts';
import { explainStart, START_WITHIN, unreachable } from './start-errors.ts';

/** Milliseconds that commands and posts under way have to end in. */
const END_WITHIN = 5000;
/** Milliseconds after which it is not known any more whether a message arrived. */
const POST_WITHIN = 20_000;

/** Discord, through discord.js: it posts by REST, and hears of commands by the gateway. */
export function discordChat(
  settings: DiscordSettings,
  commands: readonly AnyCommand[],
  runner: CommandRunner,
  log: Log,
  messageActions: readonly MessageAction[],
  meter: Meter = NO_METER,
): Chat {
  const definitions = [...registrations(commands), ...messageRegistrations(messageActions)];
  const answering = new InFlight();
  const posting = new InFlight();
  const answer = answerInteractions({
    ...{ commands, messageActions, runner, log, meter },
    inFlight: answering,
  });
  const { promise: lost, reject: lose } = Promise.withResolvers<never>();
  // Who does not wait for it has nothing to lose.
  lost.catch(() => {});

  let me: string | null = null;
  const botId = () => {
    if (me === null) throw new PostError({ kind: 'unreachable', code: 'not-connected' });
    return me;
  };
  let gateway: Gateway | null = null;
  const within = settings.calls?.answerWithin ?? POST_WITHIN;
  const api = postingApi(settings, within);
  const servers = serversBy(() => gateway?.client ?? null, askedServers(api.read, botId), botId);
  const poster = discordPoster(servers, botId, api, within);

  const endListening = async (ending: Gateway) => {
    ending.silence();
    await settled(answering);
    if (gateway === ending) gateway = null;
    await ending.close();
  };

  return {
    name: 'discord',
    exclusive: shardNames(settings.shards ?? ONE_SHARD),
    async start() {
      try {
        me = await withDeadline(signIn(settings), START_WITHIN, unreachable);
      } catch (error) {
        throw explainStart(error, settings);
      }
    },
    async listen() {
      const opened = gatewayTo(settings, definitions, answer, log);
      // From now on, so that stopping meanwhile ends it.
      gateway = opened;
      await opened.open();
      opened.lost.catch(lose);
      return () => endListening(opened);
    },
    async stop() {
      const ending = gateway === null ? null : endListening(gateway);
      await Promise.all([ending, settled(posting)]);
    },
    lost,
    isAway: () => gateway?.isAway() ?? false,
    pace: poster.pace,
    post: (channel, message) => posting.track(poster.post(channel, message)),
    edit: (channel, edit) => posting.track(poster.edit(channel, edit)),
    find: (channel, message, since) => posting.track(poster.find(channel, message, since)),
    obstacles: poster.obstacles,
    tagsIn: poster.tagsIn,
    reopen: (channel, opening) => posting.track(poster.reopen(channel, opening)),
    lookOf: poster.lookOf,
  };
}

async function settled(inFlight: InFlight): Promise<void> {
  await Promise.race([inFlight.settled(), setTimeout(END_WITHIN, undefined, { ref: false })]);
}
