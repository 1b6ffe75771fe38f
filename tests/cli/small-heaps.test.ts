import { afterEach, describe, expect, vi } from 'vitest';
import { letHeapsGrow, smallForMany } from '../../src/cli/small-heaps.ts';
import { startNewsdesk } from '../support/newsdesk.ts';
import { it } from '../support/place.ts';
import { aSeed } from '../support/seed-files.ts';

/** Each thread says whether it is the main one, and how many megabytes its heap may have, in a line of its own. */
const SAYS =
  "import{isMainThread}from'node:worker_threads';import{getHeapStatistics}from'node:v8';" +
  'console.error(JSON.stringify([isMainThread,getHeapStatistics().heap_size_limit/2**20]))';

afterEach(() => {
  letHeapsGrow();
  vi.unstubAllGlobals();
});

describe('keeping heaps small', () => {
  it('begins with one collection, when an import has many files to read, and never later in it', () => {
    const gc = vi.fn();
    vi.stubGlobal('gc', gc);
    smallForMany(0, 24_999);
    smallForMany(1, 100_000);
    smallForMany(100_000, 100_000);
    expect(gc).not.toHaveBeenCalled();
    smallForMany(0, 25_000);
    expect(gc).toHaveBeenCalledOnce();
  });

  it('goes without that where Node was not told to offer it', () => {
    vi.stubGlobal('gc', undefined);
    expect(() => smallForMany(0, 100_000)).not.toThrow();
  });
});

describe('the threads of the program', () => {
  it('keep less of what is short-lived than the main thread: half, three times over', async ({ aPlace }) => {
    const { folder } = aPlace({ 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) });
    const settings = { NODE_OPTIONS: `--import=data:text/javascript,${SAYS}` };
    const { code, stderr } = await startNewsdesk(folder, ['import'], { settings }).ended();
    expect(code, stderr).toBe(0);
    const said = stderr.split('\n').filter((line) => line.startsWith('['));
    const limits = said.map((line): [boolean, number] => JSON.parse(line));
    const main = limits.flatMap(([isMain, limit]) => (isMain ? [limit] : []));
    const threads = limits.flatMap(([isMain, limit]) => (isMain ? [] : [limit]));
    expect(main).toHaveLength(1);
    expect(Math.max(...threads)).toBe((main[0] ?? 0) - 3 * 2);
  });
});
