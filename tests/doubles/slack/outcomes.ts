import type { Message } from './message.ts';
import type { Replies } from './response-urls.ts';

/** What an app made of a command or a press. `replies` grows while the app sends to the `response_url`. */
export interface CommandOutcome {
  readonly acknowledgedAfterMs: number;
  /** The message that came with the acknowledgement; undefined for a bare one. */
  readonly acknowledgement: unknown;
  readonly replies: readonly Message[];
  /** Resolves with all replies once there are `count`; by default it waits three seconds for them. */
  waitForReplies(count: number, timeoutMs?: number): Promise<Message[]>;
}

export function outcome(
  replies: Replies,
  acknowledgedAfterMs: number,
  acknowledgement: unknown,
): CommandOutcome {
  return {
    acknowledgedAfterMs,
    acknowledgement,
    replies: replies.messages,
    waitForReplies: (count, timeoutMs) => replies.waitFor(count, timeoutMs),
  };
}
