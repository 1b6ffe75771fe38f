import type { RespondFn } from '@slack/bolt';
import type { Send } from './desk.ts';
import { LIMITS } from './limits.ts';
import { repliesFor } from './replies.ts';

/** Answers below what was there, which stays as it is: to who asked alone, or to the channel where it is for all. */
export function replyBy(respond: RespondFn): Send {
  return async (document) => {
    const response_type = document.audience === 'channel' ? 'in_channel' : 'ephemeral';
    for (const message of repliesFor(document, LIMITS.replies)) {
      await respond({ ...message, response_type, replace_original: false });
    }
  };
}
