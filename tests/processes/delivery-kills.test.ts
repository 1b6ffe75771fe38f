import { describe, expect, it, onTestFinished } from 'vitest';
import { CHANNELS } from '../support/trial/channels.ts';
import { atAnyTime } from '../support/trial/deaths.ts';
import { FAULTS } from '../support/trial/faults.ts';
import { torment } from '../support/trial/torment.ts';
import { Trial } from '../support/trial/trial.ts';
import { wrongsOf } from '../support/trial/wrongs.ts';

const KILLS = 20;
/** Another one each time; with the one that a failure names, the same happens again. */
const SEED = Date.now() % 1_000_000;

describe(`with the seed ${SEED}`, () => {
  it(`a bot that is killed ${KILLS} times while its platforms fail it posts everything once, in order`, async () => {
    const trial = await Trial.of({ channels: Object.values(CHANNELS), waves: KILLS });
    onTestFinished(() => trial.close());
    await torment(trial, { kills: KILLS, deaths: [atAnyTime], faults: FAULTS, seed: SEED });
    await trial.settled();
    expect(await wrongsOf(trial)).toEqual([]);
  }, 240_000);
});
