import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NewsdeskOptions, startNewsdesk } from '../support/newsdesk.ts';
import type { WatchedProcess } from '../support/process.ts';
import { generatedSeeds } from '../support/seed-files.ts';

/** Milliseconds that one run of the program may take. */
const PATIENCE = 600_000;

/** A temporary folder with seeds and a database for the program to be measured on. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'));
  readonly databaseUrl = `sqlite:${join(this.folder, 'newsdesk.db')}`;

  /** @param paragraphs of each article */
  constructor(articles: number, paragraphs?: number) {
    const seeds = join(this.folder, 'seeds');
    mkdirSync(seeds);
    for (const [path, text] of Object.entries(generatedSeeds(articles, paragraphs)))
      writeFileSync(join(seeds, path), text);
  }

  start(args: readonly string[], options?: NewsdeskOptions): WatchedProcess {
    return startNewsdesk(this.folder, args, options);
  }

  /** Runs the program to its end. @throws Error with what it said when it did not end well */
  async run(args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.start(args).ended(PATIENCE);
    if (code !== 0) throw new Error(`newsdesk ${args.join(' ')} ended with code ${code}:\n${stderr}`);
    return stdout;
  }

  /** Forgets everything that was imported. */
  clear(): void {
    for (const end of ['', '-wal', '-shm', '.owner']) {
      rmSync(join(this.folder, `newsdesk.db${end}`), { force: true });
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
