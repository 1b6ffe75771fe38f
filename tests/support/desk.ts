import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CommandRunner } from '../../src/app/run-command.ts';
import type { Article } from '../../src/core/article.ts';
import type { Log } from '../../src/ports/log.ts';
import type { Store } from '../../src/ports/store.ts';
import { aSeedArticle, batchOf, NOW } from './articles.ts';
import { temporaryFolder } from './folder.ts';
import { runnerOn } from './runner-on.ts';
import { openStoreHere } from './store-here.ts';

/** A log that remembers what it was told. */
export interface RecordingLog extends Log {
  readonly lines: { readonly level: keyof Log; readonly fields: object; readonly message: string }[];
}

export function recordingLog(): RecordingLog {
  const lines: RecordingLog['lines'] = [];
  const line = (level: keyof Log) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}

/** A real store in a file of its own, without threads, which takes a tenth of the time to open; closed after the test. */
export async function aStore(articles: readonly Partial<Article>[] = []): Promise<Store> {
  const store = await openStoreHere(join(temporaryFolder(), 'test.db'), NOW);
  onTestFinished(() => store.close());
  if (articles.length > 0) await store.save(batchOf(...articles.map(aSeedArticle)), NOW);
  return store;
}

/** The use cases on a real store that holds these articles, at a fixed time, in English and UTC. */
export async function aDesk(
  articles: readonly Partial<Article>[] = [],
): Promise<{ store: Store; runner: CommandRunner; log: RecordingLog }> {
  const store = await aStore(articles);
  const log = recordingLog();
  const runner = runnerOn(store, log);
  return { store, runner, log };
}
