import { CORRECTION_GRACE } from '../core/correction.ts';
import type { MessageReference } from '../core/edition.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Outgoing, Poster, PostFailure } from '../ports/chat.ts';
import type { ClaimedDelivery, Outcome } from '../ports/deliveries.ts';
import type { Probe } from '../ports/probe.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Before another try where somebody has to mend something first. */
const MENDING = 15 * MINUTE;
/** Before another try when the platform does not answer: doubled each time, and at most. */
const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = 5 * MINUTE;
/** Tries for what a platform refuses with a code that nobody knows. */
const MOST_REFUSALS = 3;
/** What a clock of ours may be behind or ahead of the platform's. */
const CLOCKS = 5 * MINUTE;

/** How late a delivery may come, in milliseconds. @param grace for what an edition says */
export function graceOf({ action }: ClaimedDelivery, grace: number): number {
  return action === 'post' ? grace : CORRECTION_GRACE;
}

/** Sends a message, or finds the one that an earlier try has sent. @throws PostError */
export async function sendOnce(
  poster: Poster,
  delivery: Pick<ClaimedDelivery, 'channel' | 'doubtSince' | 'edits'>,
  message: Outgoing,
  probe: Probe,
): Promise<MessageReference | { readonly unknown: string }> {
  const { channel, doubtSince, edits } = delivery;
  if (edits !== null) {
    // One that perhaps arrived is simply made again.
    await poster.edit(channel, { ...edits, part: message.part });
    return edits.reference;
  }
  if (doubtSince !== null) {
    const found = await poster.find(channel, message, doubtSince - CLOCKS);
    if (found.kind === 'unknown') return { unknown: found.code };
    probe(found.kind);
    if (found.kind === 'found') return found.reference;
  }
  const posted = await poster.post(channel, message);
  probe('posted');
  return posted;
}

/** What becomes of a delivery that comes too late: one that perhaps arrived is looked for. @throws PostError */
export async function endLate(
  poster: Poster,
  delivery: ClaimedDelivery,
  message: Outgoing,
): Promise<Outcome> {
  const { channel, doubtSince, edits } = delivery;
  if (doubtSince === null) return { state: 'dead', failure: TOO_LATE };
  if (edits !== null) return { state: 'uncertain', failure: TOO_LATE };
  const found = await poster.find(channel, message, doubtSince - CLOCKS);
  switch (found.kind) {
    case 'found':
      return { state: 'sent', reference: found.reference };
    case 'absent':
      return { state: 'dead', failure: TOO_LATE };
    case 'unknown':
      return { state: 'uncertain', failure: found.code };
  }
}

const TOO_LATE = 'too late';

/** What a failed attempt leads to. Times are milliseconds since the epoch. */
export interface Judgement {
  readonly delivery: ClaimedDelivery;
  readonly failure: PostFailure;
  readonly now: number;
  /** When its subscription falls due next; null for never. */
  readonly nextRunAt: number | null;
  /** How late a message may come, in milliseconds. */
  readonly grace: number;
  /** 0 up to 1, by chance: so that not everybody tries again at the same moment. */
  readonly jitter: number;
}

/** What comes of an attempt that failed: another try, or the end. */
export function judge({ delivery, failure, now, nextRunAt, grace, jitter }: Judgement): Outcome {
  const { attempt, lastFailure, publishedAt, doubtSince } = delivery;
  const inDoubt = doubtSince !== null || failure.kind === 'unclear';
  const backoff = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)) * (1 + jitter / 4);
  const later = (wait: number, code: string, until: number): Outcome =>
    now + wait < until
      ? { state: 'pending', notBefore: Math.round(now + wait), failure: code, inDoubt }
      : { state: inDoubt ? 'uncertain' : 'dead', failure: code };
  const tooLate = publishedAt + grace;
  switch (failure.kind) {
    case 'wait': {
      const outcome = later(failure.retryAfterMs * (1 + jitter / 10), 'asked to wait', tooLate);
      return outcome.state === 'pending' ? { ...outcome, untried: true } : outcome;
    }
    case 'unreachable':
    case 'unclear':
      return later(backoff, failure.code, tooLate);
    case 'refused':
      // Attempts that failed otherwise, as in an outage, do not count: after them it is tried once more at least.
      return (attempt < MOST_REFUSALS || lastFailure !== failure.code) && !failure.final
        ? later(backoff, failure.code, tooLate)
        : { state: 'dead', failure: failure.code };
    case 'obstacle':
      // The next edition takes with it what this one had.
      return later(
        MENDING,
        codeOf(failure.obstacle),
        Math.min(tooLate, nextRunAt ?? Number.POSITIVE_INFINITY),
      );
  }
}

function codeOf({ kind, names }: Obstacle): string {
  return [kind, ...names].join(' ');
}
