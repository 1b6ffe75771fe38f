import { asError } from '../core/errors.ts';
import { slices } from '../core/slices.ts';
import type { PlacedStory } from '../core/telling.ts';
import { WINDOW_DAYS } from '../digest/stories/likeness.ts';
import type { FoundBy, Placement, Store, StoredTelling, UnplacedTelling } from '../ports/store.ts';
import type { StoryPlacer } from '../ports/stories.ts';

/** Articles that are put into stories at one go. */
const AT_ONE_GO = 50;
/** Of larger stories only the latest articles are looked at. */
const OF_A_STORY = 24;
/** What the store is asked or told at one go, so that others get their turn. */
const LOOKUPS = 10;
const PLACEMENTS = 20;
const STORIES = 50;
/** Articles that the placer hears of when it begins, and at one go. */
const LATEST = 500;

type NamedStory = PlacedStory & { readonly story: string };

/** What is needed to put articles into stories. */
export interface StoryDesk {
  readonly store: Store;
  readonly placer: StoryPlacer;
  /** A new story's id, which no other has. */
  newStoryId(): string;
}

/** Whoever finds out which articles tell of one event has failed. What is stored is as it was, and nothing is lost. */
export class StoriesFailed extends Error {
  override readonly name = 'StoriesFailed';
}

/**
 * Puts every article that is in no story yet, or may not belong to its own any more, into one. It can be cut off
 * anywhere: the next time goes on with what is left.
 */
export class StoryPlacement {
  readonly #desk: StoryDesk;

  constructor(desk: StoryDesk) {
    this.#desk = { ...desk, placer: withItsFailures(desk.placer) };
  }

  /** @throws StoriesFailed when the placer does; the next time goes on */
  async run(): Promise<void> {
    const { store, placer } = this.#desk;
    let fresh = await store.unplaced(AT_ONE_GO);
    if (fresh.length === 0) return;
    try {
      if (!placer.hasLearnt) await placer.learn(await store.latestComparisons(LATEST));
      for (; fresh.length > 0; fresh = await store.unplaced(AT_ONE_GO)) await placeSome(this.#desk, fresh);
    } finally {
      placer.rest();
    }
  }
}

/** The placer, whose failures can be told from those of the store. */
function withItsFailures(placer: StoryPlacer): StoryPlacer {
  const failed = (cause: unknown): never => {
    throw new StoriesFailed(`articles cannot be compared: ${asError(cause).message}`, { cause });
  };
  return {
    get hasLearnt() {
      return placer.hasLearnt;
    },
    learn: (comparisons) => placer.learn(comparisons).catch(failed),
    place: (...given) => placer.place(...given).catch(failed),
    rest: () => placer.rest(),
  };
}

async function placeSome(
  { store, placer, newStoryId }: StoryDesk,
  fresh: readonly UnplacedTelling[],
): Promise<void> {
  const keys = await placer.learn(fresh.map(({ comparison }) => comparison));
  const found = new Map(
    fresh.map(({ id, comparison, day }, place) => [id, { comparison, day, keys: keys[place] ?? [] }]),
  );
  const { known, partial } = await around(store, fresh, found);
  const all = new Map([...known, ...fresh].map((telling) => [telling.id, telling]));
  const others = known.filter(({ id }) => !found.has(id));
  const revised = fresh.flatMap((telling) => (telling.revised ? telling.id : []));
  const placed = (await placer.place(fresh, others, partial, revised)).map(
    (group): NamedStory => ({ ...group, story: group.story ?? newStoryId() }),
  );
  // Of a story that is known in part, the other articles move as well.
  const merges = placed.flatMap(({ story: into, merged }) =>
    merged.filter((from) => partial.includes(from)).map((from) => ({ from, into })),
  );
  if (merges.length > 0) await store.place([], merges);
  for (const some of slices(placementsFor(placed, all, found), PLACEMENTS)) await store.place(some);
}

/** The stories that articles are in or may belong to. */
async function around(
  store: Store,
  fresh: readonly StoredTelling[],
  found: ReadonlyMap<string, FoundBy>,
): Promise<{ known: StoredTelling[]; partial: string[] }> {
  const lookups = [...found.values()].map(({ day, keys }) => ({
    keys,
    fromDay: day - WINDOW_DAYS,
    toDay: day + WINDOW_DAYS,
  }));
  const stories = new Set(fresh.flatMap(({ story }) => story ?? []));
  for (const some of slices(lookups, LOOKUPS)) {
    for (const story of await store.storiesNear(some)) stories.add(story);
  }
  const known: StoredTelling[] = [];
  const partial: string[] = [];
  for (const some of slices(stories, STORIES)) {
    const tellings = await store.tellings(some, OF_A_STORY + 1);
    for (const [story, articles] of Map.groupBy(tellings, (telling) => telling.story ?? '')) {
      known.push(...articles.slice(0, OF_A_STORY));
      if (articles.length > OF_A_STORY) partial.push(story);
    }
  }
  return { known, partial };
}

/**
 * What has changed: of articles that were handed in only to compare, mostly nothing. These come first: cut off in
 * between, what they move for is still to be placed.
 */
function placementsFor(
  placed: readonly NamedStory[],
  before: ReadonlyMap<string, StoredTelling>,
  found: ReadonlyMap<string, FoundBy>,
): Placement[] {
  const placements = placed.flatMap(({ story, articles }) =>
    articles.flatMap(({ id, copyOf }) => {
      const was = before.get(id);
      const isSame = was?.story === story && was.copyOf === copyOf;
      const placement = { articleId: id, story, copyOf, found: found.get(id) ?? null };
      return isSame && placement.found === null ? [] : [placement];
    }),
  );
  return placements.toSorted((a, b) => Number(a.found !== null) - Number(b.found !== null));
}
