import type { Poster } from '../../src/ports/chat.ts';
import type { Store } from '../../src/ports/store.ts';

/** What publishing and delivering ask of the store. */
export const CALLS = [
  'giveUpLate',
  'due',
  'arrivals',
  'comparisons',
  'shownIn',
  'publish',
  'takeWorkspaces',
  'claim',
  'settle',
  'subscription',
  'changeSubscription',
] as const;

/** What putting right asks of it besides. */
export const CORRECTING = [
  'queueChanged',
  'editionsToCorrect',
  'articleStates',
  'postponeCorrections',
  'correct',
] as const;

/** What opening a discussion asks of it. */
export const DISCUSSING = [
  'discussion',
  'storyThread',
  'claimDiscussion',
  'keepDiscussion',
  'forgetDiscussion',
  'discussionsOf',
] as const;

type MortalCall = (typeof CALLS)[number] | (typeof CORRECTING)[number] | (typeof DISCUSSING)[number];

/** How far a process gets: before and after each of its calls it may die, and then it calls nobody any more. */
export class Life {
  /** Steps done: two for each call. */
  steps = 0;
  /** The last step, such as `before claim`; null while it lives. */
  death: string | null = null;
  readonly #lastStep: number;

  /** @param lastStep counted from 1; without it the process lives on */
  constructor(lastStep = Number.POSITIVE_INFINITY) {
    this.#lastStep = lastStep;
  }

  step(where: string): void {
    if (this.death === null) {
      this.steps += 1;
      if (this.steps < this.#lastStep) return;
      this.death = where;
    }
    throw new Error(`the process dies ${this.death}`);
  }
}

type AnyCall = (...args: never[]) => Promise<unknown>;

function mortal<Call extends AnyCall>(name: string, call: Call, life: Life): Call {
  const dying = async (...args: Parameters<Call>) => {
    life.step(`before ${name}`);
    const answer = await call(...args);
    life.step(`after ${name}`);
    return answer;
  };
  return dying as unknown as Call;
}

/** The store as a process sees it that may die. @param names the calls in which it may */
export function mortalStore(store: Store, life: Life, names: readonly MortalCall[] = CALLS): Store {
  const calls = names.map((name) => [name, mortal<AnyCall>(name, store[name], life)]);
  return { ...store, ...Object.fromEntries(calls) };
}

/** A platform likewise: what it was sent before the process died has arrived. */
export function mortalPoster(poster: Poster, life: Life): Poster {
  return {
    pace: poster.pace,
    post: mortal('post', (channel, message) => poster.post(channel, message), life),
    edit: mortal('edit', (channel, edit) => poster.edit(channel, edit), life),
    find: mortal('find', (channel, message, since) => poster.find(channel, message, since), life),
    obstacles: (channel, needs) => poster.obstacles(channel, needs),
    tagsIn: (channel) => poster.tagsIn(channel),
    reopen: (channel, opening) => poster.reopen(channel, opening),
    lookOf: (channel) => poster.lookOf(channel),
  };
}
