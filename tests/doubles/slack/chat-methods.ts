import { knownChannel } from './channels.ts';
import { checkMessage } from './message.ts';
import type { MethodTable, World } from './methods.ts';
import { SlackRefusal } from './refusals.ts';
import { shown } from './shown.ts';

/** A channel that the bot may write into. */
function openChannel(world: World, id: string, thread: string | undefined): string {
  const channel = knownChannel(world, id);
  const refuse = (error: string) => new SlackRefusal(error, `nobody can post into ${id}`);
  if (channel.isArchived === true) throw refuse('is_archived');
  if (!channel.isMember) throw refuse('not_in_channel');
  if (channel.isRestricted === true) throw refuse('restricted_action');
  if (channel.isReadOnly === true) throw refuse('restricted_action_read_only_channel');
  if (channel.isThreadOnly === true && thread === undefined)
    throw refuse('restricted_action_thread_only_channel');
  if (channel.isNonThreadable === true && thread !== undefined)
    throw refuse('restricted_action_non_threadable_channel');
  if (thread !== undefined && !world.messages.has(id, thread)) throw refuse('thread_not_found');
  return id;
}

/** Posting and changing messages. Source: https://docs.slack.dev/reference/methods?family=chat */
export const chatMethods: MethodTable = {
  'chat.postMessage': {
    token: 'bot',
    scope: 'chat:write',
    answer(args, world) {
      const body = checkMessage('chat.postMessage', args);
      const stored = world.messages.add({
        channel: openChannel(world, body.channel, body.thread_ts),
        text: body.text ?? '',
        blocks: body.blocks ?? [],
        threadTs: body.thread_ts,
        metadata: body.metadata,
      });
      return { channel: stored.channel, ts: stored.ts, message: shown(stored, world.team) };
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
        channel: openChannel(world, body.channel, body.thread_ts),
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
      const { metadata } = body;
      const change = {
        text: body.text ?? '',
        blocks: body.blocks ?? [],
        // What is not named stays.
        ...(metadata === undefined ? {} : { metadata }),
      };
      const channel = knownChannel(world, body.channel);
      if (channel.isArchived === true)
        throw new SlackRefusal('is_inactive', `${channel.id} is archived: nothing in it can be changed`);
      const before = world.messages.entries.find((one) => one.channel === channel.id && one.ts === body.ts);
      if (before?.by !== undefined) throw new SlackRefusal('cant_update_message', 'somebody else wrote it');
      const stored =
        before?.isDeleted === true ? undefined : world.messages.update(channel.id, body.ts, change);
      if (stored === undefined) throw new SlackRefusal('message_not_found', `no message ${body.ts}`);
      return {
        channel: stored.channel,
        ts: stored.ts,
        text: stored.text,
        message: shown(stored, world.team),
      };
    },
  },
};
