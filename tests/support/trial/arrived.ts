import type { DiscordDouble } from '../../doubles/discord/index.ts';
import type { SlackDouble } from '../../doubles/slack/index.ts';
import { wordsIn } from '../words-in.ts';

/** A message that stands in a double. */
export interface Arrived {
  readonly id: string;
  readonly channel: string;
  /** The message in whose thread it stands; null when it stands in the channel itself, or opens a forum's post. */
  readonly under: string | null;
  /** All that it shows. */
  readonly words: string;
}

/** Everything that the bot has posted on Slack, in order. */
export function arrivedOnSlack({ messages }: SlackDouble): Arrived[] {
  return messages.map(({ ts, channel, threadTs, blocks }) => ({
    id: ts,
    channel,
    under: threadTs ?? null,
    words: wordsIn(blocks),
  }));
}

/** Likewise on Discord. A thread has the id of the message that it belongs to. */
export function arrivedOnDiscord({ channelMessages, channel }: DiscordDouble): Arrived[] {
  return channelMessages.map(({ id, channelId, components }) => {
    const parent = channel(channelId)?.parentId;
    return {
      id,
      channel: parent ?? channelId,
      under: parent === undefined || channelId === id ? null : channelId,
      words: wordsIn(components),
    };
  });
}
