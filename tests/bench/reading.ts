import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeed } from '../../src/reading/read-seed.ts';
import { NOISES, noisy } from '../support/noise.ts';
import { CLEAN_ARTICLES } from '../support/twins.ts';
import type { Result } from './report.ts';
import { repeat, timed } from './sample.ts';

const FILES = 1000;
const ROUNDS = 9;

/** Noisy articles in twelve languages, from the disk to clean articles, on one thread. */
export async function readingResult(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'));
  try {
    const paths = Array.from({ length: FILES }, (_, index) => join(folder, `${index}.md`));
    const texts = CLEAN_ARTICLES.map((article) => noisy(article, NOISES));
    for (const [index, path] of paths.entries()) writeFileSync(path, texts[index % texts.length] ?? '');
    const sample = await repeat(ROUNDS, async () => {
      const milliseconds = await timed(async () => {
        for (const path of paths) readSeed({ path: 'a.md', bytes: readFileSync(path), modifiedAt: 0 });
      });
      return FILES / (milliseconds / 1000);
    });
    return {
      name: `read and clean ${FILES} noisy files`,
      sample,
      unit: 'files/s',
      target: { figure: 'median', atLeast: 2000 },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
