import type { Clock } from '../../../src/ports/clock.ts';
import type { Step } from '../../../src/ports/probe.ts';

/** A clock that goes faster than time: what takes a bot an hour is seen in a minute. */
export interface Speed {
  /** When it was right, in milliseconds since the epoch. */
  readonly since: number;
  /** So many times faster. */
  readonly rate: number;
}

/**
 * What is taken out of the bot, to show that it is missed:
 * - `nonce`: on Discord, a message has another nonce and another mark at each try;
 * - `metadata`: on Slack, nobody looks for a message that may have arrived;
 * - `guard`: an edition is kept whatever became of its subscription since it was read;
 * - `lease`: what was taken is taken for ever, so that who has slept goes on with it.
 */
export const MISSING = ['nonce', 'metadata', 'guard', 'lease'] as const;

export type Missing = (typeof MISSING)[number];

/** What becomes of a process. */
export interface Fate {
  readonly speed: Speed;
  /** It is killed when it passes a step for the so many-th time; null lets it live. */
  readonly death: {
    readonly step: Step;
    readonly passing: number;
    /** It is only stopped, until it is told to go on. */
    readonly only?: 'stopped';
  } | null;
  readonly missing: Missing | null;
  /** A subscription that somebody pauses while its edition is made. */
  readonly pausing: string | null;
}

/** The variable by which a process is told its fate, as JSON. */
export const FATE = 'NEWSDESK_TEST_FATE';

export function fastClock({ since, rate }: Speed): Clock {
  return { now: () => Math.floor(since + (Date.now() - since) * rate) };
}
