import { setImmediate } from 'node:timers/promises';
import type { Channel, Platform } from '../core/channel.ts';
import { type ArticleState, MAY_COME_BACK } from '../core/correction.ts';
import { NO_SUBSCRIPTION } from '../core/edition.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import type { Poster, SplitParts } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { EditionToCorrect } from '../ports/corrections.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import { type CorrectionPlan, planCorrections } from './plan-corrections.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Older editions stay as they were: as long as what was shown is looked at. */
const PUT_RIGHT = 30 * DAY;
/** So long before an edition was published a change may have been timed that it does not have: it was being saved. */
const BEING_SAVED = MINUTE;
/** An edition that is still being sent is looked at when its last part is settled, and after so long in any case. */
const LATER = 15 * MINUTE;
/** Editions that are worked off at one go: others get their turn in between. */
const AT_ONE_GO = 50;
const QUEUED_AT_ONE_GO = 500;
/** More are looked at with the next beats: what is new does not wait for them. */
const AT_ONE_BEAT = 2000;

export interface CorrectorSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly split: SplitParts;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  /** IANA: that of the installation. */
  readonly timeZone: string;
}

/** Puts right what was sent of articles that were corrected or withdrawn since: it makes the deliveries for that. */
export class Corrector {
  readonly #settings: CorrectorSettings;
  /** By workspace: when its next edit is to be made, so that they do not stand in the way of what is new. */
  readonly #next = new Map<string, number>();
  #hasEnded = false;

  constructor(settings: CorrectorSettings) {
    this.#settings = settings;
  }

  /** What is under way ends soon; the rest is done after the next start. */
  end(): void {
    this.#hasEnded = true;
  }

  /** Looks at what has changed, at some thousand editions at most. @returns how many messages are to be put right */
  async run(): Promise<number> {
    const { store, clock } = this.#settings;
    const now = clock.now();
    for (const [place, at] of this.#next) if (at <= now) this.#next.delete(place);
    while (!this.#hasEnded && (await store.queueChanged(now - PUT_RIGHT, now, QUEUED_AT_ONE_GO)))
      await setImmediate();
    let edits = 0;
    const seen = new Set<string>();
    while (!this.#hasEnded && seen.size < AT_ONE_BEAT) {
      const editions = await store.editionsToCorrect(now, AT_ONE_GO);
      const fresh = editions.filter(({ id, changes }) => !seen.has(`${id} ${changes}`));
      // What changed while it was looked at is looked at again with the next beat.
      if (fresh.length === 0) return edits;
      for (const edition of fresh) {
        seen.add(`${edition.id} ${edition.changes}`);
        edits += await this.#correct(edition, now);
      }
      await setImmediate();
    }
    return edits;
  }

  async #correct(edition: EditionToCorrect, now: number): Promise<number> {
    const { store } = this.#settings;
    const isOpen = edition.deliveries.some(
      ({ action, state }) => action === 'post' && (state === 'pending' || state === 'sending'),
    );
    if (isOpen) {
      await store.postponeCorrections(edition, now + LATER, 'while open');
      return 0;
    }
    const states = await store.articleStates(edition.articles);
    const goneUntil = surelyGoneAt(states, now);
    if (goneUntil > now) {
      await store.postponeCorrections(edition, goneUntil, 'anyway');
      return 0;
    }
    const { replaced, corrections } = await this.#plan(edition, states);
    const edits = corrections.filter(({ action }) => action === 'edit').length;
    const timed = corrections.map((correction) => ({
      ...correction,
      notBefore: this.#slot(edition.channel, now),
    }));
    return (await store.correct({ edition, replaced, corrections: timed }, now)) ? edits : 0;
  }

  /** One that cannot be worked out keeps nobody else from theirs. */
  async #plan(edition: EditionToCorrect, states: ReadonlyMap<string, ArticleState>): Promise<CorrectionPlan> {
    const { split, log } = this.#settings;
    const { id, subscriptionId, publishedAt } = edition;
    const fields = { edition: id, subscription: subscriptionId };
    const zone = await this.#zoneOf(edition);
    if (zone === null) return NOTHING;
    try {
      const plan = planCorrections(edition, states, {
        split,
        wordsOf: wordsFor,
        timeZone: zone,
        since: publishedAt - BEING_SAVED,
      });
      for (const delivery of plan.tooLong)
        log.warn(
          { ...fields, delivery },
          'a message stays uncorrected: it would not fit its platform any more',
        );
      return plan;
    } catch (error) {
      log.error({ ...fields, err: error }, 'what is wrong in an edition could not be put right');
      return NOTHING;
    }
  }

  /** IANA: in which its dates are; null for what is not put right. */
  async #zoneOf({ subscriptionId }: EditionToCorrect): Promise<string | null> {
    const { store, timeZone } = this.#settings;
    if (subscriptionId === NO_SUBSCRIPTION) return timeZone;
    // Who wants no digests any more wants no word of them either.
    return (await store.subscription(subscriptionId))?.plan.zone ?? null;
  }

  #slot({ platform, workspace }: Channel, now: number): number {
    const place = `${platform} ${workspace}`;
    const at = Math.max(now, this.#next.get(place) ?? now);
    this.#next.set(place, at + (this.#settings.posters.get(platform)?.pace.edits ?? 0));
    return at;
  }
}

/** When the last of the articles that are gone is believed to be; a time from before when all are. */
function surelyGoneAt(states: ReadonlyMap<string, ArticleState>, now: number): number {
  // What is to go in the future was gone before the clock was put back.
  const gone = [...states.values()].flatMap(({ withdrawnAt }) => withdrawnAt ?? []).filter((at) => at <= now);
  return Math.max(...gone, Number.NEGATIVE_INFINITY) + MAY_COME_BACK;
}

const NOTHING: CorrectionPlan = { replaced: [], corrections: [], tooLong: [] };
