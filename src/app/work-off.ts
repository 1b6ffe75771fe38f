import type { Clock } from '../ports/clock.ts';
import type { ClaimedDelivery, Outcome } from '../ports/deliveries.ts';
import type { Lease } from '../ports/leases.ts';
import type { Probe } from '../ports/probe.ts';
import type { Store } from '../ports/store.ts';
import type { Lane } from './lanes.ts';
import type { Pacing, Place } from './pacing.ts';

/** Milliseconds for which nobody else touches a delivery: longer than the longest wait and the longest call to a platform. */
const LEASE = 120_000;
/** So long, in milliseconds, a look for a message and a post take together at most. Who has less time left begins neither. */
export const CALLS = 80_000;
/**
 * Milliseconds for which nobody else works for a workspace, so that its pace is kept by one. Of them a third may have
 * passed when something is taken.
 */
export const WORKSPACE_LEASE = 30_000;
/** So long, in milliseconds, one call to a platform takes at most, and some more. Who has less time left does not begin it. */
export const CALL = 30_000;
/** Deliveries of one workspace that are under way at one time: what a platform takes in a second, if it answers slowly. */
const AT_ONE_TIME = 50;

/** How the deliveries of a workspace are made. */
export interface Workings {
  readonly store: Pick<Store, 'claim'>;
  /** This process, by a name that no other has. */
  readonly holder: string;
  readonly clock: Clock;
  readonly pacing: Pacing;
  readonly probe: Probe;
  /** How many are taken before their turn, at least one: all others wait in the store. */
  ready(): number;
  hasEnded(): boolean;
  /** @param putOffTo null when its turn has come; else when it is to be tried again, in milliseconds since the epoch */
  deliver(delivery: ClaimedDelivery, putOffTo: number | null): Promise<Outcome>;
}

/**
 * Works off what is open in a workspace, some at a time, until there is nothing.
 * @returns when something was put off, the time by which everything that was due had been looked for; else null
 * @throws what the store fails with: without it nobody can go on
 */
export async function workOff(place: Place, lane: Lane, workings: Workings): Promise<number | null> {
  const { clock, pacing, probe } = workings;
  const inFlight = new Map<ClaimedDelivery, Promise<void>>();
  const failures: unknown[] = [];
  /** Of them, how many wait for their turn. */
  let waiting = 0;
  let hasPutOff = false;
  let looked = clock.now();
  const make = async (delivery: ClaimedDelivery) => {
    const putOffTo = await pacing.turn(delivery, delivery.leaseUntil - CALLS);
    if (putOffTo === null) probe('allowed');
    waiting -= 1;
    lane.ring();
    const { state } = await workings.deliver(delivery, putOffTo);
    hasPutOff ||= state === 'pending';
  };
  try {
    while (!workings.hasEnded() && failures.length === 0) {
      lane.hear();
      looked = clock.now();
      const ready = workings.ready();
      // Half of them at a time: each time costs the same.
      const room = waiting > ready / 2 ? 0 : Math.min(ready - waiting, AT_ONE_TIME - inFlight.size);
      const taken = room > 0 ? await take(place, room, [...inFlight.keys()], workings) : [];
      if (taken.length > 0) probe('claimed');
      waiting += taken.length;
      for (const delivery of taken) {
        const made = make(delivery)
          .catch((error: unknown) => void failures.push(error))
          .finally(() => {
            inFlight.delete(delivery);
            lane.ring();
          });
        inFlight.set(delivery, made);
      }
      if (taken.length > 0) continue;
      if (inFlight.size > 0) await lane.called;
      else if (!lane.hasRung) break;
    }
  } finally {
    await Promise.all(inFlight.values());
  }
  if (failures.length > 0) throw failures[0];
  return hasPutOff ? looked : null;
}

/** Takes deliveries of a workspace, one for a channel, if possible for channels that need not wait. */
async function take(
  place: Place,
  limit: number,
  inFlight: readonly ClaimedDelivery[],
  { store, clock, pacing, holder }: Workings,
): Promise<readonly ClaimedDelivery[]> {
  if (pacing.isClosed(place)) return [];
  const { busy, closed } = pacing.waitingIn(place);
  const served = inFlight.map(({ channel }) => channel.id);
  // Edits are slower than posts: one of them waits for its turn, and the others in the store.
  const edits = !inFlight.some(({ action }) => action === 'edit') && !pacing.isClosedForEdits(place);
  const claim = async (most: number, busyOnes: readonly string[]) => {
    const now = clock.now();
    const without = [...busyOnes, ...served];
    const lease = leaseOf(place, holder, now + WORKSPACE_LEASE);
    return store.claim([place.platform], now, now + LEASE, most, place.workspace, { without, edits, lease });
  };
  const claimed = await claim(limit, busy);
  return claimed.length > 0 || busy.length === closed.length ? claimed : claim(1, closed);
}

/** The right to work for a workspace. @param until milliseconds since the epoch */
export function leaseOf({ platform, workspace }: Place, holder: string, until: number): Lease {
  return { kind: 'workspace', name: `${platform} ${workspace}`, holder, until };
}
