import type { Document } from '../../message/document.ts';

/** Messages of the channel that are kept; each keeps its thread. */
const MOST = 100;
const MOST_IN_THREAD = 100;

/** A message of the bot's. */
export interface Said {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly document: Document;
  /** What was typed that it answers; null when nothing was. */
  readonly asked: string | null;
  /** Whether others would not see it. */
  readonly isPrivate: boolean;
  readonly isEdited: boolean;
}

/** A message of the channel, with what stands in its thread. */
export interface Opening extends Said {
  readonly replies: readonly Said[];
}

/** What stands in the channel of the page, as long as the program runs. */
export class Conversation {
  readonly #openings = new Map<string, Opening>();
  /** By the id of a message in a thread: what opens that. */
  readonly #threads = new Map<string, string>();
  #version = 0;

  /** Counts what has changed. */
  get version(): number {
    return this.#version;
  }

  /** The oldest first. */
  get messages(): readonly Opening[] {
    return [...this.#openings.values()];
  }

  /** The message in whose thread one stands, or which it is itself; null when it does not stand here. */
  openingOf(id: string): Opening | null {
    return this.#openings.get(this.#threads.get(id) ?? id) ?? null;
  }

  /** Adds a message, or puts it in the place of the one that has its id. @returns false when its thread is not there */
  add(said: Said, thread: string | null = null): boolean {
    this.#version += 1;
    if (thread === null) {
      this.#openings.set(said.id, { ...said, replies: this.#openings.get(said.id)?.replies ?? [] });
      const [oldest] = this.#openings.values();
      if (this.#openings.size > MOST && oldest !== undefined) this.#forget(oldest);
      return true;
    }
    const opening = this.openingOf(thread);
    if (opening === null) return false;
    const replies = [...opening.replies.filter(({ id }) => id !== said.id), said];
    for (const { id } of replies.splice(0, Math.max(0, replies.length - MOST_IN_THREAD)))
      this.#threads.delete(id);
    this.#openings.set(opening.id, { ...opening, replies });
    this.#threads.set(said.id, opening.id);
    return true;
  }

  /** Puts a document in the place of what a message says. @returns false when it does not stand here */
  change(id: string, document: Document): boolean {
    const opening = this.openingOf(id);
    if (opening === null) return false;
    this.#version += 1;
    const changed = <S extends Said>(said: S): S =>
      said.id === id ? { ...said, document, isEdited: true } : said;
    this.#openings.set(opening.id, { ...changed(opening), replies: opening.replies.map(changed) });
    return true;
  }

  #forget({ id, replies }: Opening): void {
    this.#openings.delete(id);
    for (const reply of replies) this.#threads.delete(reply.id);
  }
}
