import type { Channel, Platform } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Document } from '../message/document.ts';
import type { Threads } from './threads.ts';

/** A message to post. */
export interface Outgoing {
  /** Fits one message of the platform: see `SplitParts`. */
  readonly part: Document;
  /** The message in whose thread it belongs; null for the channel itself. A thread that is missing is opened. */
  readonly under: MessageReference | null;
  /** What a thread is called that has to be opened for it. */
  readonly threadName: string;
  /** Names this one message, the same at every try; at most 24 letters and digits. */
  readonly key: string;
  /** Ids of the tags of a post in a forum; what the platform asks for at least, where nothing is said. */
  readonly tags?: readonly string[] | undefined;
  /** False from when on somebody else may post it: asked right before it is sent. */
  isStillOurs?(): boolean;
}

/** Why a message was not posted. */
export type PostFailure =
  /** Nobody can post there until somebody mends it. */
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle }
  /** Not now: the platform asks to wait. `everywhere`: the bot has asked too often, wherever it was. */
  | { readonly kind: 'wait'; readonly retryAfterMs: number; readonly everywhere?: true }
  /** The platform does not take this message. `final`: it surely never will. `code` is the platform's own. */
  | { readonly kind: 'refused'; readonly code: string; readonly final: boolean }
  /** It surely did not arrive: there was no connection. */
  | { readonly kind: 'unreachable'; readonly code: string }
  /** It may have arrived: the answer was lost. */
  | { readonly kind: 'unclear'; readonly code: string };

/** A message that was not posted, or not surely. */
export class PostError extends Error {
  override readonly name = 'PostError';
  readonly failure: PostFailure;

  constructor(failure: PostFailure, options?: ErrorOptions) {
    super(`a message was not posted: ${JSON.stringify(failure)}`, options);
    this.failure = failure;
  }
}

/** @throws PostError when somebody else may post a message by now: who was held up must not post it, too */
export function requireOurs(message: Outgoing): void {
  if (message.isStillOurs?.() === false) throw new PostError({ kind: 'unreachable', code: 'late' });
}

/** Whether a message that may have been posted stands where it belongs. */
export type Found =
  | { readonly kind: 'found'; readonly reference: MessageReference }
  /** Surely not: everything since was looked through. */
  | { readonly kind: 'absent' }
  /** Nobody can say: what was posted may not be read. `code` is the platform's own. */
  | { readonly kind: 'unknown'; readonly code: string };

/** What the bot wants to do in a channel. */
export interface Needs {
  readonly threads: boolean;
}

/** A document as parts that each fit one message of a platform. */
export type SplitParts = (platform: Platform, document: Document) => readonly Document[];

/** How often a platform lets a bot post, in milliseconds from one message to the next. */
export interface Pace {
  readonly channel: number;
  readonly workspace: number;
  /** Over all workspaces. */
  readonly platform: number;
  /** In a workspace, from one message that is put right to the next; nothing when that is no slower than posting. */
  readonly edits?: number;
  /** Who has to wait when it asks one message to. */
  readonly waiting: 'channel' | 'workspace';
}

/** A message that stands, as it is to read from now on. */
export interface Edit {
  readonly reference: MessageReference;
  /** Fits one message of the platform. */
  readonly part: Document;
  /** By which the message was posted: it is found by the same afterwards. */
  readonly key: string;
  /** What its thread, or its post in a forum, is called from now on; null when that keeps its name. */
  readonly threadName: string | null;
}

/** What bounds the calls that post, beside the pace; the usual where nothing is said. */
export interface CallLimits {
  /** Milliseconds that a post may take, or a search for one. */
  readonly answerWithin?: number | undefined;
  /** Calls in a second, where the platform's client counts them by itself. */
  readonly perSecond?: number | undefined;
}

/** Posting, without anybody having asked. */
export interface Poster extends Threads {
  readonly pace: Pace;
  /** One API call, never repeated by itself. @throws PostError */
  post(channel: Channel, message: Outgoing): Promise<MessageReference>;
  /**
   * Puts a message in the place of one of ours that stands. Done twice it is as done once. What is put right of a thread
   * or a post that was put away opens it again. @throws PostError
   */
  edit(channel: Channel, edit: Edit): Promise<void>;
  /**
   * Looks for a message by its key, among what we have posted there.
   * @param since milliseconds since the epoch: it was not posted before
   * @throws PostError when the platform does not answer, asks to wait, or somebody has to mend something first
   */
  find(channel: Channel, message: Outgoing, since: number): Promise<Found>;
  /** What keeps the bot from posting there; empty when nothing does. @throws PostError when that cannot be found out */
  obstacles(channel: Channel, needs: Needs): Promise<readonly Obstacle[]>;
}

/** A place where people type commands and read the answers: Slack, Discord, the terminal. */
export interface Chat extends Poster {
  readonly name: Platform;
  /** Signs in; resolves when messages can be posted. @throws UserError when a setting is to blame, naming it */
  start(): Promise<void>;
  /**
   * Connects for commands, after `start`; resolves when they are answered. May be called again when it was ended.
   * @returns ends that: takes no new ones, and lets those under way be answered. Posting goes on. Safe to call twice
   * @throws UserError when a setting is to blame, naming it
   */
  listen(): Promise<() => Promise<void>>;
  /** What has to be listened to by one process alone, by name; empty where connections share what comes. */
  readonly exclusive: readonly string[];
  /** Whether the connection by which it listens is lost for now, and it tries to get it back. */
  isAway?(): boolean;
  /** Ends listening, lets what is under way end, and closes every connection. Safe to call twice. */
  stop(): Promise<void>;
  /** Rejects when listening is lost for good, with a UserError that names the remedy. */
  readonly lost: Promise<never>;
}
