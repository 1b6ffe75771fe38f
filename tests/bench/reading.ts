import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeed } from '../../src/reading/read-seed.ts';
import { NOISES, type Noise, noisy } from '../support/noise.ts';
import { CLEAN_ARTICLES } from '../support/twins.ts';
import type { Result } from './report.ts';
import { repeat, timed } from './sample.ts';

export interface Reading {
  readonly files: number;
  readonly rounds: number;
}

/** The noise of an article that was copied from its page: what teams hand in most. */
const USUAL = new Set([
  ...['a date line', 'a caption', 'a dead link and a footnote mark', 'a broken paragraph', 'a related line'],
  'an address',
]);

/** Noisy articles in twelve languages, from the disk to clean articles, on one thread. */
export async function readingResults(reading: Reading): Promise<Result[]> {
  const usual = NOISES.filter(({ name }) => USUAL.has(name));
  return [
    await readingResult(`read and clean ${reading.files} files as they come`, reading, usual, {
      figure: 'median',
      atLeast: 2000,
    }),
    await readingResult('  the same with every kind of noise', reading, NOISES, null),
  ];
}

async function readingResult(
  name: string,
  { files, rounds }: Reading,
  noises: readonly Noise[],
  target: Result['target'],
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'));
  try {
    const paths = Array.from({ length: files }, (_, index) => join(folder, `${index}.md`));
    const texts = CLEAN_ARTICLES.map((article) => noisy(article, noises));
    for (const [index, path] of paths.entries()) writeFileSync(path, texts[index % texts.length] ?? '');
    const sample = await repeat(rounds, async () => {
      const milliseconds = await timed(async () => {
        for (const path of paths) readSeed({ path: 'a.md', bytes: readFileSync(path), modifiedAt: 0 });
      });
      return files / (milliseconds / 1000);
    });
    return { name, sample, unit: 'files/s', target };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
