import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/core/cadence.ts';
import { catchUp, GRACE } from '../../src/core/catch-up.ts';
import { nextDue } from '../../src/core/due.ts';

const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const EIGHT: Cadence = { kind: 'daily', at: '08:00' };

const at = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(ZONE).epochMilliseconds;
const on = (cadence: Cadence, nextRunAt: string, now: string, grace = GRACE) =>
  catchUp({ cadence, zone: ZONE, nextRunAt: at(nextRunAt), now: at(now), grace });

describe('a subscription', () => {
  it('waits for its time', () => {
    expect(on(EIGHT, '2026-11-02T08:00', '2026-11-02T07:59:59.999')).toEqual({
      run: false,
      next: at('2026-11-02T08:00'),
      missed: 0,
    });
  });

  it.each(['08:00', '08:00:42', '13:59', '14:00'])('due at 08:00 is posted at %s, once', (now) => {
    expect(on(EIGHT, '2026-11-02T08:00', `2026-11-02T${now}`)).toEqual({
      run: true,
      next: at('2026-11-03T08:00'),
      missed: 0,
    });
  });

  it('due longer ago than the grace period is skipped to the next time', () => {
    expect(on(EIGHT, '2026-11-02T08:00', '2026-11-02T14:00:00.001')).toEqual({
      run: false,
      next: at('2026-11-03T08:00'),
      missed: 1,
    });
  });

  it('waits and skips by a grace period of its own', () => {
    expect(on(EIGHT, '2026-11-02T08:00', '2026-11-02T09:01', HOUR).run).toBe(false);
    expect(on(EIGHT, '2026-11-02T08:00', '2026-11-02T22:00', 24 * HOUR).run).toBe(true);
  });

  it('due several times while nobody looked is posted once, when the last time was lately', () => {
    expect(on(EIGHT, '2026-11-02T08:00', '2026-11-05T09:00')).toEqual({
      run: true,
      next: at('2026-11-06T08:00'),
      missed: 3,
    });
    expect(on(EIGHT, '2026-11-02T08:00', '2026-11-05T14:00').run).toBe(true);
    expect(on(EIGHT, '2026-11-02T08:00', '2026-11-05T14:00:00.001').run).toBe(false);
    expect(on(EIGHT, '2026-11-02T08:00', '2026-11-05T20:00')).toEqual({
      run: false,
      next: at('2026-11-06T08:00'),
      missed: 4,
    });
    expect(on({ kind: 'minutely', every: 5 }, '2026-11-02T08:00', '2026-11-02T09:02')).toEqual({
      run: true,
      next: at('2026-11-02T09:05'),
      missed: 12,
    });
  });

  it('that is not posted on time because clocks went forward is posted, not missed', () => {
    const cadence: Cadence = { kind: 'daily', at: '02:30' };
    expect(on(cadence, '2027-03-28T03:30', '2027-03-28T03:30')).toEqual({
      run: true,
      next: at('2027-03-29T02:30'),
      missed: 0,
    });
  });

  it('that rested for years is found its next time without counting through them', () => {
    const cadence: Cadence = { kind: 'cron', expression: '*/5 * * * *' };
    expect(on(cadence, '2006-11-02T08:00', '2026-11-02T08:02')).toEqual({
      run: true,
      next: at('2026-11-02T08:05'),
      missed: 1_000,
    });
    expect(on(cadence, '2006-11-02T08:00', '2026-11-02T08:02', MINUTE)).toMatchObject({ run: false });
  });

  it('is posted even when what is stored is no time of its cadence any more', () => {
    expect(on(EIGHT, '2026-11-02T07:15', '2026-11-02T07:15:20')).toEqual({
      run: true,
      next: at('2026-11-02T08:00'),
      missed: 0,
    });
  });

  it('started again at every minute of three days is posted once a day', () => {
    let nextRunAt = at('2026-11-02T08:00');
    const posted: number[] = [];
    for (let now = at('2026-11-02T00:00'); now < at('2026-11-05T00:00'); now += MINUTE) {
      const { run, next } = catchUp({ cadence: EIGHT, zone: ZONE, nextRunAt, now, grace: GRACE });
      if (run) posted.push(now);
      nextRunAt = next ?? Number.POSITIVE_INFINITY;
    }
    expect(posted).toEqual([at('2026-11-02T08:00'), at('2026-11-03T08:00'), at('2026-11-04T08:00')]);
  });

  it('asks once for its next time when it is posted on time', () => {
    let asked = 0;
    const due: typeof nextDue = (...question) => {
      asked += 1;
      return nextDue(...question);
    };
    const time = at('2026-11-02T08:00');
    catchUp({ cadence: EIGHT, zone: ZONE, nextRunAt: time, now: time, grace: GRACE }, due);
    expect(asked).toBe(1);
  });
});
