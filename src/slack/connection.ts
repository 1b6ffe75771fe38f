import type { App, Receiver } from '@slack/bolt';
import type { SlackSettings } from './settings.ts';

/** How events reach us. */
export interface Connection {
  readonly receiver: Receiver;
  /** Resolves when commands can arrive. */
  open(app: App): Promise<unknown>;
  /** Safe to call twice, and before `open`. */
  close(): Promise<void>;
  /** Whether it is lost for now. */
  isAway?(): boolean;
  /** Rejects when it cannot be opened again; never resolves. */
  readonly lost: Promise<never>;
}

/** Options of the clients that call the Web API. */
export function clientOptions({ apiUrl }: Pick<SlackSettings, 'apiUrl'>) {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    // With more, a network that is down at start looks like a program that hangs.
    retryConfig: { retries: 2, minTimeout: 500, maxTimeout: 2000 },
  };
}

const NOBODY: Receiver = { init() {}, start: async () => {}, stop: async () => {} };

/** For who only posts: nothing reaches them. */
export function noConnection(receiver: Receiver = NOBODY): Connection {
  return {
    receiver,
    async open() {
      throw new Error('Slack has no way to reach this process');
    },
    async close() {},
    lost: new Promise(() => {}),
  };
}
