/** The bot as `src/main.ts start` runs it, with a faster clock, and killed at the step that its fate names. */
import { setTimeout } from 'node:timers/promises';
import { serve } from '../../../src/cli/serve.ts';
import { readSettings } from '../../../src/env.ts';
import type { CallLimits } from '../../../src/ports/chat.ts';
import type { Step } from '../../../src/ports/probe.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { Timer } from '../../../src/ports/timer.ts';
import { openStore } from '../../../src/store/open.ts';
import { type Heartbeat, type Surroundings, SYSTEM } from '../../../src/system.ts';
import { FATE, type Fate, fastClock } from './fate.ts';
import { pausedMeanwhile, posterWithout, withoutGuard, withoutLease } from './without.ts';

/** Of the bot's time, as in `startHeartbeat`. */
const MINUTE = 60_000;

const fate = JSON.parse(process.env[FATE] ?? '') as Fate;
const clock = fastClock(fate.speed);

/** In a second of the bot's time there are as many calls as usual, and an answer has as long as usual. */
const CALLS: CallLimits = { answerWithin: 20_000 / fate.speed.rate, perSecond: 50 * fate.speed.rate };

const wait = async (milliseconds: number) => {
  await setTimeout(milliseconds / fate.speed.rate, undefined, { ref: false });
};

const timer: Timer = {
  after: (milliseconds, act) => SYSTEM.timer.after(milliseconds / fate.speed.rate, act),
};

const heartbeat: Heartbeat = async (beat, log) => {
  let hasEnded = false;
  const ending = Promise.withResolvers<void>();
  const beating = (async () => {
    while (!hasEnded) {
      await Promise.race([wait(MINUTE), ending.promise]);
      if (!hasEnded) await beat().catch((error: unknown) => log.error({ err: error }, 'a heartbeat failed'));
    }
  })();
  return async () => {
    hasEnded = true;
    ending.resolve();
    await beating;
  };
};

let passed = 0;
function probe(step: Step): void {
  if (step !== fate.death?.step) return;
  passed += 1;
  if (passed === fate.death.passing)
    process.kill(process.pid, fate.death.only === 'stopped' ? 'SIGSTOP' : 'SIGKILL');
}

function storeOf(store: Store): Store {
  const kept = withoutLease(fate.missing, withoutGuard(fate.missing, store));
  if (fate.pausing === null) return kept;
  return pausedMeanwhile(kept, fate.pausing);
}

const surroundings: Surroundings = {
  ...SYSTEM,
  presses: null,
  ...{ clock, wait, timer, heartbeat, probe, calls: CALLS },
  posterOf: (chat) => posterWithout(fate.missing, chat),
};

const settings = readSettings();
const store = await openStore(settings.DATABASE_URL, 'owner', clock);
try {
  await serve(settings, storeOf(store), surroundings);
} finally {
  await store.close();
}
process.exit();
