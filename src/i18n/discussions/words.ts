/** What is said of discussions. Sentences in answers mark commands by backticks. */
export interface DiscussionWords {
  /** Below a story in a channel: its thread is where to talk. */
  readonly inThread: string;
  /** Above what an article says beside its summary. */
  readonly keyFacts: string;
  /** Small print: who wrote an article. */
  by(names: string): string;
  /** Before links to threads elsewhere: "Also discussed in ". */
  readonly alsoIn: string;
  /** Before a link to the thread. */
  readonly opened: string;
  readonly isThere: string;
  /** Above tags of a forum to choose from. */
  readonly chooseTag: string;
  /** What is chosen. */
  readonly tag: string;
  readonly errors: DiscussionErrors;
}

/** Why there is no thread, and what to do about it. */
export interface DiscussionErrors {
  /** The forum asks for a tag, and has none that the bot may use. */
  readonly noTags: string;
  /** Asked where there is no channel, such as in a direct message. */
  readonly noChannel: string;
  /** Who asks may not write in the channel. */
  readonly mayNotWrite: string;
  /** Somebody else is opening it, and it takes long. */
  readonly busy: string;
  /** @param code the platform's, or what the bot is not allowed to do */
  cannotTell(code: string): string;
  readonly tooMany: string;
  readonly locked: string;
  /** The platform asks to wait. */
  wait(seconds: number): string;
  readonly unreachable: string;
  /** @param code the platform's */
  refused(code: string): string;
}
