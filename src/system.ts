import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Clock } from './ports/clock.ts';
import type { Timer } from './ports/timer.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A short random name for one failure, by which its cause is found in the log. */
export const newReference = (): string => randomUUID().slice(0, 8);

/** Keeps no process alive. */
export const wait = async (milliseconds: number): Promise<void> => {
  await setTimeout(milliseconds, undefined, { ref: false });
};

export const systemTimer: Timer = {
  after(milliseconds, act) {
    const timer = globalThis.setTimeout(act, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

/** 0 up to 1. */
export const random = (): number => Math.random();

/** A new id: 16 hexadecimal digits. */
export const newId = (): string => randomUUID().replaceAll('-', '').slice(0, 16);

/** A new subscription's id, short enough to be typed: four letters and digits that nobody mistakes for others. */
export const newSubscriptionId = (): string =>
  Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
