import { checkMessage } from './message.ts';
import type { StoredMessage } from './messages.ts';
import type { MethodTable, World } from './methods.ts';
import { SlackRefusal } from './refusals.ts';
import { APP, TEAM } from './workspace.ts';

function knownChannel(world: World, id: string): string {
  if (!world.workspace.channels.has(id)) throw new SlackRefusal('channel_not_found', `no channel ${id}`);
  return id;
}

function shown(message: StoredMessage): Record<string, unknown> {
  return {
    type: 'message',
    user: APP.botUserId,
    bot_id: APP.botId,
    app_id: APP.id,
    team: TEAM.id,
    ts: message.ts,
    text: message.text,
    blocks: message.blocks,
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
  };
}

/** Posting and changing messages. Source: https://docs.slack.dev/reference/methods?family=chat */
export const chatMethods: MethodTable = {
  'chat.postMessage': {
    token: 'bot',
    scope: 'chat:write',
    answer(args, world) {
      const body = checkMessage('chat.postMessage', args);
      const stored = world.messages.add({
        channel: knownChannel(world, body.channel),
        text: body.text ?? '',
        blocks: body.blocks ?? [],
        threadTs: body.thread_ts,
        metadata: body.metadata,
      });
      return { channel: stored.channel, ts: stored.ts, message: shown(stored) };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scope: 'chat:write',
    answer(args, world) {
      const body = checkMessage('chat.postEphemeral', args);
      if (!world.workspace.users.has(body.user)) {
        throw new SlackRefusal('user_not_in_channel', `no user ${body.user} in the channel`);
      }
      const stored = world.messages.add({
        channel: knownChannel(world, body.channel),
        text: body.text ?? '',
        blocks: body.blocks ?? [],
        threadTs: body.thread_ts,
        ephemeralTo: body.user,
      });
      return { message_ts: stored.ts };
    },
  },
  'chat.update': {
    token: 'bot',
    scope: 'chat:write',
    answer(args, world) {
      const body = checkMessage('chat.update', args);
      const change = { text: body.text ?? '', blocks: body.blocks ?? [] };
      const stored = world.messages.update(knownChannel(world, body.channel), body.ts, change);
      if (stored === undefined) throw new SlackRefusal('message_not_found', `no message ${body.ts}`);
      return { channel: stored.channel, ts: stored.ts, text: stored.text, message: shown(stored) };
    },
  },
};
