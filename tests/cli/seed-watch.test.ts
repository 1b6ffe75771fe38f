import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ImportReport } from '../../src/app/import-seeds.ts';
import type { Desk } from '../../src/bot.ts';
import { SeedWatch } from '../../src/cli/seed-watch.ts';
import { UserError } from '../../src/core/errors.ts';
import { recordingLog } from '../support/desk.ts';

const NOTHING: ImportReport = {
  files: 3,
  added: 0,
  revised: 0,
  retouched: 0,
  unchanged: 3,
  withdrawn: 0,
  problems: [],
};
const PROBLEM = {
  severity: 'error',
  path: 'a.md',
  line: null,
  problem: 'it is empty',
  remedy: 'fill it',
} as const;
const EMPTY = { ...NOTHING, files: 0, unchanged: 0 };
const GONE = new UserError('no-seeds-folder', 'There is no folder.');

/** A watch over imports with these results, one for each change; and what was told. */
async function watchOver(...results: readonly (Partial<ImportReport> | Error)[]) {
  // A minute begins: until the next one there is no heartbeat.
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12, 0, 1) });
  onTestFinished(() => void vi.useRealTimers());
  const told: string[] = [];
  const watches: { changed: () => void; ended: boolean }[] = [];
  let looked = 0;
  let restless: number | null = null;
  const seeds = {
    get restless() {
      return restless;
    },
    watch: (changed: () => void) => {
      const watch = { changed, ended: false };
      watches.push(watch);
      return async () => {
        watch.ended = true;
      };
    },
    close: async () => {
      told.push('closed');
    },
  };
  const desk = {
    seeds,
    async import() {
      const result = results[looked] ?? NOTHING;
      looked += 1;
      if (result instanceof Error) throw result;
      return { ...NOTHING, ...result };
    },
  } as unknown as Desk;
  const log = recordingLog();
  const news = {
    changed: ({ added }: { added: number }) => void told.push(`${added} added`),
    problem: (sentence: string) => void told.push(sentence),
  };
  const watch = new SeedWatch(desk, 'seeds', news, log);
  await watch.begin();
  onTestFinished(() => watch.end());
  const change = async () => {
    watches.at(-1)?.changed();
    await vi.advanceTimersByTimeAsync(400);
  };
  const setRestless = (milliseconds: number | null) => {
    restless = milliseconds;
  };
  return { watch, told, watches, change, log, setRestless, looks: () => looked };
}

describe('watching the seeds', () => {
  it('tells what has changed, and a problem once', async () => {
    const { told, change } = await watchOver({ added: 1 }, { problems: [PROBLEM] }, { problems: [PROBLEM] });
    for (let look = 0; look < 3; look += 1) await change();
    expect(told).toEqual(['1 added', 'a.md: it is empty (fill it)']);
  });

  it.each<readonly [what: string, away: Partial<ImportReport> | Error, sentence: RegExp]>([
    ['vanishes', GONE, /^There is no folder\.$/],
    ['is empty, as where a drive is missing,', EMPTY, /^There are no article files in seeds\./],
  ])('tells once that the folder %s and nothing twice when it returns', async (_what, away, sentence) => {
    const { told, change, watches } = await watchOver({ problems: [PROBLEM] }, away, away, away, {
      problems: [PROBLEM],
    });
    for (let look = 0; look < 5; look += 1) await change();
    expect(told).toEqual(['a.md: it is empty (fill it)', expect.stringMatching(sentence)]);
    // What returns is another folder: it is watched anew.
    expect(watches.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('looks again by itself as long as something has not settled', async () => {
    const { change, setRestless, looks } = await watchOver();
    setRestless(500);
    await change();
    expect(looks()).toBe(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(looks()).toBe(2);
    setRestless(null);
    await vi.advanceTimersByTimeAsync(500);
    expect(looks()).toBe(3);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks()).toBe(3);
  });

  it('does not call a folder empty whose files are only waited for', async () => {
    const { change, setRestless, told } = await watchOver(EMPTY);
    setRestless(500);
    await change();
    expect(told).toEqual([]);
  });

  it('logs a bug, and goes on', async () => {
    const { change, log, told } = await watchOver(new Error('a bug'), { added: 2 });
    await change();
    await change();
    expect(log.lines).toMatchObject([{ level: 'error', message: 'looking at the seeds failed' }]);
    expect(told).toEqual(['2 added']);
  });

  it('looks no more when it has ended', async () => {
    const { watch, watches, looks, told } = await watchOver();
    watches[0]?.changed();
    await watch.end();
    await vi.advanceTimersByTimeAsync(5000);
    expect({ looks: looks(), ended: watches[0]?.ended, told }).toEqual({
      looks: 0,
      ended: true,
      told: ['closed'],
    });
  });
});
