import { ImportMemory } from './app/import-memory.ts';
import { type ImportReport, importSeeds } from './app/import-seeds.ts';
import { measuredImport } from './app/measured-import.ts';
import { placingMeanwhile } from './app/place-meanwhile.ts';
import { StoryPlacement } from './app/place-stories.ts';
import type { Tenure } from './app/tenure.ts';
import { storeWhileHeld, whileHeld } from './app/while-held.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Meter } from './ports/meter.ts';
import type { LiveSeeds } from './ports/seeds.ts';
import type { Store } from './ports/store.ts';
import { counted } from './seeds/counted.ts';
import { newId } from './system.ts';
import { storyThread } from './workers/story-thread.ts';

/** So long a look at the seeds counts, in milliseconds; there is one every minute. */
const LOOKED_FOR = 3_600_000;

export interface ImportingSettings {
  readonly store: Store;
  readonly seeds: LiveSeeds;
  /** The right to import, which one process at a time has. */
  readonly tenure: Tenure;
  /** This process, by a name that no other has. */
  readonly holder: string;
  readonly log: Log;
  readonly clock: Clock;
  readonly meter: Meter;
  /** Gets how many files of an import are done, and how many there are. */
  progress(done: number, total: number): void;
}

/**
 * Bringing the store up to the seeds, and its articles into stories, while no other process does. Each call is one look;
 * it yields null when another process sees to it.
 */
export function importingOf({
  store,
  seeds,
  tenure,
  holder,
  log,
  clock,
  meter,
  progress,
}: ImportingSettings): () => Promise<ImportReport | null> {
  const memory = new ImportMemory();
  const count = (done: number, total: number) => {
    // It begins to count at 0.
    if (done > 0) meter.read(1);
    progress(done, total);
  };
  const source = whileHeld({ list: () => seeds.list(), read: counted(seeds, count) }, tenure);
  const guarded = storeWhileHeld(store, tenure);
  const stories = new StoryPlacement({ store: guarded, placer: storyThread(), newStoryId: newId });
  return async () => {
    if (!(await tenure.hold())) return null;
    memory.keepSince(tenure.since);
    const report = await measuredImport(meter, clock, () =>
      placingMeanwhile(importSeeds(source, guarded, clock, memory), stories, log),
    );
    const now = clock.now();
    await store.hold({ kind: 'looked', name: holder, holder, until: now + LOOKED_FOR }, now);
    return report;
  };
}
