import { describe, expect, it } from 'vitest';
import { requireSameTime } from '../../src/cli/same-time.ts';
import { NOW } from '../support/articles.ts';

const SECOND = 1000;

/** A start on a machine whose clock shows `NOW`; the answer takes two seconds. */
async function start(serverTime: number | null): Promise<void> {
  let now = NOW;
  await requireSameTime(
    {
      async time() {
        now += 2 * SECOND;
        return serverTime;
      },
    },
    { now: () => now },
  );
}

describe('the clocks of two machines', () => {
  it.each([null, NOW - 10 * SECOND, NOW + SECOND, NOW + 12 * SECOND])(
    'may be a little apart: %s',
    async (time) => {
      await start(time);
    },
  );

  it('that are further apart keep the bot from starting, and it says which is wrong', async () => {
    await expect(start(NOW - 11 * SECOND)).rejects.toThrow('clock is 11 s ahead of that of the database');
    await expect(start(NOW + 33 * SECOND)).rejects.toThrow('clock is 31 s behind that of the database');
  });
});
