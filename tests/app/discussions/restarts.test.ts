import { describe, expect, it } from 'vitest';
import type { PostFailure } from '../../../src/ports/chat.ts';
import { FERRY, NOW, paragraphs } from '../../support/articles.ts';
import { DISCUSSING, Life, mortalPoster, mortalStore } from '../../support/mortal.ts';
import { aNewsroom, MINUTE } from '../../support/newsroom.ts';
import { RecordingPoster } from '../../support/recording-poster.ts';
import { openStoreHere } from '../../support/store-here.ts';
import { talk } from '../../support/talking.ts';

/** More than anybody has taken a discussion for. */
const LATER = 5 * MINUTE;

const ARTICLE = {
  ...FERRY,
  body: paragraphs(
    'The harbour has opened a second ferry line.',
    'A ticket costs 2 crowns, and 400 people fit.',
  ),
};

const UNCLEAR: PostFailure = { kind: 'unclear', code: 'timeout' };

/** What goes wrong on the platform with the first messages; and whether what was not answered has arrived. */
const TROUBLES: Readonly<Record<string, { failures: readonly (PostFailure | null)[]; arrives: boolean }>> = {
  'nothing else': { failures: [], arrives: false },
  'the answer to the first message': { failures: [UNCLEAR], arrives: true },
  'the first message': { failures: [UNCLEAR], arrives: false },
  'the answer to the second message': { failures: [null, UNCLEAR], arrives: true },
};

/** Somebody presses, and the bot dies; they press at once when it is there again, later, and once more. */
async function pressed(life: Life, { failures, arrives }: (typeof TROUBLES)[string] & object) {
  const store = await openStoreHere(':memory:', NOW);
  const poster = new RecordingPoster();
  poster.failures.push(...failures);
  poster.arrives = arrives;
  const born = async (alive: Life, at: number) => {
    const room = await aNewsroom({ store: mortalStore(store, alive, DISCUSSING) });
    room.posters.set('slack', mortalPoster(poster, alive));
    room.now = at;
    return room;
  };
  const first = await born(life, NOW);
  await first.import(ARTICLE);
  await talk(first).catch((error: unknown) => {
    if (life.death === null) throw error;
  });
  const next = await born(new Life(), first.now);
  await talk(next).catch(() => 'it is being opened');
  next.now += LATER;
  const opened = await talk(next);
  const again = await talk(next);
  await store.close();
  return { poster, opened, again };
}

describe.each(Object.entries(TROUBLES))(
  'a bot that dies while it opens a discussion, and %s is lost',
  (_name, trouble) => {
    it('opens one thread, whole, when somebody presses again, wherever it died', async () => {
      const alive = new Life();
      const undisturbed = await pressed(alive, TROUBLES['nothing else'] ?? trouble);
      const expected = undisturbed.poster.posts.length;
      expect(expected).toBe(2);

      const long = new Life();
      await pressed(long, trouble);
      expect(long.steps).toBeGreaterThan(10);
      for (let step = 1; step <= long.steps; step += 1) {
        const life = new Life(step);
        const { poster, opened, again } = await pressed(life, trouble);
        const where = life.death ?? `step ${step}`;
        expect(
          poster.posts.map(({ message }) => message.under?.id ?? null),
          where,
        ).toEqual([null, 'm1']);
        expect(opened, where).toMatchObject({ kind: 'open' });
        expect(again, where).toEqual({ ...opened, isNew: false });
      }
    });
  },
);
