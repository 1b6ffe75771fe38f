import { setImmediate } from 'node:timers/promises';
import { type CatchUp, catchUp, GRACE } from '../core/catch-up.ts';
import type { Platform } from '../core/channel.ts';
import type { nextDue } from '../core/due.ts';
import { dueMemory } from '../core/due-memory.ts';
import type { Poster, SplitParts } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { DueReadings, EditionContent, Publication, Reading } from '../ports/editions.ts';
import type { SeedsState } from '../ports/leases.ts';
import type { Log } from '../ports/log.ts';
import { type Meter, NO_METER } from '../ports/meter.ts';
import { NO_PROBE, type Probe } from '../ports/probe.ts';
import type { Store } from '../ports/store.ts';
import { DueTimes } from './due-times.ts';
import { fingerprint } from './edition-parts.ts';
import { EditionMaker } from './make-editions.ts';
import type { Peers } from './peers.ts';

/** Subscriptions that are worked off at one go: others get their turn in between. */
const AT_ONE_GO = 200;
/**
 * So long an edition waits while articles that have just come are put into stories, in milliseconds: until then what was
 * told already looks like news.
 */
const PATIENCE = 3 * 60_000;
/** Likewise while the seeds are not in the store: until then there may be nothing new. */
const FOR_SEEDS: Readonly<Record<SeedsState, number>> = { in: 0, coming: 30 * 60_000, unattended: PATIENCE };

export interface PublisherSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly split: SplitParts;
  /** The platforms that are connected: for others nothing is published. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  /** How late an edition may come, in milliseconds; six hours when it is not said. */
  readonly grace?: number | undefined;
  readonly probe?: Probe | undefined;
  readonly meter?: Meter | undefined;
  /** Whether the seeds are in the store. */
  seeds(): Promise<SeedsState>;
  /** The processes that publish; this one alone when nothing is said. */
  readonly peers?: Pick<Peers, 'count'> | undefined;
  /** 0 up to 1, by chance. */
  random(): number;
}

/** What was made for some subscriptions. */
interface Made {
  readonly publications: readonly Publication[];
  /** By their ids: channels that get the same share one. */
  readonly contents: ReadonlyMap<string, EditionContent>;
  /** Ids of the subscriptions for which nothing could be made. */
  readonly failed: readonly string[];
}

/** Publishes the editions of subscriptions that have fallen due. */
export class Publisher {
  readonly #settings: PublisherSettings;
  readonly #grace: number;
  readonly #nextDue: typeof nextDue = dueMemory();
  readonly #dueTimes: DueTimes;
  /** What the log was told of already. */
  readonly #unreadable = new Set<string>();
  #seedsState: SeedsState | null = null;
  #hasEnded = false;

  constructor(settings: PublisherSettings) {
    this.#settings = settings;
    this.#grace = settings.grace ?? GRACE;
    this.#dueTimes = new DueTimes(settings.store, settings.log);
  }

  /** What is under way ends soon; the rest is due at the next start. */
  end(): void {
    this.#hasEnded = true;
  }

  /** Publishes all that is due now. @returns how many editions were published */
  async run(): Promise<number> {
    const { store, clock, log, split, posters, probe = NO_PROBE, meter = NO_METER, seeds } = this.#settings;
    const now = clock.now();
    await this.#dueTimes.setRight(now, this.#nextDue);
    const late = await store.giveUpLate(now - this.#grace, now);
    meter.gaveUp(late);
    if (late > 0) log.warn({ deliveries: late }, 'deliveries are given up: they would come too late');
    const hasUnplaced = (await store.unplaced(1)).length > 0;
    const dueBy = now - Math.max(hasUnplaced ? PATIENCE : 0, FOR_SEEDS[this.#told(await seeds())]);
    const maker = new EditionMaker(store, split, now);
    const stored = new Set<string>();
    /** Subscriptions that have to wait for the next time, so that the others need not. */
    const failed = new Set<string>();
    let published = 0;
    let lost = 0;
    let page = this.#anyPage();
    while (!this.#hasEnded) {
      const due = await store.due([...posters.keys()], dueBy, AT_ONE_GO + failed.size, page * AT_ONE_GO);
      const readings = due.readings.filter(({ subscription }) => !failed.has(subscription.id));
      const known = failed.size;
      for (const { id } of due.unreadable) failed.add(id);
      this.#tellUnreadable(due);
      if (readings.length === 0 && failed.size === known) {
        if (page === 0) return published;
        page = 0;
        continue;
      }
      probe('due');
      const made = await this.#makeAll(readings, maker, now);
      for (const id of made.failed) failed.add(id);
      if (made.publications.length === 0) continue;
      probe('made');
      const contents = [...made.contents.values()].filter(({ id }) => !stored.has(id));
      const won = new Set(await store.publish(made.publications, contents, now));
      probe('published');
      for (const { id } of contents) stored.add(id);
      for (const { edition, subscription } of made.publications) {
        if (edition === null || !won.has(subscription.id)) continue;
        published += 1;
        meter.published(clock.now() - (subscription.nextRunAt ?? now));
      }
      // Who changed them meanwhile has seen to them; what is due still is read again the next time.
      if (won.size === 0) lost += 1;
      if (lost >= this.#peers) return published;
      page = this.#anyPage();
      await setImmediate();
    }
    return published;
  }

  /** Whether what is in the seeds is in the store, which an operator is told of where nobody sees to it. */
  #told(state: SeedsState): SeedsState {
    if (state === 'unattended' && this.#seedsState !== state)
      this.#settings.log.warn({}, 'no process imports the seeds: editions come three minutes late');
    this.#seedsState = state;
    return state;
  }

  get #peers(): number {
    return this.#settings.peers?.count() ?? 1;
  }

  /** Of several who publish at the same moment, each begins somewhere else: on one page, all but one would work in vain. */
  #anyPage(): number {
    return Math.floor(this.#settings.random() * this.#peers);
  }

  /** One whose edition cannot be made keeps nobody else from theirs. */
  async #makeAll(readings: readonly Reading[], maker: EditionMaker, now: number): Promise<Made> {
    const publications: Publication[] = [];
    const contents = new Map<string, EditionContent>();
    const failed: string[] = [];
    for (const reading of readings) {
      const { id } = reading.subscription;
      try {
        const caughtUp = this.#catchUp(reading, now);
        const content = await this.#contentFor(reading, caughtUp, maker);
        publications.push(publicationOf(reading, caughtUp, content));
        if (content !== null) contents.set(content.id, content);
      } catch (error) {
        this.#settings.log.error({ err: error, subscription: id }, 'an edition could not be made');
        failed.push(id);
      }
    }
    return { publications, contents, failed };
  }

  /** Once for each. */
  #tellUnreadable({ unreadable }: DueReadings): void {
    for (const { id, reason } of unreadable) {
      if (this.#unreadable.has(id)) continue;
      this.#unreadable.add(id);
      this.#settings.log.error({ subscription: id, reason }, 'a stored subscription cannot be read: skipped');
    }
  }

  async #contentFor(
    reading: Reading,
    { run, missed }: CatchUp,
    maker: EditionMaker,
  ): Promise<EditionContent | null> {
    const { id, nextRunAt } = reading.subscription;
    const fields = { subscription: id, dueAt: nextRunAt, missed };
    if (!run) {
      this.#settings.log.warn(fields, 'an edition is skipped: it would come too late');
      this.#settings.meter?.skipped();
    }
    if (run && missed > 0)
      this.#settings.log.info(fields, 'editions that were missed are made up for with one');
    return run ? maker.make(reading) : null;
  }

  #catchUp({ subscription }: Reading, now: number): CatchUp {
    const { plan, nextRunAt } = subscription;
    return catchUp(
      {
        cadence: plan.cadence,
        zone: plan.zone,
        nextRunAt: nextRunAt ?? now,
        now,
        grace: this.#grace,
      },
      this.#nextDue,
    );
  }
}

function publicationOf(
  { subscription }: Reading,
  { next }: CatchUp,
  content: EditionContent | null,
): Publication {
  const { id, nextRunAt, pause } = subscription;
  const edition =
    content === null
      ? null
      : {
          // One for each time that it falls due.
          id: fingerprint(`${id} ${nextRunAt}`).slice(0, 16),
          contentId: content.id,
          parts: content.parts.length,
        };
  return { subscription, nextRunAt: next, edition, pause };
}
