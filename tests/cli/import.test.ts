import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { aSeedArticle } from '../support/articles.ts';
import { it, type Place } from '../support/place.ts';
import { aSeed } from '../support/seed-files.ts';

const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });
const COMET = aSeed({ headline: 'Comet passes Jupiter', published: '2026-11-19', topics: ['space'] });
const PROBE = aSeed({ headline: 'Probe lands on Titan', published: '2026-11-18', topics: ['space'] });
const TRAM = aSeed({ headline: 'Tram returns', published: '2026-11-17' });
const FAIR = aSeed({ headline: 'Fair opens', published: '2026-11-16', url: 'https://news.example/fair' });
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

  it('spells out what a terminal would obey, in the name of a file', async ({ aPlace }) => {
    const { stdout } = await aPlace({ 'ferry.md': FERRY, 'red\u202E.md': '' }).run(['import', '--json']);
    expect(stdout).toContain('red\\u202e.md');
  });

  it('names the files that it could not use, and ends with code 1', async ({ aPlace }) => {
    const place = aPlace({ 'bad.md': '', 'ferry.md': FERRY });
    const { code, stdout } = await place.run(['import']);
    expect(code).toBe(1);
    expect(stdout).toBe(
      `bad.md: it is empty (write an article into it, or delete it)\n2 files in ${place.seeds}: 1 added, 0 revised, 0 retouched, 0 unchanged, 0 withdrawn, 1 problem\n`,
    );
    expect(await imported(place)).toMatchObject({
      unchanged: 1,
      problems: [{ severity: 'error', path: 'bad.md', line: null, problem: 'it is empty' }],
    });
  });
});

describe.concurrent('a later import', () => {
  it('tells what has become of each file, and the lists follow', async ({ aPlace }) => {
    const place = aPlace({
      ...{ 'comet.md': COMET, 'ferry.md': FERRY, 'probe.md': PROBE, 'tram.md': TRAM },
      ...{ 'a.md': FAIR, 'b.md': FAIR.replace('opens', 'has opened') },
    });
    expect(await imported(place)).toMatchObject({ files: 6, added: 5 });

    place.write({ 'ferry.md': FERRY.replace('Harbour opens', 'Harbour has opened') });
    rmSync(join(place.seeds, 'comet.md'));
    renameSync(join(place.seeds, 'probe.md'), join(place.seeds, 'titan.md'));
    utimesSync(join(place.seeds, 'tram.md'), 0, new Date('2026-11-18T07:00:00Z'));
    rmSync(join(place.seeds, 'a.md'));
    const changed = { revised: 2, retouched: 1, unchanged: 1, withdrawn: 1 };
    expect(await imported(place)).toEqual({ files: 4, ...NONE, ...changed });
    const lists = [
      'Harbour has opened a ferry line',
      'Fair has opened',
      'Probe lands on Titan',
      'Tram returns',
    ];
    expect(await headlines(place)).toEqual(expect.arrayContaining(lists));
    expect(await headlines(place)).toHaveLength(4);

    // What comes back is in the lists again, and what became unusable keeps its last good text.
    place.write({ 'comet.md': COMET, 'ferry.md': '' });
    expect(await imported(place)).toMatchObject({ files: 5, added: 1, unchanged: 3, withdrawn: 0 });
    expect(await headlines(place)).toEqual(expect.arrayContaining([...lists, 'Comet passes Jupiter']));
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
