import type { Block } from './blocks.ts';

/** Who wrote a message: a person, or an app with its bot. */
export interface Author {
  readonly user: string;
  readonly botId?: string;
  readonly appId?: string;
}

/** A message that stands in a channel (or was shown to one person, then `ephemeralTo` names them). */
export interface StoredMessage {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly threadTs?: string | undefined;
  readonly ephemeralTo?: string | undefined;
  readonly metadata?: unknown;
  readonly edited?: boolean;
  /** The app itself, where nobody is named. */
  readonly by?: Author | undefined;
  /** Only its thread is left. */
  readonly isDeleted?: boolean;
}

/** What was posted, in the order of posting. */
export class MessageStore {
  readonly entries: StoredMessage[] = [];
  /** What edits made of messages, in that order. */
  readonly edits: StoredMessage[] = [];
  readonly #now: () => number;
  #count = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(message: Omit<StoredMessage, 'ts'>): StoredMessage {
    this.#count += 1;
    const ts = `${Math.floor(this.#now() / 1000)}.${String(this.#count).padStart(6, '0')}`;
    const stored = { ...message, ts };
    this.entries.push(stored);
    return stored;
  }

  /** Whether everybody in the channel sees a message with this `ts`. */
  has(channel: string, ts: string): boolean {
    return this.entries.some(
      (entry) => entry.channel === channel && entry.ts === ts && entry.ephemeralTo === undefined,
    );
  }

  /** Takes a message away, as a person can. With replies it leaves a tombstone. */
  remove(channel: string, ts: string): void {
    const index = this.entries.findIndex((entry) => entry.channel === channel && entry.ts === ts);
    const before = this.entries[index];
    if (before === undefined) throw new Error(`no message ${ts} in ${channel}`);
    const hasReplies = this.entries.some((entry) => entry.channel === channel && entry.threadTs === ts);
    const { metadata: _, ...rest } = before;
    const text = 'This message was deleted.';
    this.entries.splice(index, 1, ...(hasReplies ? [{ ...rest, text, blocks: [], isDeleted: true }] : []));
  }

  /** The changed message, or undefined when there is none with this `ts` in the channel. */
  update(channel: string, ts: string, change: Partial<StoredMessage>): StoredMessage | undefined {
    const index = this.entries.findIndex((entry) => entry.channel === channel && entry.ts === ts);
    const before = this.entries[index];
    if (before === undefined || before.ephemeralTo !== undefined) return undefined;
    const after = { ...before, ...change, edited: true };
    this.entries[index] = after;
    this.edits.push(after);
    return after;
  }
}
