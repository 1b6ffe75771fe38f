import { describe, expect, it, type TestContext } from 'vitest';
import { STEPS, type Step } from '../../src/ports/probe.ts';
import { CHANNELS } from '../support/trial/channels.ts';
import { ARRIVALS } from '../support/trial/faults.ts';
import { type Order, Trial } from '../support/trial/trial.ts';
import { wrongsOf } from '../support/trial/wrongs.ts';

async function aTrial(order: Order, { onTestFinished }: TestContext): Promise<Trial> {
  const trial = await Trial.of(order);
  onTestFinished(() => trial.close());
  return trial;
}

/** One life after the other: a step, and how often it is passed until the process dies there. What is found was lost before. */
const DEATHS: readonly (readonly [step: Step, passing: number])[] = [
  ['due', 1],
  ['made', 1],
  ['published', 1],
  ['claimed', 1],
  ['allowed', 3],
  ['absent', 2],
  ['posted', 4],
  ['found', 1],
  ['failed', 1],
  ['judged', 5],
  ['settled', 2],
];

describe.concurrent('a bot that is killed', () => {
  it('at each step between “due” and “recorded” posts everything once, in order', async (test) => {
    expect(DEATHS.map(([step]) => step).sort()).toEqual([...STEPS].sort());
    const trial = await aTrial({ channels: Object.values(CHANNELS), waves: 3 }, test);
    for (const [step, passing] of DEATHS) {
      if (step === 'failed') trial.slack.fail('chat.postMessage', { error: 'fatal_error' });
      const { code } = await trial.start({ death: { step, passing } }).ended();
      expect(code, step).toBeNull();
    }
    trial.start();
    await trial.settled();
    expect(await wrongsOf(trial)).toEqual([]);
  }, 180_000);

  it('when a platform has what it was sent posts everything once, also when it loses its connections', async (test) => {
    const trial = await aTrial({ channels: Object.values(CHANNELS), waves: 3 }, test);
    for (const [name, expectArrival] of Object.entries(ARRIVALS)) {
      const bot = trial.start();
      expectArrival(trial, () => bot.signal('SIGKILL'));
      expect((await bot.ended()).code, name).toBeNull();
    }
    const bot = trial.start();
    await bot.says('"msg":"ready"', 'stderr');
    trial.slack.disconnectSockets();
    trial.discord.endSessions();
    await trial.settled();
    expect(await wrongsOf(trial)).toEqual([]);
  }, 120_000);
});
