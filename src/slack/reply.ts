import type { RespondFn, webApi } from '@slack/bolt';
import { systemCode } from '../core/errors.ts';
import type { SlackMessage } from './blocks.ts';
import type { Send } from './desk.ts';
import { LIMITS } from './limits.ts';
import { repliesFor } from './replies.ts';

/** To whom something is answered, and where; the channel is null where there is none. */
interface Recipient {
  readonly client: webApi.WebClient;
  readonly channel: string | null;
  /** The thread in which they are; null in the channel itself. */
  readonly thread: string | null;
  readonly user: string;
}

/** Answers below what was there, which stays as it is: to who asked alone, or to the channel where it is for all. */
export function replyBy(respond: RespondFn, recipient: Recipient): Send {
  return async (document) => {
    const isForAll = document.audience === 'channel';
    const response_type = isForAll ? 'in_channel' : 'ephemeral';
    for (const message of repliesFor(document, LIMITS.replies)) {
      try {
        await respond({ ...message, ...inThread(recipient), response_type, replace_original: false });
      } catch (error) {
        if (!isOver(error)) throw error;
        await postAfresh(recipient, message, isForAll, error);
      }
    }
  };
}

/**
 * Whether an address to answer to serves no more: after half an hour, or five answers.
 * Source: docs.slack.dev/interactivity/handling-user-interaction#message_responses.
 */
function isOver(error: unknown): boolean {
  if (systemCode(error) !== 'slack_bolt_respond_error') return false;
  return error instanceof Error && 'statusCode' in error && error.statusCode === 404;
}

/** The same as a message of the bot's own, which needs it to be in the channel. @throws Error when Slack refuses it */
async function postAfresh(
  { client, channel, user, thread }: Recipient,
  message: SlackMessage,
  isForAll: boolean,
  cause: unknown,
): Promise<void> {
  if (channel === null) throw cause;
  const where = { channel, ...inThread({ thread }) };
  if (isForAll) await client.chat.postMessage({ ...where, ...message });
  else await client.chat.postEphemeral({ ...where, user, ...message });
}

/** Source: docs.slack.dev/interactivity/handling-user-interaction#publishing_in_thread. */
function inThread({ thread }: Pick<Recipient, 'thread'>): { thread_ts?: string } {
  return thread === null ? {} : { thread_ts: thread };
}
