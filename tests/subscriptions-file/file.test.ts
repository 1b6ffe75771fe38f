import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/core/problem.ts';
import { subscriptionFile } from '../../src/subscriptions-file/file.ts';
import { oneSubscription } from '../support/filed.ts';
import { makePipe, temporaryFolder } from '../support/folder.ts';

/** A file that a test writes, and looks at it. */
function aFile() {
  const path = join(temporaryFolder(), 'subs.yaml');
  const file = subscriptionFile(path, { zone: 'UTC', locale: 'en' });
  return {
    path,
    look: () => file.look(),
    write: (content: string | Uint8Array) => writeFileSync(path, content),
    /** The sentences about it, without the folder that it is in. */
    async problems() {
      const filed = await file.look();
      return filed?.problems.map((problem) => formatProblem({ ...problem, path: 'subs.yaml' }));
    },
  };
}

describe('the file of subscriptions on disk', () => {
  it('is understood at the first look, and when it says something else than before', async () => {
    const { look, write } = aFile();
    write(oneSubscription());
    expect((await look())?.subscriptions).toHaveLength(1);
    expect(await look()).toBeNull();
    write(oneSubscription());
    expect(await look()).toBeNull();
    // As long as before, and perhaps within the same tick of the clock.
    write(oneSubscription().replace('9:00', '8:00'));
    expect((await look())?.subscriptions[0]?.plan.cadence).toEqual({ kind: 'daily', at: '08:00' });
  });

  it('is read through a link, in the encodings and with the line ends that editors write', async () => {
    const { path, look, write } = aFile();
    const text = oneSubscription('topics: [Zürich]').replaceAll('\n', '\r\n');
    writeFileSync(`${path}.real`, `\ufeff${text}`, 'utf16le');
    symlinkSync(`${path}.real`, path);
    expect((await look())?.subscriptions[0]?.plan.topics).toEqual(['Zürich']);
    rmSync(path);
    write(Buffer.from(text, 'latin1'));
    expect(await look()).toMatchObject({
      subscriptions: [{ plan: { topics: ['Zürich'] } }],
      problems: [{ severity: 'warning' }],
    });
  });

  it('changes nothing while it is gone, which is told once', async () => {
    const { path, look, problems, write } = aFile();
    write(oneSubscription());
    await look();
    rmSync(path);
    expect(await problems()).toEqual([
      'subs.yaml: it is not there (put it there, correct SUBSCRIPTIONS_FILE, or empty SUBSCRIPTIONS_FILE when there is to be none)',
    ]);
    expect(await look()).toBeNull();
    write(oneSubscription());
    expect((await look())?.mistaken).toEqual([]);
  });

  const unreadable: [string, (path: string) => void, string][] = [
    ['a folder', mkdirSync, 'it is no file (name a file in SUBSCRIPTIONS_FILE)'],
    ['a pipe that nobody writes to', makePipe, 'it is no file (name a file in SUBSCRIPTIONS_FILE)'],
    [
      'more than a megabyte',
      (path) => writeFileSync(path, '#'.repeat(1_000_001)),
      'it is larger than 1 MB (leave out what is not needed)',
    ],
    [
      'a picture',
      (path) => writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      'it is a PNG picture (write it as text, in UTF-8)',
    ],
    [
      'a link to itself',
      (path) => symlinkSync(path, path),
      'it cannot be read (ELOOP) (check the path and the drive that it is on)',
    ],
  ];
  it.each(unreadable)('changes nothing when it is %s', async (_what, make, sentence) => {
    const { path, look } = aFile();
    make(path);
    const filed = await look();
    expect(filed).toMatchObject({ subscriptions: [], mistaken: [null] });
    expect(filed?.problems.map((problem) => formatProblem({ ...problem, path: 'subs.yaml' }))).toEqual([
      `subs.yaml: ${sentence}`,
    ]);
  });
});
