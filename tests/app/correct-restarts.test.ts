import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { NOW } from '../support/articles.ts';
import { report } from '../support/events.ts';
import { CALLS, CORRECTING, Life, mortalPoster, mortalStore } from '../support/mortal.ts';
import { aNewsroom, HOUR, MINUTE, type Newsroom } from '../support/newsroom.ts';
import { RecordingPoster } from '../support/recording-poster.ts';
import { openStoreHere } from '../support/store-here.ts';

const NEW = 'Fire damages the market hall of Velden';
/** What a process does after something changed: it corrects at once, and again while messages are being sent. */
const MINUTES = [1, 2, 4, 6, 10, 20];
const CALLED = [...CORRECTING, ...CALLS];

interface Outcome {
  readonly poster: RecordingPoster;
  readonly store: Store;
  /** Messages before anything changed. */
  readonly posted: number;
}

/**
 * A digest with a thread is being sent when one of its articles is corrected and another is withdrawn; later the first
 * comes to say something else again. Who dies is started again before the next heartbeat.
 */
async function twoChanges(...lives: readonly Life[]): Promise<Outcome> {
  const editor = await aNewsroom({ store: await openStoreHere(':memory:', NOW) });
  const { store } = editor;
  const poster = new RecordingPoster();
  const born = async (life: Life) => {
    const room = await aNewsroom({ store: mortalStore(store, life, CALLED) });
    room.posters.set('slack', mortalPoster(poster, life));
    return { room, life };
  };
  editor.now = NOW - HOUR;
  await editor.import(report(0), report(1), report(2));
  await editor.subscribe({ plan: { threads: 'digest' } });
  // Its thread is not told of yet.
  poster.failures.push(null, { kind: 'wait', retryAfterMs: MINUTE });
  await editor.publisher.run();
  editor.posters.set('slack', poster);
  editor.now = NOW;
  await editor.beat(NOW);
  let processes = await Promise.all(lives.map(born));
  const work = async (from: number) => {
    for (const minute of MINUTES) {
      await Promise.all(processes.map(({ room, life }) => beat(room, life, from + minute * MINUTE)));
      processes = await Promise.all(
        processes.map((one) => (one.life.death === null ? one : born(new Life()))),
      );
    }
  };
  editor.now = NOW + 1000;
  await editor.import(report(0, { headline: 'Fire spares the market hall of Velden' }));
  await store.withdraw(['Ashby.md'], NOW + 1000);
  await work(NOW);
  editor.now = NOW + HOUR;
  await editor.import(report(0, { headline: NEW }));
  await work(NOW + HOUR);
  return { poster, store, posted: 2 };
}

async function beat(room: Newsroom, life: Life, at: number): Promise<void> {
  await room.beat(at).catch((error: unknown) => {
    if (life.death === null) throw error;
  });
}

/** What must never be, in words; empty when all is well. */
async function wrongsOf({ poster, store, posted }: Outcome): Promise<string[]> {
  const wrongs: string[] = [];
  const [digest = '', thread = ''] = poster.standing;
  for (const [name, text] of Object.entries({ digest, thread })) {
    if (!text.includes(NEW)) wrongs.push(`the ${name} does not say what is right`);
    if (text.includes('Fire destroys') || text.includes('Fire spares'))
      wrongs.push(`the ${name} says what is wrong`);
    if (!text.includes('Withdrawn')) wrongs.push(`the ${name} does not say what was withdrawn`);
  }
  const notes = poster.texts.slice(posted).toSorted();
  const expected = [
    /^Corrected: the headline was “Fire destroys.* and is now “Fire spares/,
    /^Corrected: the headline was “Fire spares.* and is now “Fire damages/,
    /^Withdrawn by its source: “Ashby/,
  ];
  if (notes.length !== expected.length || notes.some((note, at) => !expected[at]?.test(note)))
    wrongs.push(`its thread was told: ${notes.join(' | ')}`);
  if (poster.posts.slice(posted).some(({ message }) => message.under?.id !== 'm1'))
    wrongs.push('something was posted elsewhere than in the thread');
  const lines = await store.deliveries({ limit: 100 });
  for (const { id, state, failure } of lines)
    if (state !== 'sent') wrongs.push(`${id} is ${state}: ${failure}`);
  await store.close();
  return wrongs;
}

async function stepsOf(...others: readonly Life[]): Promise<number> {
  const life = new Life();
  expect(await wrongsOf(await twoChanges(life, ...others))).toEqual([]);
  return life.steps;
}

describe('a process that dies while it puts right what was posted', () => {
  it('tells each change once and leaves the right text, wherever it dies, and is started again', async () => {
    const steps = await stepsOf();
    const deaths = new Set<string | null>();
    for (let step = 1; step <= steps; step += 1) {
      const life = new Life(step);
      expect(await wrongsOf(await twoChanges(life)), `dying ${life.death}, at step ${step}`).toEqual([]);
      deaths.add(life.death);
    }
    const calls = [...CORRECTING, 'claim', 'settle', 'post', 'edit'].flatMap((call) => [
      `before ${call}`,
      `after ${call}`,
    ]);
    expect([...deaths]).toEqual(expect.arrayContaining(calls));
  }, 60_000);

  it('tells it as seldom beside another that goes on', async () => {
    const steps = await stepsOf(new Life());
    for (let step = 1; step <= steps; step += 1) {
      const life = new Life(step);
      const wrongs = await wrongsOf(await twoChanges(life, new Life()));
      expect(wrongs, `dying ${life.death}, at step ${step}`).toEqual([]);
    }
  }, 60_000);
});
