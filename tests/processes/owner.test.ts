import { join } from 'node:path';
import { describe, expect, onTestFinished, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { it, type Place } from '../support/place.ts';
import { aSeed, generatedSeeds } from '../support/seed-files.ts';

const WAIT = { timeout: 15_000, interval: 10 };
const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });

/** Counts the articles beside whatever owns the database, until the test is over. */
async function articleCounter(place: Place): Promise<() => Promise<number>> {
  const database = `sqlite:${join(place.folder, 'newsdesk.db')}`;
  const store = await openStore(database, 'reader', { now: () => 0 });
  onTestFinished(() => store.close());
  return async () => (await store.holdings({})).articles;
}

describe.concurrent('a second process on the same database', () => {
  it('is told so, and the first one goes on', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const first = place.start(['start'], { keepInputOpen: true });
    await first.says('One article:');
    for (const command of ['start', 'import']) {
      const { code, stdout, stderr } = await place.run([command]);
      expect(stderr).toBe(
        `Another Newsdesk is already running on the database ${join(place.folder, 'newsdesk.db')}. Stop it first, or set DATABASE_URL to another file for this one.\n`,
      );
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    }
    first.type('/article ferry\n');
    await first.says('Read it at The Example');
    first.endInput();
    expect(await first.ended()).toMatchObject({ code: 0, stderr: '' });
  });

  it('may read, and sees what the first one has stored', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const first = place.start(['start'], { keepInputOpen: true });
    await first.says('One article:');
    // The owner reads the folder; a reader leaves that to it.
    place.write({ 'later.md': aSeed({ headline: 'Comet passes Jupiter' }) });
    await first.says('1 added', 'stderr');
    const { code, stdout, stderr } = await place.run(['digest']);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'A bot is running on this database: its articles are shown, and SEEDS_DIR is not read.\n',
    });
    expect(stdout).toContain('2 articles, 2 stories, 1 source\n');
    expect((await place.run(['article', 'ferry'])).stdout).toContain('Read it at The Example');
  });

  it('takes over at once when the first one is killed', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const first = place.start(['start'], { keepInputOpen: true });
    await first.says('One article:');
    await first.kill();
    const { code, stdout } = await place.run(['import']);
    expect(code).toBe(0);
    expect(stdout).toContain('0 added, 0 revised, 0 retouched, 1 unchanged');
  });
});

describe('an import that is killed in the middle', () => {
  it('leaves whole batches of articles, and the next one completes it', async ({ aPlace }) => {
    const files = 2000;
    const place = aPlace(generatedSeeds(files, 1));
    const first = place.start(['import']);
    const count = await articleCounter(place);
    // Until the first tables are there, counting fails.
    await vi.waitFor(async () => expect(await count()).toBeGreaterThanOrEqual(100), WAIT);
    await first.kill();
    const stored = await count();
    expect(stored).toBeLessThan(files);
    expect(stored % 20).toBe(0);

    const { code, stdout, stderr } = await place.run(['import', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ files, added: files - stored, revised: 0, unchanged: stored });
    expect(await count()).toBe(files);
  });
});
