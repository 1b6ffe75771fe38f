/** What became of a delivery, or will. `uncertain`: it may have arrived, and is not sent again. */
export const DELIVERY_STATES = ['pending', 'sending', 'sent', 'uncertain', 'dead'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What a delivery does: a message is posted, one that stands is put right, or its thread is told what changed. */
export const ACTIONS = ['post', 'edit', 'note'] as const;

export type Action = (typeof ACTIONS)[number];

/** A platform's name for a message that was sent, enough to answer to it, open its thread and link to it. */
export interface MessageReference {
  readonly id: string;
  /** The channel that it is in: for a post in a thread of Discord, that thread. */
  readonly channel: string;
  /** Where people read it; null when the platform has no such address. */
  readonly url: string | null;
}

/** An article of a story that an edition showed: as an entry, or beside one. */
export interface Shown {
  readonly articleId: string;
  readonly storyId: string;
  /** Whether it stands for its story. */
  readonly isEntry: boolean;
}

/** In place of a subscription's id: a discussion is an edition that nobody subscribed. */
export const NO_SUBSCRIPTION = '';
