import type { Channel, Platform } from '../core/channel.ts';
import { Recent } from '../core/recent.ts';
import { type Rate, Slots } from '../core/slots.ts';
import type { Pace, Poster } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedDelivery } from '../ports/deliveries.ts';

/** What takes a turn. */
type Turn = Pick<ClaimedDelivery, 'channel' | 'action'>;

/** A workspace of a platform. */
export type Place = Pick<Channel, 'platform' | 'workspace'>;

export interface PacingSettings {
  readonly clock: Clock;
  readonly posters: ReadonlyMap<Platform, Poster>;
  /** How many processes share what a platform allows; one when nothing is said. */
  sharers?(platform: Platform): number;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

const SECOND = 1000;
/** Who has to wait for longer, in milliseconds, is not waited for. */
const LONGEST_WAIT = 5 * SECOND;

/** Kept workspaces; those where nobody has to wait are forgotten first. */
const MOST_KEPT = 1000;

/** Has everybody wait so that no platform is asked more often than it allows. */
export class Pacing {
  readonly #settings: PacingSettings;
  readonly #slots = new Slots();
  /** By workspace: channels that something was posted into, or that were closed. */
  readonly #used = new Map<string, Set<string>>();
  /** By platform: when messages were sent lately. */
  readonly #sent = new Map<Platform, Recent>();
  readonly #sleepers = new Set<() => void>();
  #hasEnded = false;

  constructor(settings: PacingSettings) {
    this.#settings = settings;
  }

  /** Nobody waits any more. */
  end(): void {
    this.#hasEnded = true;
    for (const wake of this.#sleepers) wake();
  }

  /** Whether a workspace is closed for so long that nobody should wait for it. */
  isClosed(place: Place): boolean {
    const now = this.#settings.clock.now();
    return this.#slots.earliest([this.#workspaceRate(place)], now) - now > LONGEST_WAIT;
  }

  /** How many messages a workspace may get in a second; at least one. */
  perSecond(place: Place): number {
    const every = Math.max(this.#every(place, 'workspace'), this.#every(place, 'platform'));
    return Math.max(1, Math.floor(SECOND / every));
  }

  /**
   * Channels of a workspace that have to wait, by their ids.
   * @returns `busy`: longer than others there; `closed`: so long that nobody should wait for them
   */
  waitingIn(place: Place): { readonly busy: readonly string[]; readonly closed: readonly string[] } {
    const now = this.#settings.clock.now();
    const others = this.#slots.earliest([this.#workspaceRate(place), this.#platformRate(place)], now);
    const used = this.#used.get(keyOf(place)) ?? new Set();
    const busy: string[] = [];
    const closed: string[] = [];
    for (const id of used) {
      const at = this.#slots.earliest([this.#channelRate({ ...place, id })], now);
      if (at <= now) used.delete(id);
      if (at > others) busy.push(id);
      if (at - now > LONGEST_WAIT) closed.push(id);
    }
    if (used.size === 0) this.#used.delete(keyOf(place));
    return { busy, closed };
  }

  /** Whether edits in a workspace have to wait for so long that nobody should wait for it. */
  isClosedForEdits(place: Place): boolean {
    const now = this.#settings.clock.now();
    return this.#slots.earliest([this.#editRate(place)], now) - now > LONGEST_WAIT;
  }

  /**
   * Waits for the turn of a message, or of an edit.
   * @param until nobody should wait longer, in milliseconds since the epoch
   * @returns null when its turn has come; else before when it should not be tried again
   */
  async turn({ channel, action }: Turn, until: number): Promise<number | null> {
    const { clock } = this.#settings;
    const edits = action === 'edit' ? [this.#editRate(channel)] : [];
    const own = [this.#channelRate(channel), this.#workspaceRate(channel), ...edits];
    for (;;) {
      const now = clock.now();
      const at = this.#slots.earliest(own, now);
      if (at - now > LONGEST_WAIT || at >= until || this.#hasEnded) return at;
      if (at > now) {
        await this.#sleep(at - now);
        continue;
      }
      // Only now, so that others are not kept waiting for this channel. What is taken is nobody else's.
      const turn = this.#slots.take([...own, this.#platformRate(channel)], now);
      this.#use(channel);
      if (turn >= until) return turn;
      if (turn > now) await this.#sleep(turn - now);
      const platform = this.#every(channel, 'platform');
      if (platform > 0) await this.#inAnySecond(channel, Math.floor(SECOND / platform));
      const all = [...own, this.#platformRate(channel)];
      if (!this.#hasEnded && !this.#slots.isClosed(all, clock.now())) return null;
    }
  }

  /** Whose turns have come while the process was held up may go at once, but no more of them than in any second. */
  async #inAnySecond({ platform }: Place, perSecond: number): Promise<void> {
    const { clock } = this.#settings;
    const sent = this.#sent.get(platform) ?? new Recent(perSecond + 1, SECOND);
    this.#sent.set(platform, sent);
    for (;;) {
      const now = clock.now();
      const at = sent.earliest(now);
      if (at <= now || this.#hasEnded) {
        sent.add(now);
        return;
      }
      await this.#sleep(at - now);
    }
  }

  /** The platform asks to wait: nobody else in the channel, in the workspace, or anywhere, need ask before. */
  hold({ channel, action }: Turn, until: number, everywhere = false): void {
    const isChannel = this.#settings.posters.get(channel.platform)?.pace.waiting === 'channel';
    const inPlace = isChannel ? this.#channelRate(channel) : this.#workspaceRate(channel);
    // Whoever may not edit for a while may post.
    const asked = action === 'edit' ? this.#editRate(channel) : inPlace;
    const { key } = everywhere ? this.#platformRate(channel) : asked;
    this.#slots.close(key, until);
    if (isChannel) this.#use(channel);
  }

  #use(channel: Channel): void {
    const key = keyOf(channel);
    this.#used.set(key, (this.#used.get(key) ?? new Set()).add(channel.id));
    if (this.#used.size > MOST_KEPT) this.#forget();
  }

  /** Workspaces where nobody has to wait any more. */
  #forget(): void {
    const now = this.#settings.clock.now();
    for (const [key, ids] of this.#used) {
      const rates = [...ids].map((id) => ({ key: `${key} ${id}`, every: 0 }));
      if (this.#slots.earliest(rates, now) <= now) this.#used.delete(key);
    }
  }

  async #sleep(milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#sleepers.add(resolve);
    this.#settings.wait(Math.ceil(milliseconds)).then(resolve, resolve);
    await promise;
    this.#sleepers.delete(resolve);
  }

  #channelRate(channel: Channel): Rate {
    return { key: `${keyOf(channel)} ${channel.id}`, every: this.#every(channel, 'channel') };
  }

  #workspaceRate(place: Place): Rate {
    return { key: keyOf(place), every: this.#every(place, 'workspace') };
  }

  #editRate(place: Place): Rate {
    return { key: `${keyOf(place)} edits`, every: this.#every(place, 'edits') };
  }

  #platformRate(place: Place): Rate {
    return { key: place.platform, every: this.#every(place, 'platform') };
  }

  #every({ platform }: Place, of: Exclude<keyof Pace, 'waiting'>): number {
    const { posters, sharers } = this.#settings;
    const every = posters.get(platform)?.pace[of] ?? 0;
    // A workspace is worked for by one of them alone, a platform by all.
    return of === 'platform' ? every * (sharers?.(platform) ?? 1) : every;
  }
}

/** What stands for a workspace. */
function keyOf({ platform, workspace }: Place): string {
  return `${platform} ${workspace}`;
}
