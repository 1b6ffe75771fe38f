import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { EditionBeat } from '../../src/cli/edition-beat.ts';
import { NOW } from '../support/articles.ts';
import { recordingLog } from '../support/desk.ts';
import { MINUTE } from '../support/newsroom.ts';

describe('the beat of editions', () => {
  it('comes again only when the first has ended, however long that takes', async () => {
    vi.useFakeTimers({ now: NOW });
    onTestFinished(() => void vi.useRealTimers());
    let looks = 0;
    const first = Promise.withResolvers<number>();
    const publisher = { run: () => first.promise, end: () => {} };
    const deliverer = { run: async () => {}, end: async () => {} };
    const look = async () => {
      looks += 1;
    };
    const desk = {
      publisher,
      corrector: { run: async () => 0, end: () => {} },
      deliverer,
      discussions: { finish: async () => 0 },
      retention: { run: async () => 0 },
    } as unknown as ConstructorParameters<typeof EditionBeat>[0];
    const beat = new EditionBeat(desk, { look }, recordingLog());
    const begun = beat.begin();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(looks).toBe(1);
    first.resolve(0);
    await begun;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await beat.end();
    expect(looks).toBe(3);
  });

  it('publishes while a platform is slow to open a thread, and ends when that is open', async () => {
    let beats = 0;
    const opened = Promise.withResolvers<number>();
    const finish = vi.fn(() => opened.promise);
    const publisher = {
      end: () => {},
      async run() {
        beats += 1;
        return 0;
      },
    };
    const desk = {
      ...{ publisher, discussions: { finish } },
      corrector: { run: async () => 0, end: () => {} },
      deliverer: { run: async () => {}, end: async () => {} },
      retention: { run: async () => 0 },
    } as unknown as ConstructorParameters<typeof EditionBeat>[0];
    const log = recordingLog();
    const beat = new EditionBeat(desk, { look: async () => {} }, log, async (again) => async () => again());
    await beat.begin();
    const ended = beat.end();
    await vi.waitFor(() => expect(beats).toBe(2), { interval: 1 });
    expect(finish).toHaveBeenCalledOnce();
    opened.resolve(1);
    await ended;
    expect(log.lines.map(({ message }) => message)).toContain('threads that were half open are open');
  });

  it('looks at the file of subscriptions before it publishes, which does not depend on it', async () => {
    const done: string[] = [];
    const log = recordingLog();
    const desk = {
      publisher: { run: async () => done.push('published'), end: () => {} },
      corrector: { run: async () => void done.push('corrected'), end: () => {} },
      deliverer: { run: async () => void done.push('delivered'), end: async () => {} },
      discussions: { finish: async () => 0 },
      retention: { run: async () => 0 },
    } as unknown as ConstructorParameters<typeof EditionBeat>[0];
    const look = async () => {
      done.push('looked');
      throw new Error('no drive');
    };
    const beat = new EditionBeat(desk, { look }, log);
    await beat.begin();
    await beat.end();
    expect(done).toEqual(['looked', 'corrected', 'published', 'delivered']);
    expect(log.lines.map(({ level, message }) => [level, message])).toContainEqual([
      'error',
      'looking at the file of subscriptions failed',
    ]);
  });

  it('delivers what is published when nothing more can be, and says why it cannot', async () => {
    const done: string[] = [];
    const desk = {
      publisher: { run: () => Promise.reject(new Error('no disk')), end: () => {} },
      corrector: { run: async () => 0, end: () => {} },
      deliverer: { run: async () => void done.push('delivered'), end: async () => {} },
      discussions: { finish: async () => 0 },
      retention: { run: async () => 0 },
    } as unknown as ConstructorParameters<typeof EditionBeat>[0];
    const beat = new EditionBeat(desk, { look: async () => {} }, recordingLog());
    await expect(beat.begin()).rejects.toThrow('no disk');
    expect(done).toEqual(['delivered']);
  });

  it('takes no new deliveries from when it is to end, and ends when what is published is', async () => {
    const published = Promise.withResolvers<number>();
    const done: string[] = [];
    const desk = {
      publisher: { run: () => published.promise, end: () => {} },
      corrector: { run: async () => 0, end: () => {} },
      deliverer: { run: async () => {}, end: async () => void done.push('deliverer') },
      discussions: { finish: async () => 0 },
      retention: { run: async () => 0 },
    } as unknown as ConstructorParameters<typeof EditionBeat>[0];
    const beat = new EditionBeat(desk, { look: async () => {} }, recordingLog(), async () => async () => {});
    const begun = beat.begin();
    const ended = beat.end().then(() => done.push('beat'));
    await new Promise(setImmediate);
    expect(done).toEqual(['deliverer']);
    published.resolve(0);
    await Promise.all([begun, ended]);
    expect(done).toEqual(['deliverer', 'beat']);
  });
});
