import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { writeFiles } from './folder.ts';
import { type NewsdeskOptions, startNewsdesk } from './newsdesk.ts';
import type { EndedProcess, WatchedProcess } from './process.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with seeds and a database of its own, and the program run on them. Gone after the test. */
export interface Place {
  readonly folder: string;
  readonly seeds: string;
  /** Writes seeds, by path. */
  write(files: Files): void;
  /** Starts the program; it is killed after the test if it still runs. */
  start(args: readonly string[], options?: NewsdeskOptions): WatchedProcess;
  /** Runs the program to its end. How far it is, which a busy machine makes it say, is left out. */
  run(args: readonly string[], options?: NewsdeskOptions): Promise<EndedProcess>;
}

/** Node's own cache of compiled modules: the many starts of these tests take half the time. */
const NODE_COMPILE_CACHE = fileURLToPath(
  new URL('../../node_modules/.cache/newsdesk-tests', import.meta.url),
);

/** What is said of an import that takes long. */
export const PROGRESS = /^Reading [\d,]+ of [\d,]+ files …\n/gm;

type Finish = (end: () => Promise<void> | void) => void;

function newPlace(files: Files, onFinish: Finish): Place {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-test-'));
  const seeds = join(folder, 'seeds');
  const started: WatchedProcess[] = [];
  onFinish(async () => {
    await Promise.all(started.map((program) => program.kill()));
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(seeds);
  writeFiles(seeds, files);
  const start: Place['start'] = (args, options) => {
    const settings = { NODE_COMPILE_CACHE, ...options?.settings };
    const program = startNewsdesk(folder, args, { ...options, settings });
    started.push(program);
    return program;
  };
  return {
    folder,
    seeds,
    write: (more) => void writeFiles(seeds, more),
    start,
    async run(args, options) {
      const ended = await start(args, options).ended();
      return { ...ended, stderr: ended.stderr.replace(PROGRESS, '') };
    },
  };
}

/** Vitest's `it`, whose tests may run beside each other: each makes places of its own. */
export const it = test.extend<{ aPlace: (seeds?: Files) => Place }>({
  aPlace: async ({ onTestFinished }, use) => {
    await use((seeds = {}) => newPlace(seeds, onTestFinished));
  },
});
