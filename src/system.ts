import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type PressRates, USUAL_RATES } from './app/limit-presses.ts';
import type { CallLimits, Chat, Poster } from './ports/chat.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import { type Meter, NO_METER } from './ports/meter.ts';
import { NO_PROBE, type Probe } from './ports/probe.ts';
import type { Timer } from './ports/timer.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A short random name for one failure, by which its cause is found in the log. */
export const newReference = (): string => randomUUID().slice(0, 8);

/** Keeps no process alive. */
const wait = async (milliseconds: number): Promise<void> => {
  await setTimeout(milliseconds, undefined, { ref: false });
};

const timer: Timer = {
  after(milliseconds, act) {
    const timer = globalThis.setTimeout(act, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

/** 0 up to 1. */
const random = (): number => Math.random();

/** A new id: 16 hexadecimal digits. */
export const newId = (): string => randomUUID().replaceAll('-', '').slice(0, 16);

/** A text of 256 bits that nobody guesses. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Twelve bytes for what is encrypted with them once. */
export const newNonce = (): Uint8Array => randomBytes(12);

/** A new subscription's id, short enough to be typed: four letters and digits that nobody mistakes for others. */
export const newSubscriptionId = (): string =>
  Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Begins to call `beat` again and again, never before it has ended. @returns ends it, and waits for a beat under way */
export type Heartbeat = (beat: () => Promise<void>, log: Log) => Promise<() => Promise<void>>;

/** Once a minute. Its library is loaded only then. */
export const everyMinute: Heartbeat = async (beat, log) =>
  (await import('./schedule/heartbeat.ts')).startHeartbeat(beat, log);

/** What a running bot gets from the machine. Tests bring their own, to end it at any step and to let time go faster. */
export interface Surroundings {
  readonly clock: Clock;
  /** 0 up to 1. */
  random(): number;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  readonly timer: Timer;
  readonly heartbeat: Heartbeat;
  readonly probe: Probe;
  readonly calls: CallLimits;
  readonly meter: Meter;
  /** How often people may have something done; null for no limits. */
  readonly presses: PressRates | null;
  /** What posts go through. */
  posterOf(chat: Chat): Poster;
}

export const SYSTEM: Surroundings = {
  ...{ clock: systemClock, random, wait, timer, heartbeat: everyMinute, probe: NO_PROBE },
  calls: {},
  meter: NO_METER,
  presses: USUAL_RATES,
  posterOf: (chat) => chat,
};
