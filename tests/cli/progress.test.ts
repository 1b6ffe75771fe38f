import { describe, expect, it } from 'vitest';
import { loggedProgress, writtenProgress } from '../../src/cli/progress.ts';

/** Reads files at a pace, in milliseconds each. */
function reading(isTTY: boolean, files: number, pace: number): string[] {
  const written: string[] = [];
  let now = 0;
  const progress = writtenProgress({ isTTY, write: (text) => written.push(text) }, { now: () => now });
  for (let done = 0; done <= files; done += 1) {
    progress(done, files);
    now += pace;
  }
  return written;
}

describe('progress', () => {
  it.each([true, false])('is no word about what is over in two seconds (terminal: %s)', (isTTY) => {
    expect(reading(isTTY, 1999, 1)).toEqual([]);
  });

  it('is a line every five seconds where nothing can be rewritten', () => {
    expect(reading(false, 12_300, 1)).toEqual([
      'Reading 2,000 of 12,300 files …\n',
      'Reading 7,000 of 12,300 files …\n',
      'Reading 12,000 of 12,300 files …\n',
    ]);
  });

  it('is one line on a terminal, which is wiped at the end', () => {
    const written = reading(true, 2500, 1);
    expect(written).toEqual([
      '\r\u001b[2KReading 2,000 of 2,500 files …',
      '\r\u001b[2KReading 2,200 of 2,500 files …',
      '\r\u001b[2KReading 2,400 of 2,500 files …',
      '\r\u001b[2K',
    ]);
  });

  it('begins anew with each import', () => {
    const said: string[] = [];
    let now = 0;
    const progress = loggedProgress({ now: () => now }, (sentence) => said.push(sentence));
    for (const _ of [1, 2]) {
      progress(0, 10);
      now += 1500;
      progress(5, 10);
      now += 600;
      progress(6, 10);
      progress(10, 10);
      now += 60_000;
    }
    expect(said).toEqual(['Reading 6 of 10 files …', 'Reading 6 of 10 files …']);
  });
});
