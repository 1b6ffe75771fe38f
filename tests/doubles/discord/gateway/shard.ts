import * as z from 'zod';
import { SlidingWindows } from '../../window.ts';

/** Its number, and how many there are: https://docs.discord.com/developers/events/gateway#sharding */
export type Shard = readonly [id: number, count: number];

/** Milliseconds in which only so many shards may identify. */
const IDENTIFY_PER = 5000;

/** Whether a shard is told of a server; what belongs to no server is the first one's. */
export function hears([id, count]: Shard, guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}

const ofChannel = z.looseObject({ guild_id: z.string() });
const ofGuild = z.looseObject({ id: z.string() });

/** The server that an event is about. */
export function guildOf(event: string, data: unknown): string | undefined {
  const about = ofChannel.safeParse(data);
  if (about.success) return about.data.guild_id;
  return event.startsWith('GUILD_') ? ofGuild.parse(data).id : undefined;
}

/**
 * How often shards may identify: one of each of `max_concurrency` keys in five seconds.
 * Source: https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
 */
export class IdentifyRates {
  readonly #windows = new SlidingWindows();
  readonly #concurrency: number | null;

  /** @param concurrency null where any number may */
  constructor(concurrency: number | null) {
    this.#concurrency = concurrency;
  }

  /** @param at milliseconds since the epoch @returns false when it is too early */
  take([id]: Shard, at: number): boolean {
    if (this.#concurrency === null) return true;
    const window = this.#windows.of(String(id % this.#concurrency), { most: 1, per: IDENTIFY_PER });
    if (window.wait(at) > 0) return false;
    window.take(at);
    return true;
  }
}
