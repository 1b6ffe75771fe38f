import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHeartbeat } from '../../src/schedule/heartbeat.ts';
import { NOW } from '../support/articles.ts';
import { recordingLog } from '../support/desk.ts';
import { MINUTE } from '../support/newsroom.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW + 20_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the heartbeat', () => {
  it('beats once a minute, on the minute, until it is ended', async () => {
    const beats: number[] = [];
    const end = startHeartbeat(async () => {
      beats.push(Math.floor((Date.now() - NOW) / MINUTE));
    }, recordingLog());
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    await end();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(beats).toEqual([1, 2, 3]);
  });

  it('never beats while a beat is under way, and ends after it', async () => {
    let beats = 0;
    const long = Promise.withResolvers<void>();
    const end = startHeartbeat(() => {
      beats += 1;
      return long.promise;
    }, recordingLog());
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(beats).toBe(1);
    let hasEnded = false;
    const ended = end().then(() => {
      hasEnded = true;
    });
    await vi.advanceTimersByTimeAsync(1);
    expect(hasEnded).toBe(false);
    long.resolve();
    await ended;
    expect(beats).toBe(1);
  });

  it('goes on after a beat that fails, which the log tells', async () => {
    let beats = 0;
    const log = recordingLog();
    const end = startHeartbeat(async () => {
      beats += 1;
      throw new Error('no drive');
    }, log);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    await end();
    expect(beats).toBe(2);
    const failures = log.lines.filter(({ message }) => message === 'a heartbeat failed');
    expect(failures).toHaveLength(2);
  });
});
