import { numbersFrom } from '../seed-files.ts';
import { below, type Death, type Lacks, oneOf } from './deaths.ts';
import type { Faults } from './faults.ts';
import type { Trial } from './trial.ts';

/** In each life of a bot. */
const MOST_FAULTS = 3;
const WHOLE: Lacks = { missing: null, pausing: null };

export interface Torment {
  readonly kills: number;
  readonly deaths: readonly Death[];
  readonly faults: Faults;
  /** Of the random numbers. */
  readonly seed: number;
  readonly lacks?: Lacks;
}

/** How often something was done to the bot, by its name. */
export type Tally = ReadonlyMap<string, number>;

/** Kills a bot and starts it again, many times, while things go wrong on its platforms. The last one lives. */
export async function torment(
  trial: Trial,
  { kills, deaths, faults, seed, lacks = WHOLE }: Torment,
): Promise<Tally> {
  const chance = numbersFrom(seed);
  const tally = new Map<string, number>();
  const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
  const mended: (void | Promise<void>)[] = [];
  for (let life = 0; life < kills; life += 1) {
    for (let left = below(MOST_FAULTS + 1, chance); left > 0; left -= 1) {
      const [name, happen] = oneOf(Object.entries(faults), chance);
      mended.push(happen(trial));
      count(name);
    }
    count(`killed ${await oneOf(deaths, chance)(trial, chance, lacks)}`);
  }
  await Promise.all(mended);
  trial.start(lacks);
  return tally;
}
