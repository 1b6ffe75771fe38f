import { randomUUID } from 'node:crypto';
import type { Clock } from './ports/clock.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A short random name for one failure, by which its cause is found in the log. */
export const newReference = (): string => randomUUID().slice(0, 8);

/** A new story's id: 16 hexadecimal digits. */
export const newStoryId = (): string => randomUUID().replaceAll('-', '').slice(0, 16);
