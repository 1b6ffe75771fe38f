import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, vi } from 'vitest';
import { it } from '../support/place.ts';
import { aSeed, generatedSeeds } from '../support/seed-files.ts';

const WAIT = { timeout: 15_000, interval: 20 };
const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });
const COMET = aSeed({ headline: 'Comet passes Jupiter' });

describe.concurrent('a program that is running', () => {
  it('shows a file soon after it was dropped into the folder, also into a new folder in it', async ({
    aPlace,
  }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const program = place.start(['start'], { keepInputOpen: true });
    await program.says('One article:');
    place.write({ 'comet.md': COMET });
    await program.says('1 added, 0 revised, 0 withdrawn', 'stderr');
    program.type('/article comet\n');
    await program.says('Comet passes Jupiter\n');
    place.write({
      'new/er/moon.md': aSeed({ headline: 'Moon has a station' }),
      'new/er/sun.md': aSeed({ headline: 'Sun is out' }),
    });
    await program.says('2 added, 0 revised, 0 withdrawn', 'stderr');
  });

  it('shows the new text of a file that is edited, however the editor saves it', async ({ aPlace }) => {
    const place = aPlace({ 'comet.md': COMET, 'ferry.md': FERRY });
    const program = place.start(['start'], { keepInputOpen: true });
    await program.says('One article:');
    place.write({ 'comet.md': COMET.replace('passes', 'has passed') });
    await program.says('1 revised', 'stderr');
    rmSync(join(place.seeds, 'ferry.md'));
    place.write({ '.ferry.md.swp': '', 'ferry.md.tmp': FERRY.replace('opens', 'has opened') });
    renameSync(join(place.seeds, 'ferry.md.tmp'), join(place.seeds, 'ferry.md'));
    await vi.waitFor(() => expect(program.stderr.match(/1 revised/g)).toHaveLength(2), WAIT);
    program.type('/article comet\n/article ferry\n');
    await program.says('Comet has passed Jupiter\n');
    await program.says('Harbour has opened a ferry line\n');
    expect(program.stderr).not.toMatch(/[1-9]\d* withdrawn/);
  });

  it('tells of a file that is gone, and of one that is no article', async ({ aPlace }) => {
    const place = aPlace({ 'comet.md': COMET, 'ferry.md': FERRY });
    const program = place.start(['start'], { keepInputOpen: true });
    await program.says('One article:');
    place.write({ 'empty.md': '' });
    await program.says('empty.md: it is empty', 'stderr');
    rmSync(join(place.seeds, 'comet.md'));
    await program.says('0 added, 0 revised, 1 withdrawn', 'stderr');
  });

  it('says once that the folder is gone, keeps what it has, and goes on when it returns', async ({
    aPlace,
  }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const program = place.start(['start'], { keepInputOpen: true });
    await program.says('One article:');
    // Once this is told, watching has begun.
    place.write({ 'comet.md': COMET });
    await program.says('1 added', 'stderr');
    renameSync(place.seeds, `${place.seeds}.away`);
    await program.says('There is no folder', 'stderr');
    program.type('/article ferry\n');
    await program.says('Read it at The Example');
    renameSync(`${place.seeds}.away`, place.seeds);
    place.write({
      'moon.md': aSeed({ headline: 'Moon has a station' }),
      'sun.md': aSeed({ headline: 'Sun is out' }),
    });
    await program.says('2 added, 0 revised, 0 withdrawn', 'stderr');
    expect(program.stderr.match(/There is no folder/g)).toHaveLength(1);
    expect(program.stderr).not.toMatch(/[1-9]\d* withdrawn/);
  });

  it.for(['SIGTERM', 'SIGINT'] as const)('ends soon at %s while it watches', async (signal, { aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const program = place.start(['start'], { keepInputOpen: true });
    await program.says('One article:');
    place.write({ 'comet.md': COMET });
    await program.says('1 added', 'stderr');
    program.signal(signal);
    expect(await program.ended(6000)).toMatchObject({ code: 0 });
  });

  it('ends soon at SIGTERM while many new files are being read', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const program = place.start(['start'], { keepInputOpen: true, settings: { LOG_LEVEL: 'debug' } });
    await program.says('One article:');
    place.write(generatedSeeds(3000));
    place.write({ 'zzz-empty.md': '' });
    // Problems are told at the end of a look: this one has not come to its end.
    program.signal('SIGTERM');
    const { code, stderr } = await program.ended(8000);
    expect(code).toBe(0);
    expect(stderr).not.toContain('zzz-empty.md');
  });
});
