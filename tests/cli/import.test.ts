import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { aSeedArticle } from '../support/articles.ts';
import { it, type Place } from '../support/place.ts';
import { aSeed } from '../support/seed-files.ts';

const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });
const COMET = aSeed({ headline: 'Comet passes Jupiter', published: '2026-11-19', topics: ['space'] });
const NONE = { added: 0, revised: 0, retouched: 0, unchanged: 0, withdrawn: 0, problems: [] };

async function imported(place: Place): Promise<object> {
  const { stdout, stderr } = await place.run(['import', '--json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as object;
}

/** What the lists show, newest first. */
async function headlines({ folder }: Place): Promise<string[]> {
  const store = await openStore(`sqlite:${join(folder, 'newsdesk.db')}`, 'reader', { now: () => 0 });
  try {
    return (await store.newest({ limit: 10 })).map(({ headline }) => headline);
  } finally {
    await store.close();
  }
}

describe.concurrent('newsdesk import', () => {
  it('reports what it did, for people and with --json', async ({ aPlace }) => {
    const place = aPlace({ 'comet.md': COMET, 'ferry.md': FERRY });
    expect(await imported(place)).toEqual({ files: 2, ...NONE, added: 2 });
    expect(await place.run(['import'])).toEqual({
      code: 0,
      stdout: `2 files in ${place.seeds}: 0 added, 0 revised, 0 retouched, 2 unchanged, 0 withdrawn, 0 problems\n`,
      stderr: '',
    });
  });

  it('names the files that it could not use, and ends with code 1', async ({ aPlace }) => {
    const place = aPlace({ 'bad.md': '', 'ferry.md': FERRY });
    const { code, stdout } = await place.run(['import']);
    expect(code).toBe(1);
    expect(stdout).toBe(
      `bad.md: it is empty (write an article into it, or delete it)\n2 files in ${place.seeds}: 1 added, 0 revised, 0 retouched, 0 unchanged, 0 withdrawn, 1 problems\n`,
    );
    expect(await imported(place)).toMatchObject({
      unchanged: 1,
      problems: [{ severity: 'error', path: 'bad.md', line: null, problem: 'it is empty' }],
    });
  });
});

describe.concurrent('a later import', () => {
  it('revises the article of a file that has changed', async ({ aPlace }) => {
    const place = aPlace({ 'comet.md': COMET, 'ferry.md': FERRY });
    await imported(place);
    place.write({ 'ferry.md': FERRY.replace('Harbour opens', 'Harbour has opened') });
    expect(await imported(place)).toEqual({ files: 2, ...NONE, revised: 1, unchanged: 1 });
    expect(await headlines(place)).toEqual(['Harbour has opened a ferry line', 'Comet passes Jupiter']);
  });

  it('takes the article of a removed file out of every list, and puts it back when the file returns', async ({
    aPlace,
  }) => {
    const place = aPlace({ 'comet.md': COMET, 'ferry.md': FERRY });
    await imported(place);
    rmSync(join(place.seeds, 'ferry.md'));
    expect(await imported(place)).toEqual({ files: 1, ...NONE, unchanged: 1, withdrawn: 1 });
    expect(await headlines(place)).toEqual(['Comet passes Jupiter']);
    place.write({ 'ferry.md': FERRY });
    expect(await imported(place)).toEqual({ files: 2, ...NONE, added: 1, unchanged: 1 });
    expect(await headlines(place)).toHaveLength(2);
  });

  it('withdraws nothing when the folder is empty or gone, as when a drive is missing', async ({ aPlace }) => {
    const place = aPlace({ 'comet.md': COMET, 'ferry.md': FERRY });
    await imported(place);
    rmSync(join(place.seeds, 'comet.md'));
    rmSync(join(place.seeds, 'ferry.md'));
    expect((await place.run(['import'])).stderr).toContain(`There are no article files in ${place.seeds}.`);
    rmSync(place.seeds, { recursive: true });
    expect((await place.run(['import'])).stderr).toContain(`There is no folder ${place.seeds}.`);
    expect(await headlines(place)).toHaveLength(2);
  });

  it('keeps the article of a renamed file that has an address', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    await imported(place);
    renameSync(join(place.seeds, 'ferry.md'), join(place.seeds, 'harbour.md'));
    expect(await imported(place)).toEqual({ files: 1, ...NONE, retouched: 1 });
    expect(await headlines(place)).toEqual(['Harbour opens a ferry line']);
  });

  it('finds nothing new in a file whose time alone has changed', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    await imported(place);
    utimesSync(join(place.seeds, 'ferry.md'), 0, new Date('2026-11-18T07:00:00Z'));
    expect(await imported(place)).toEqual({ files: 1, ...NONE, unchanged: 1 });
  });

  it('keeps the last good text of a file that has become unusable', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    await imported(place);
    place.write({ 'ferry.md': '' });
    expect((await place.run(['import'])).code).toBe(1);
    expect(await headlines(place)).toEqual(['Harbour opens a ferry line']);
  });

  it('lets a second file with the same address take over when the first one goes', async ({ aPlace }) => {
    const place = aPlace({ 'a.md': FERRY, 'b.md': FERRY.replace('opens', 'has opened') });
    await place.run(['import']);
    rmSync(join(place.seeds, 'a.md'));
    expect(await imported(place)).toEqual({ files: 1, ...NONE, revised: 1 });
    expect(await headlines(place)).toEqual(['Harbour has opened a ferry line']);
  });
});

describe('an import whose articles cannot be compared', () => {
  it('keeps them all the same, and says why', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    await place.run(['import']);
    const store = await openStore(`sqlite:${join(place.folder, 'newsdesk.db')}`, 'owner', { now: () => 0 });
    const [ferry] = await store.newest({ limit: 1 });
    const unreadable = { ...aSeedArticle(ferry), comparison: { day: 0, text: 'not JSON' } };
    await store.save({ articles: [unreadable], read: [] }, 0);
    await store.close();
    place.write({ 'comet.md': COMET });
    const { code, stdout, stderr } = await place.run(['import']);
    expect(stdout).toContain('1 added');
    expect(stderr).toContain('putting articles into stories failed');
    expect(code).toBe(0);
    expect(await headlines(place)).toEqual(['Harbour opens a ferry line', 'Comet passes Jupiter']);
  });
});
