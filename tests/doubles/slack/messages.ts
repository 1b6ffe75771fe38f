import type { Block } from './blocks.ts';

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
}

/** What the app posted, in the order of posting. */
export class MessageStore {
  readonly entries: StoredMessage[] = [];
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

  /** The changed message, or undefined when there is none with this `ts` in the channel. */
  update(channel: string, ts: string, change: Partial<StoredMessage>): StoredMessage | undefined {
    const index = this.entries.findIndex((entry) => entry.channel === channel && entry.ts === ts);
    const before = this.entries[index];
    if (before === undefined || before.ephemeralTo !== undefined) return undefined;
    const after = { ...before, ...change, edited: true };
    this.entries[index] = after;
    return after;
  }
}
