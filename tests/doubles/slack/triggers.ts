import { randomBytes } from 'node:crypto';
import { LIMITS } from './limits.ts';
import { SlackRefusal } from './refusals.ts';

/** The keys with which an app may open a view: for three seconds after somebody did something, once. */
export class Triggers {
  readonly #issuedAt = new Map<string, number>();
  readonly #used = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(): string {
    const id = `${this.#issuedAt.size + 1}.${randomBytes(4).readUInt32BE()}.${randomBytes(16).toString('hex')}`;
    this.#issuedAt.set(id, this.#now());
    return id;
  }

  /** @throws {SlackRefusal} `invalid_trigger_id`, `exchanged_trigger_id` or `expired_trigger_id` */
  exchange(id: unknown): void {
    const issuedAt = typeof id === 'string' ? this.#issuedAt.get(id) : undefined;
    if (typeof id !== 'string' || issuedAt === undefined) {
      throw new SlackRefusal('invalid_trigger_id', `no trigger_id ${String(id)}`);
    }
    if (this.#used.has(id)) throw new SlackRefusal('exchanged_trigger_id', 'the trigger_id was used before');
    const seconds = (this.#now() - issuedAt) / 1000;
    if (seconds > LIMITS.triggerIdSeconds.max) {
      throw new SlackRefusal('expired_trigger_id', `the trigger_id is ${seconds} seconds old`);
    }
    this.#used.add(id);
  }
}
