import { appendFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchFolder } from '../../src/seeds/watch-folder.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

const WATCHER = new URL('../../src/workers/watcher.ts', import.meta.url);
const WAIT = { timeout: 10_000, interval: 20 };

/** Watches until the test is over; `next` does something, and waits until that is told. */
async function watching(folder: string, program = WATCHER) {
  let changes = 0;
  const sentences: string[] = [];
  const end = watchFolder(
    folder,
    program,
    () => {
      changes += 1;
    },
    (sentence) => sentences.push(sentence),
  );
  onTestFinished(end);
  const next = async (act: () => void) => {
    const before = changes;
    act();
    await vi.waitFor(() => expect(changes).toBeGreaterThan(before), WAIT);
  };
  return { end, next, sentences, changes: () => changes };
}

describe('watching a folder', () => {
  it('tells of files that come, change, move and go, also in folders that come', async () => {
    const folder = writeFiles(temporaryFolder(), { 'a.md': 'x', 'deep/b.md': 'x' });
    const { next, sentences } = await watching(folder);
    await next(() => {});
    await next(() => void writeFiles(folder, { 'c.md': 'x' }));
    await next(() => appendFileSync(join(folder, 'c.md'), 'more'));
    await next(() => appendFileSync(join(folder, 'deep/b.md'), 'more'));
    await next(() => renameSync(join(folder, 'c.md'), join(folder, 'd.md')));
    await next(() => rmSync(join(folder, 'd.md')));
    await next(() => void writeFiles(folder, { 'new/er/e.md': 'x' }));
    await next(() => appendFileSync(join(folder, 'new/er/e.md'), 'more'));
    expect(sentences).toEqual([]);
  });

  it('sees a folder that appears later, and one that vanishes and returns', async () => {
    const folder = join(temporaryFolder(), 'later');
    const { next } = await watching(folder);
    await next(() => {});
    await next(() => mkdirSync(folder));
    await next(() => void writeFiles(folder, { 'a.md': 'x' }));
    await next(() => renameSync(folder, `${folder}.away`));
    await next(() => renameSync(`${folder}.away`, folder));
    await next(() => void writeFiles(folder, { 'b.md': 'x' }));
  });

  it('says one sentence when the system watches no more files', async () => {
    const said = "parentPort.postMessage({ kind: 'failed', code: 'ENOSPC' });";
    const program = `import { parentPort } from 'node:worker_threads'; ${said} ${said} parentPort.postMessage({ kind: 'changed' });`;
    const { next, sentences } = await watching('seeds', new URL(`data:text/javascript,${program}`));
    await next(() => {});
    expect(sentences).toEqual([
      'Changes in seeds are not all seen at once, because watching fails (ENOSPC): the folder is looked at once a minute. Raise fs.inotify.max_user_watches (sysctl) to have them seen at once.',
    ]);
  });

  it('says so when the thread fails', async () => {
    const { sentences } = await watching('seeds', new URL('data:text/javascript,throw new Error("broken")'));
    await vi.waitFor(() => expect(sentences).toEqual([expect.stringContaining('watching fails')]), WAIT);
  });

  it('ends without a word', async () => {
    const folder = writeFiles(temporaryFolder(), { 'a.md': 'x' });
    const { next, end, sentences, changes } = await watching(folder);
    await next(() => {});
    await end();
    const before = changes();
    writeFiles(folder, { 'b.md': 'x' });
    const other = await watching(folder);
    await other.next(() => {});
    expect({ sentences, changes: changes() }).toEqual({ sentences: [], changes: before });
  });
});
