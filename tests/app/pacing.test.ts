import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Pacing } from '../../src/app/pacing.ts';
import type { Channel } from '../../src/core/channel.ts';
import type { Pace } from '../../src/ports/chat.ts';
import { NOW } from '../support/articles.ts';
import { RecordingPoster } from '../support/recording-poster.ts';

const SECOND = 1000;
const channel = (n: number): Channel => ({ platform: 'discord', workspace: 'G1', id: `D${n}` });
const post = (n: number) => ({ channel: channel(n), action: 'post' }) as const;
const edit = (n: number) => ({ channel: channel(n), action: 'edit' }) as const;

/** A clock that goes on when the test wants it, and wakes who sleeps. */
function paced(pace: Partial<Pace>) {
  const poster = new RecordingPoster();
  poster.pace = { channel: 0, workspace: 0, platform: 0, waiting: 'channel', ...pace };
  let now = NOW;
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const pacing = new Pacing({
    clock: { now: () => now },
    posters: new Map([['discord', poster]]),
    wait: (milliseconds) =>
      new Promise((resolve) => {
        sleepers.push({ until: now + milliseconds, wake: resolve });
      }),
  });
  const advance = async (milliseconds: number) => {
    now += milliseconds;
    for (const { wake } of sleepers.filter(({ until }) => until <= now)) wake();
    sleepers = sleepers.filter(({ until }) => until > now);
    await setImmediate();
  };
  /** Asks for the turns of messages to different channels. @returns when they come, in milliseconds from the start */
  const turns = (count: number, later = 60 * SECOND) => {
    const times: number[] = [];
    for (let n = 0; n < count; n += 1) {
      pacing.turn(post(n), NOW + later).then((putOffTo) => {
        if (putOffTo === null) times.push(now - NOW);
      });
    }
    return times;
  };
  return { pacing, advance, turns };
}

describe('turns', () => {
  it('come as often as the platform allows on the average, however late who waits is woken', async () => {
    const { advance, turns } = paced({ platform: 20 });
    const times = turns(100);
    for (let n = 0; n < 300; n += 1) await advance(7);
    expect(times).toHaveLength(100);
    expect(times.at(-1)).toBeLessThan(100 * 20 + 7);
  });

  it('are no more in any second because the process was held up', async () => {
    const { advance, turns } = paced({ platform: 20 });
    const times = turns(100);
    await advance(0);
    for (let n = 0; n < 300; n += 1) await advance(n === 50 ? 700 : 10);
    expect(times).toHaveLength(100);
    const inSecond = times.map((start) => times.filter((at) => at >= start && at < start + SECOND).length);
    expect(Math.max(...inSecond)).toBe(51);
    expect(times.at(-1)).toBeLessThan(100 * 20 + 700);
  });

  it('that were promised do not come in a channel that is asked to wait meanwhile', async () => {
    const { pacing, advance, turns } = paced({ platform: 500, channel: 1000 });
    const times = turns(3);
    await advance(0);
    pacing.hold(post(1), NOW + 3 * SECOND);
    for (let n = 0; n < 10; n += 1) await advance(500);
    expect(times).toEqual([0, 1000, 3000]);
  });

  it('that were promised come later when the bot has asked too often, wherever it was', async () => {
    const { pacing, advance, turns } = paced({ platform: 500 });
    const times = turns(3);
    await advance(0);
    pacing.hold(post(9), NOW + 2 * SECOND, true);
    for (let n = 0; n < 10; n += 1) await advance(500);
    expect(times).toEqual([0, 2000, 2500]);
  });

  it('are not waited for by who would have to wait long, nor at the end', async () => {
    const { pacing, advance } = paced({ channel: 1000 });
    pacing.hold(post(1), NOW + 60 * SECOND);
    expect(await pacing.turn(post(1), NOW + 120 * SECOND)).toBe(NOW + 60 * SECOND);
    expect(await pacing.turn(post(2), NOW + 120 * SECOND)).toBeNull();
    const next = pacing.turn(post(2), NOW + 120 * SECOND);
    await advance(1);
    pacing.end();
    expect(await next).toBe(NOW + SECOND);
  });

  it('of edits have a pace of their own, for which nothing else waits', async () => {
    const { pacing } = paced({ edits: 2000 });
    const place = channel(1);
    expect(await pacing.turn(edit(1), NOW + 60 * SECOND)).toBeNull();
    pacing.hold(edit(2), NOW + 9 * SECOND);
    expect(pacing.isClosedForEdits(place)).toBe(true);
    expect(await pacing.turn(edit(3), NOW + 60 * SECOND)).toBe(NOW + 9 * SECOND);
    expect(await pacing.turn(post(4), NOW + 60 * SECOND)).toBeNull();
    expect(pacing.isClosed(place)).toBe(false);
  });
});
