import { GRACE } from '../core/catch-up.ts';
import type { Platform } from '../core/channel.ts';
import { type Meter, NO_METER } from '../ports/meter.ts';
import { NO_PROBE, type Probe } from '../ports/probe.ts';
import type { Timer } from '../ports/timer.ts';
import { type Lane, Lanes } from './lanes.ts';
import { DeliveryMaker, type MakerSettings } from './make-delivery.ts';
import { Pacing, type Place } from './pacing.ts';
import type { Peers } from './peers.ts';
import { WakeUp } from './wake-up.ts';
import { WORKSPACE_LEASE, workOff } from './work-off.ts';

/** Deliveries of one platform that are taken before their turn: what it takes in a second. */
const MOST_READY = 50;
/** Workspaces of one platform that are worked for at one time. */
const MOST_LANES = 100;
/** Workspaces that are taken at one go: others get their turn in between. */
const PAGE = 20;
/** Milliseconds that what is being sent has to end when the bot stops. */
const END_WITHIN = 4000;

export interface DelivererSettings
  extends Pick<MakerSettings, 'store' | 'clock' | 'holder' | 'log' | 'posters' | 'random' | 'wait'> {
  readonly timer: Timer;
  readonly peers: Pick<Peers, 'count' | 'look'>;
  /** How late a message may come, in milliseconds; six hours when it is not said. */
  readonly grace?: number | undefined;
  readonly probe?: Probe | undefined;
  readonly meter?: Meter | undefined;
}

/**
 * Makes the deliveries that are open: each arrives once, or it is said why not. Each workspace has a lane of its own: one
 * that hangs, or asks to wait, does not slow the others. What is put off is made when its time has come.
 */
export class Deliverer {
  readonly #settings: DelivererSettings;
  readonly #probe: Probe;
  readonly #pacing: Pacing;
  readonly #maker: DeliveryMaker;
  readonly #wakeUp: WakeUp;
  readonly #lanes = new Map<Platform, Lanes>();
  #hasEnded = false;

  constructor(settings: DelivererSettings) {
    this.#settings = settings;
    this.#probe = settings.probe ?? NO_PROBE;
    this.#pacing = new Pacing({ ...settings, sharers: (platform) => settings.peers.count(platform) });
    this.#maker = new DeliveryMaker({
      ...settings,
      grace: settings.grace ?? GRACE,
      probe: this.#probe,
      meter: settings.meter ?? NO_METER,
      pacing: this.#pacing,
      hasEnded: () => this.#hasEnded,
    });
    this.#wakeUp = new WakeUp(settings, () => {
      this.run().catch((error: unknown) => settings.log.error({ err: error }, 'delivering failed'));
    });
  }

  /** Begins with all that can be made now. @returns settles when all of that has been tried */
  async run(): Promise<void> {
    if (this.#hasEnded) return;
    const { clock, posters, peers } = this.#settings;
    if (posters.size === 0) return;
    await peers.look(posters.keys());
    const looks = [...posters.keys()].map((platform) => this.#lanesOf(platform).look());
    await Promise.all([this.#wakeUp.plan(clock.now()), ...looks]);
  }

  /** Takes nothing new, and waits some seconds for what is being sent; longer, and it is left to its lease. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    this.#wakeUp.end();
    this.#pacing.end();
    const done = Promise.all([...this.#lanes.values()].map((lanes) => lanes.settled()));
    await Promise.race([done, this.#settings.wait(END_WITHIN)]);
  }

  #lanesOf(platform: Platform): Lanes {
    const { store, clock, holder } = this.#settings;
    const known = this.#lanes.get(platform);
    if (known !== undefined) return known;
    const lanes = new Lanes({
      most: MOST_LANES,
      keys: async (after) => {
        if (this.#hasEnded) return [];
        const now = clock.now();
        return store.takeWorkspaces(platform, now, after, PAGE, { holder, until: now + WORKSPACE_LEASE });
      },
      work: (workspace, lane) => this.#work({ platform, workspace }, lane),
    });
    this.#lanes.set(platform, lanes);
    return lanes;
  }

  async #work(place: Place, lane: Lane): Promise<void> {
    const { store, clock, posters, holder } = this.#settings;
    const lookedBy = await workOff(place, lane, {
      ...{ store, clock, holder, pacing: this.#pacing, probe: this.#probe },
      ready: () => {
        const share = Math.ceil(MOST_READY / this.#lanesOf(place.platform).size);
        return Math.min(share, this.#pacing.perSecond(place));
      },
      hasEnded: () => this.#hasEnded || !posters.has(place.platform),
      deliver: (delivery, putOffTo) => this.#maker.make(delivery, putOffTo),
    });
    if (lookedBy !== null) await this.#wakeUp.plan(lookedBy);
  }
}
