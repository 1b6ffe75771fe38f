import { expect, it } from 'vitest';
import { nextForgetting, readingAt } from '../../src/app/reading-at.ts';
import type { Reading } from '../../src/ports/editions.ts';
import { NOW } from '../support/articles.ts';
import { aNewsroom, DAY, HOUR, MINUTE } from '../support/newsroom.ts';

const LAST = NOW + 34 * DAY;

/** A subscription of which editions were published at odd times, so that each forgetting comes alone. */
async function published() {
  const room = await aNewsroom();
  await room.subscribe({ plan: { sayNothing: true, cadence: { kind: 'minutely', every: 5 } } });
  for (const later of [0, DAY, DAY + 7 * HOUR, 9 * DAY, 9 * DAY + 30 * MINUTE, 33 * DAY, 34 * DAY]) {
    await room.beat(NOW + later);
  }
  return room.store;
}

const inOrder = (reading: Reading | null) => ({
  ...reading,
  editions: reading?.editions.toSorted((a, b) => a.publishedAt - b.publishedAt),
});

it('a reading is foreseen as the store will give it', async () => {
  const store = await published();
  const now = await store.reading('daily', LAST);
  if (now === null) throw new Error('it is there');
  for (let at = LAST; at < LAST + 80 * DAY; at += 5 * HOUR + 11 * MINUTE) {
    expect(inOrder(readingAt(now, at)), String(at)).toEqual(inOrder(await store.reading('daily', at)));
  }
});

it('a reading stays as it is until the next of its editions counts less', async () => {
  const reading = await (await published()).reading('daily', LAST);
  if (reading === null) throw new Error('it is there');
  let changes = 0;
  for (let at: number | null = LAST; at !== null; changes += 1) {
    const next: number | null = nextForgetting(reading, at);
    if (next !== null) expect(readingAt(reading, next - 1)).toEqual(readingAt(reading, at));
    at = next;
  }
  expect(changes).toBeGreaterThan(5);
});
