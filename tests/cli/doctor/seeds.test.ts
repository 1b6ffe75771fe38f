import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedsCheck, subscriptionFileCheck } from '../../../src/cli/doctor/seeds.ts';
import { readSettings } from '../../../src/env.ts';
import { oneSubscription } from '../../support/filed.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';
import { looked } from '../../support/looked.ts';
import { aSeed, generatedSeeds } from '../../support/seed-files.ts';

const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });
const DOUBTFUL = FERRY.replace('https://news.example/harbour-opens-a-ferry-line', 'nowhere');

async function ofSeeds(files: Readonly<Record<string, string>>, readWithin = 5000) {
  const folder = writeFiles(temporaryFolder(), files);
  const [found] = await looked([seedsCheck(folder, readWithin)]);
  return { folder, found };
}

async function ofFile(content: string | null) {
  const folder = writeFiles(temporaryFolder(), content === null ? {} : { 'subs.yaml': content });
  const path = join(folder, 'subs.yaml');
  return {
    path,
    found: (await looked(subscriptionFileCheck(readSettings({ SUBSCRIPTIONS_FILE: path }))))[0],
  };
}

describe('looking at the seeds', () => {
  it('counts what there is', async () => {
    const { folder, found } = await ofSeeds({ 'ferry.md': FERRY });
    expect(found).toMatchObject({ state: 'ok', found: `1 article in 1 file in ${folder}.` });
  });

  it('finds files that are no articles, in one line', async () => {
    const { found } = await ofSeeds({ 'a.md': DOUBTFUL, 'b.md': '', 'c.pdf': '%PDF' });
    expect(found).toMatchObject({
      state: 'problem',
      found: expect.stringMatching(
        /^1 article in 2 files in .*, with 3 problems; the first: b\.md: it is empty \(.*\)\.$/,
      ),
      remedy: expect.stringContaining('check'),
    });
  });

  it('finds what was guessed', async () => {
    const { found } = await ofSeeds({ 'a.md': DOUBTFUL });
    expect(found).toMatchObject({
      state: 'warning',
      found: expect.stringContaining('with 1 problem; the first: a.md:3:'),
    });
  });

  it('finds that the folder is empty', async () => {
    const { found } = await ofSeeds({});
    expect(found).toEqual({ check: 'Seeds', says: expect.stringContaining('There are no article files in') });
  });

  it('finds that there is no folder', async () => {
    const [found] = await looked([seedsCheck(join(temporaryFolder(), 'gone'), 5000)]);
    expect(found).toEqual({ check: 'Seeds', says: expect.stringContaining('SEEDS_DIR') });
  });

  it('does not wait until a large folder is read', async () => {
    const { folder, found } = await ofSeeds(generatedSeeds(300), 1);
    expect(found).toMatchObject({
      state: 'ok',
      found: `300 files in ${folder}. Reading them takes longer than this look.`,
    });
  });
});

describe('looking at the file of subscriptions', () => {
  it('finds nothing where there is to be none', async () => {
    expect(subscriptionFileCheck(readSettings({}))).toEqual([]);
  });

  it('counts them', async () => {
    const { path, found } = await ofFile(oneSubscription());
    expect(found).toMatchObject({ state: 'ok', found: `1 subscription in ${path}.` });
  });

  it('finds a mistake with its line', async () => {
    const { found } = await ofFile(oneSubscription('when: sometimes'));
    expect(found).toMatchObject({ state: 'problem', found: expect.stringMatching(/subs\.yaml:\d+: /) });
  });

  it('finds that it is not there', async () => {
    const { found } = await ofFile(null);
    expect(found).toMatchObject({ state: 'problem', found: expect.stringContaining('it is not there') });
  });
});
