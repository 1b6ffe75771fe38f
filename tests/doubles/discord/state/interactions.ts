import { randomUUID } from 'node:crypto';
import type { Message } from './messages.ts';
import type { Waiting } from './waiting.ts';

/** Types of interactions: https://docs.discord.com/developers/interactions/receiving-and-responding */
export const INTERACTION = { command: 2, component: 3, autocomplete: 4, form: 5 } as const;

/** The first response to an interaction, as it was sent and accepted. */
export interface Callback {
  readonly type: number;
  readonly data: unknown;
}

/** An interaction that was sent to the application, and all that became of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channelId: string;
  readonly createdAt: number;
  /** The type of the option that has the focus, when choices are asked for. */
  readonly focusedType: number;
  callback: Callback | undefined;
  acknowledgedAt: number;
  /** Nobody answered within the window. */
  expired: boolean;
  original: Message | undefined;
  followUps: readonly Message[];
}

/** What a test sees of a slash command that was acknowledged. */
export interface InteractionResult {
  readonly id: string;
  readonly token: string;
  readonly acknowledgedAfterMs: number;
  readonly callback: Callback;
  /** The follow-ups so far, in order. */
  readonly followUps: readonly Message[];
  /** The original response: the immediate one, or the deferred one once it was written. */
  waitForReply(timeoutMs?: number): Promise<Message>;
  /** The original response and the follow-ups in order, as soon as there are `count` of them. */
  waitForMessages(count: number, timeoutMs?: number): Promise<Message[]>;
}

/** A new interaction with its own token. */
export function newInteraction(
  fixed: Pick<Interaction, 'id' | 'type' | 'channelId' | 'createdAt'> & { focusedType?: number },
): Interaction {
  return {
    focusedType: 0,
    ...fixed,
    token: Buffer.from(`interaction:${fixed.id}:${randomUUID()}`).toString('base64url'),
    callback: undefined,
    acknowledgedAt: 0,
    expired: false,
    original: undefined,
    followUps: [],
  };
}

/** Waits for the first response; without one in time the interaction is over. */
export async function firstResponse(
  interaction: Interaction,
  waiting: Waiting,
  windowMs: number,
): Promise<Callback> {
  const answer = () => {
    if (interaction.expired) throw new Error('The application did not respond in time.');
    return interaction.callback;
  };
  try {
    return await waiting.until('a response to the interaction', answer, windowMs);
  } catch (error) {
    interaction.expired = true;
    throw error;
  }
}

/** The view that a test gets of an acknowledged interaction. */
export function interactionResult(
  interaction: Interaction,
  callback: Callback,
  waiting: Waiting,
): InteractionResult {
  const written = () => (interaction.original?.loading ? undefined : interaction.original);
  return {
    id: interaction.id,
    token: interaction.token,
    acknowledgedAfterMs: interaction.acknowledgedAt - interaction.createdAt,
    callback,
    get followUps() {
      return interaction.followUps;
    },
    waitForReply: (timeoutMs = 5000) => waiting.until('the reply', written, timeoutMs),
    waitForMessages(count, timeoutMs = 5000) {
      const messages = () => [written(), ...interaction.followUps].filter((one) => one !== undefined);
      const enough = () => (messages().length >= count ? messages() : undefined);
      return waiting.until(`${count} messages`, enough, timeoutMs);
    },
  };
}
