import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/message/plain.ts';
import type { Store } from '../../src/ports/store.ts';
import { NOW, paragraphs } from '../support/articles.ts';
import { CALLS, Life, mortalPoster, mortalStore } from '../support/mortal.ts';
import { aNewsroom, DAY, HOUR, MINUTE, NEWS, type Newsroom } from '../support/newsroom.ts';
import { RecordingPoster } from '../support/recording-poster.ts';
import { openStoreHere } from '../support/store-here.ts';

/** Of three days: headlines, each with a text that has nothing in common with another. */
const DAYS: readonly (readonly (readonly [headline: string, text: string])[])[] = [
  [
    ['Fire destroys the market hall of Velden', 'Firefighters fought the flames all night.'],
    ['Ashby elects its first woman mayor', 'Nora Quill won by nine hundred votes.'],
  ],
  [['Village choir wins the radio prize', 'Forty singers practised in a barn for a winter.']],
  [],
];

const HEADLINES = DAYS.flat().map(([headline]) => headline);

/** Heartbeats of a day: at first every minute, later when a closed channel is tried again. */
const MINUTES = [0, 1, 3, 16, 18];

/** What came of three days in which a process died. */
interface Outcome {
  readonly poster: RecordingPoster;
  readonly store: Store;
}

/**
 * Three days of a channel that gets one story a day, and one that gets all with a thread for each; on the second day
 * the bot is locked out of the first for some minutes. Who dies is started again before the next heartbeat.
 * @param lives of those who work side by side
 */
async function threeDays(...lives: readonly Life[]): Promise<Outcome> {
  const editor = await aNewsroom({ store: await openStoreHere(':memory:', NOW) });
  const { store } = editor;
  const poster = new RecordingPoster();
  const born = async (life: Life) => {
    const room = await aNewsroom({ store: mortalStore(store, life) });
    room.posters.set('slack', mortalPoster(poster, life));
    return { room, life };
  };
  await editor.subscribe({ plan: { size: 1 } });
  await editor.subscribe({ id: 'threaded', channel: { ...NEWS, id: 'C2' }, plan: { threads: 'story' } });
  let processes = await Promise.all(lives.map(born));
  for (const [day, articles] of DAYS.entries()) {
    editor.now = NOW + day * DAY - HOUR;
    await editor.import(...articles.map(([headline, text]) => anEvent(headline, text)));
    if (day === 1) poster.inTheWay.set('C1', { kind: 'not-in-channel', names: [] });
    for (const minute of MINUTES) {
      if (minute === 3) poster.inTheWay.clear();
      const at = NOW + day * DAY + minute * MINUTE;
      await Promise.all(processes.map(({ room, life }) => beat(room, life, at)));
      processes = await Promise.all(
        processes.map((one) => (one.life.death === null ? one : born(new Life()))),
      );
    }
  }
  return { poster, store };
}

function anEvent(headline: string, text: string) {
  return {
    path: `${headline.replaceAll(' ', '-')}.md`,
    headline,
    dek: text,
    summary: [text],
    body: paragraphs(text),
    publishedAt: NOW,
  };
}

async function beat(room: Newsroom, life: Life, at: number): Promise<void> {
  await room.beat(at).catch((error: unknown) => {
    if (life.death === null) throw error;
  });
}

/** What must never be, in words; empty when all is well. */
async function wrongsOf({ poster, store }: Outcome): Promise<string[]> {
  const wrongs: string[] = [];
  for (const id of ['daily', 'threaded']) {
    const editions = await store.editions(id, 100);
    const slots = new Set(editions.map(({ publishedAt }) => Math.floor((publishedAt - NOW) / DAY)));
    if (slots.size < editions.length) wrongs.push(`${id} has two editions of one day`);
    for (const edition of editions) {
      for (const { state, failure } of edition.deliveries) {
        if (state !== 'sent') wrongs.push(`${id} has a part that is ${state}: ${failure}`);
      }
    }
    if ((await store.subscription(id))?.pause !== null) wrongs.push(`${id} rests`);
  }
  const keys = poster.posts.map(({ message }) => message.key);
  if (new Set(keys).size < keys.length) wrongs.push('a message was posted twice');
  for (const channel of ['C1', 'C2']) {
    const posted = poster.posts
      .filter(({ channel: { id }, message }) => id === channel && message.under === null)
      .map(({ message }) => plainText(message.part));
    for (const headline of HEADLINES) {
      const times = posted.filter((text) => text.includes(headline)).length;
      if (times !== 1) wrongs.push(`“${headline}” was posted ${times} times in ${channel}`);
    }
  }
  await store.close();
  return wrongs;
}

/** Steps of a process that nothing happens to, with others beside it. */
async function stepsOf(...others: readonly Life[]): Promise<number> {
  const life = new Life();
  const whole = await threeDays(life, ...others);
  expect(await wrongsOf(whole)).toEqual([]);
  return life.steps;
}

describe('a process that dies', () => {
  it('doubles nothing and loses nothing, wherever it dies, and is started again', async () => {
    const steps = await stepsOf();
    const deaths = new Set<string | null>();
    for (let step = 1; step <= steps; step += 1) {
      const life = new Life(step);
      expect(await wrongsOf(await threeDays(life)), `dying ${life.death}, at step ${step}`).toEqual([]);
      deaths.add(life.death);
    }
    const calls = [...CALLS, 'post'].flatMap((call) => [`before ${call}`, `after ${call}`]);
    expect([...deaths].sort()).toEqual(calls.sort());
  }, 60_000);

  it('doubles and loses as little beside another that goes on', async () => {
    const steps = await stepsOf(new Life());
    for (let step = 1; step <= steps; step += 1) {
      const life = new Life(step);
      const wrongs = await wrongsOf(await threeDays(life, new Life()));
      expect(wrongs, `dying ${life.death}, at step ${step}`).toEqual([]);
    }
  }, 60_000);
});
