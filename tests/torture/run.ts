/**
 * `npm run test:torture`: a bot is killed at least 200 times while its platforms fail it, and must have posted everything
 * once, in order. It ends with 1 when it has not.
 *
 * `-- --kills N`: other than 200. `-- --seed N`: of the random numbers, to see again what was wrong.
 * `-- --missing nonce`, `metadata` or `guard`: of a bot that lacks it, which must be found out.
 */
import { parseArgs } from 'node:util';
import { asError } from '../../src/core/errors.ts';
import { CHANNELS } from '../support/trial/channels.ts';
import { atAnArrival, atAnyTime, atAStep } from '../support/trial/deaths.ts';
import { MISSING, type Missing } from '../support/trial/fate.ts';
import { FAULTS, OBSTACLES } from '../support/trial/faults.ts';
import { type Tally, torment } from '../support/trial/torment.ts';
import { Trial } from '../support/trial/trial.ts';
import { wrongsOf } from '../support/trial/wrongs.ts';

/** Of one trial. */
const KILLS = 20;
/** Milliseconds after which no trial is begun any more. */
const LONGEST = 20 * 60_000;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    missing: { type: 'string' },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
const missing: Missing | null = MISSING.find((one) => one === values.missing) ?? null;
if (!Number.isInteger(kills) || !Number.isInteger(seed) || (values.missing !== undefined && missing === null))
  throw new Error(`kills and seed are whole numbers, and missing is one of ${MISSING.join(', ')}`);

/** What a trial came to. */
interface Result {
  readonly tally: Tally;
  readonly messages: number;
  readonly wrongs: readonly string[];
}

async function tried(number: number): Promise<Result> {
  const trial = await Trial.of({ channels: Object.values(CHANNELS), waves: KILLS });
  // Without the guard it shows where somebody changes a subscription at that moment.
  const resting = missing === 'guard' ? (trial.subscribed[0]?.id ?? null) : null;
  const lacks = { missing, pausing: resting };
  let tally: Tally = new Map();
  const wrongs: string[] = [];
  try {
    const deaths = [atAnyTime, atAnyTime, atAStep, atAnArrival];
    const faults = { ...FAULTS, ...OBSTACLES };
    tally = await torment(trial, { kills: KILLS, deaths, faults, seed: seed + number, lacks });
    await trial.settled(resting);
  } catch (error) {
    wrongs.push(asError(error).message);
  }
  wrongs.push(...(await wrongsOf(trial, resting)));
  const messages = trial.slack.messages.length + trial.discord.channelMessages.length;
  await trial.close();
  return { tally, messages, wrongs };
}

const begun = Date.now();
const seconds = () => Math.round((Date.now() - begun) / 1000);
const whole = new Map<string, number>();
let [killed, messages, wrong] = [0, 0, 0];
console.log(`seed ${seed}${missing === null ? '' : `, without the ${missing}`}`);
for (let number = 0; killed < kills && Date.now() - begun < LONGEST; number += 1) {
  const result = await tried(number);
  for (const [what, count] of result.tally) whole.set(what, (whole.get(what) ?? 0) + count);
  killed += KILLS;
  messages += result.messages;
  wrong += result.wrongs.length;
  console.log(
    `${killed} kills, ${messages} messages, ${result.wrongs.length} wrong in this trial (--seed ${seed + number} --kills ${KILLS}), ${seconds()} s`,
  );
  for (const sentence of result.wrongs.slice(0, 20)) console.log(`  ${sentence}`);
}
for (const [what, count] of [...whole].sort()) console.log(`${String(count).padStart(6)}  ${what}`);
console.log(
  `${killed} kills, ${messages} messages, ${wrong === 0 ? 'each once and in order' : `${wrong} wrong`}, ${seconds()} s, seed ${seed}`,
);
if (killed < kills) console.log(`${kills} kills were wanted: the time is over`);
process.exitCode = wrong === 0 && killed >= kills ? 0 : 1;
