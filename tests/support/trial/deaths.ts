import { setTimeout } from 'node:timers/promises';
import { STEPS, type Step } from '../../../src/ports/probe.ts';
import type { WatchedProcess } from '../process.ts';
import type { Fate } from './fate.ts';
import { ARRIVALS } from './faults.ts';
import type { Trial } from './trial.ts';

/** Milliseconds of real time in which a process is killed while it starts. */
const STARTING = 600;
/** Likewise, once it is ready. */
const WORKING = 600;
/** Milliseconds after which a process is killed that does not come to where it was to die. */
const PATIENCE = 2500;
/** Of a step, until the process dies there. */
const MOST_PASSINGS = 6;
/** What happens to all that is due at one time, once. */
const OF_ALL: readonly Step[] = ['due', 'made', 'published'];

/** Random numbers, from 0 to below 1. */
export type Chance = () => number;

/** What is the same of all lives. */
export type Lacks = Pick<Fate, 'missing' | 'pausing'>;

/** A bot that lives and dies. @returns how it died */
export type Death = (trial: Trial, chance: Chance, lacks: Lacks) => Promise<string>;

export const below = (end: number, chance: Chance): number => Math.floor(chance() * end);

export function oneOf<T>(from: readonly T[], chance: Chance): T {
  const one = from[below(from.length, chance)];
  if (one === undefined) throw new Error('there is nothing to choose from');
  return one;
}

/** At any time: while it starts, or while it works. */
export const atAnyTime: Death = async (trial, chance, lacks) => {
  const starts = chance() < 0.3;
  const after = chance();
  const bot = trial.start(lacks);
  if (!starts) await Promise.race([bot.says('"msg":"ready"', 'stderr'), setTimeout(PATIENCE)]);
  await setTimeout(after * (starts ? STARTING : WORKING));
  await dead(bot);
  return starts ? 'at any time of its start' : 'at any time of its work';
};

/** When it has passed a step. */
export const atAStep: Death = async (trial, chance, lacks) => {
  const step = oneOf(STEPS, chance);
  const passing = OF_ALL.includes(step) ? 1 : 1 + below(MOST_PASSINGS, chance);
  const bot = trial.start({ ...lacks, death: { step, passing } });
  return (await diesOf(bot)) ? `when “${step}”` : 'when nothing was left to do';
};

/** When a platform has done what it was asked, and has not answered yet. */
export const atAnArrival: Death = async (trial, chance, lacks) => {
  const [name, expect] = oneOf(Object.entries(ARRIVALS), chance);
  const bot = trial.start(lacks);
  expect(trial, () => bot.signal('SIGKILL'));
  return (await diesOf(bot)) ? `when ${name} had arrived` : 'when nothing was left to do';
};

/** Whether it dies by itself soon; else it is killed. */
async function diesOf(bot: WatchedProcess): Promise<boolean> {
  const ended = bot.ended().then(() => true);
  const isDead = await Promise.race([ended, setTimeout(PATIENCE, false)]);
  await dead(bot);
  return isDead;
}

/** @throws when it ended by itself: whatever happens, a bot goes on */
async function dead(bot: WatchedProcess): Promise<void> {
  await bot.kill();
  const { code, stderr } = await bot.ended();
  if (code !== null) throw new Error(`the bot gave up with ${code}:\n${stderr}`);
}
