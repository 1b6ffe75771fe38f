import { describe, expect, it } from 'vitest';
import { CORRECTION_GRACE } from '../../src/core/correction.ts';
import { plainText } from '../../src/message/plain.ts';
import { NOW } from '../support/articles.ts';
import { NEW, OLD, posted, revised, since } from '../support/corrected.ts';
import { report } from '../support/events.ts';
import { aNewsroom, DAY, HOUR, MINUTE, NEWS, type Newsroom } from '../support/newsroom.ts';

describe('a correction', () => {
  it('replaces an earlier one that nobody has begun', async () => {
    const { room, count } = await posted({ plan: { threads: 'digest' } });
    await room.import(revised({ headline: 'Never to be seen' }));
    room.now = NOW + MINUTE;
    await room.corrector.run();
    await room.import(revised());
    await room.beat(NOW + 2 * MINUTE);
    expect(since(room, count)).toEqual({
      edits: 2,
      notes: [`Corrected: the headline was “${OLD}” and is now “${NEW}”.`],
    });
    expect(room.poster.edits.map(({ edit }) => plainText(edit.part)).join()).not.toContain('Never');
  });

  it('is made again when it is in doubt, and a note is looked for', async () => {
    const { room, count } = await posted({ plan: { threads: 'digest' } });
    await room.import(revised());
    room.poster.arrives = true;
    room.poster.editFailures.push({ kind: 'unclear', code: 'reset' });
    room.poster.failures.push({ kind: 'unclear', code: 'reset' });
    for (const minute of [1, 2, 3]) await room.beat(NOW + minute * MINUTE);
    expect(since(room, count)).toMatchObject({ edits: 3, notes: { length: 1 } });
    expect(await statesOf(room)).toEqual(['sent', 'sent', 'sent', 'sent', 'sent']);
  });

  it('that the platform does not take ends alone: nothing rests, and nothing is news again', async () => {
    const { room } = await posted();
    await room.import(revised());
    room.poster.editFailures.push({ kind: 'refused', code: 'message_not_found', final: true });
    await room.beat(NOW + MINUTE);
    expect(await statesOf(room)).toEqual(['sent', 'dead']);
    expect(await room.store.subscription('daily')).toMatchObject({ pause: null });
    expect(await room.store.editions('daily', 5)).toMatchObject([
      { kind: 'regular', deliveries: [{ state: 'sent' }] },
    ]);
    expect(room.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(room.log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    // Nor is it tried again for another article.
    await room.import(report(1, { headline: 'Ashby elects a mayor' }));
    await room.beat(NOW + 2 * MINUTE);
    expect(room.poster.edits).toHaveLength(1);
  });

  it('waits for a channel that is closed, and makes no subscription rest', async () => {
    const { room } = await posted();
    await room.import(revised());
    const obstacle = { kind: 'archived', names: [] } as const;
    room.poster.editFailures.push({ kind: 'obstacle', obstacle });
    await room.beat(NOW + MINUTE);
    expect(await room.store.subscription('daily')).toMatchObject({ pause: null });
    await room.beat(NOW + 20 * MINUTE);
    expect(room.poster.edits).toHaveLength(1);
  });

  it('is not too late when its edition is, and is when a day has passed', async () => {
    const { room } = await posted();
    await room.import(revised());
    room.now = NOW + 5 * HOUR;
    await room.corrector.run();
    room.posters.clear();
    await room.beat(NOW + 20 * HOUR);
    expect(await statesOf(room)).toEqual(['sent', 'pending']);
    await room.beat(NOW + 5 * HOUR + CORRECTION_GRACE + MINUTE);
    expect(await statesOf(room)).toEqual(['sent', 'dead']);
  });

  it('that came too late is made when something else of its digest is corrected', async () => {
    const { room, count } = await posted({ plan: { threads: 'story' } });
    await room.import(revised());
    await room.corrector.run();
    await room.beat(NOW + 2 * DAY);
    expect(since(room, count)).toEqual({ edits: 0, notes: [] });
    await room.import(report(1, { headline: 'Ashby elects its first woman mayor for decades' }));
    await room.beat(NOW + 2 * DAY + MINUTE);
    expect(since(room, count)).toMatchObject({ edits: 2, notes: { length: 1 } });
    expect(room.poster.standing.join(' ')).toContain(NEW);
  });

  it('is made for nobody who wants no digests any more', async () => {
    const { room } = await posted();
    await room.store.removeSubscription('daily', NOW);
    await room.import(revised());
    await room.beat(NOW + MINUTE);
    expect(room.poster.edits).toEqual([]);
  });

  it.each([
    [2000, 'all of it', 'It burned all night. '.repeat(50).trim()],
    [1000, 'its dek', 'It burned until noon.'],
    [430, 'a beginning', '…'],
    [300, 'its headline', NEW],
  ])('of a message with room for %i characters tells %s', async (room, _, told) => {
    const narrow = await aNarrowRoom(room);
    expect(narrow.poster.standing[0]).toContain(told);
    expect(narrow.poster.standing[0]).toContain('Corrected');
  });

  it('of a message that has no room for it is not made, and it is said why', async () => {
    const narrow = await aNarrowRoom(10);
    expect(narrow.poster.edits).toEqual([]);
    expect(narrow.log.lines.map(({ level, message }) => [level, message])).toContainEqual([
      'warn',
      'a message stays uncorrected: it would not fit its platform any more',
    ]);
  });

  it('comes after what is new in its workspace, as slowly as the platform wants edits', async () => {
    const { room } = await posted();
    await room.subscribe({ id: 'other', nextRunAt: NOW + MINUTE, channel: { ...NEWS, id: 'C2' } });
    await room.beat(NOW + MINUTE);
    room.poster.pace = { ...room.poster.pace, edits: 5000 };
    await room.import(revised());
    await room.corrector.run();
    const lines = await room.store.deliveries({ action: 'edit', limit: 9 });
    expect(lines.map(({ nextAt }) => (nextAt ?? 0) - room.now).toSorted((a, b) => a - b)).toEqual([0, 5000]);
  });
});

/** A digest that was posted and corrected, where a message has room for so many characters of one story. */
async function aNarrowRoom(characters: number): Promise<Newsroom> {
  let limit = Number.POSITIVE_INFINITY;
  const room = await aNewsroom({
    split: (_platform, document) => (plainText(document).length > limit ? [document, document] : [document]),
  });
  room.now = NOW - HOUR;
  await room.import(report(0));
  await room.subscribe({ plan: { style: 'full' } });
  await room.beat(NOW);
  limit = characters;
  const summary = 'It burned all night. '.repeat(50).trim();
  await room.import(
    revised({ summary: [summary], dek: characters > 500 ? 'It burned until noon.' : summary }),
  );
  await room.beat(NOW + MINUTE);
  return room;
}

/** Of all deliveries, in the order of their parts. */
async function statesOf(room: Newsroom): Promise<string[]> {
  const lines = await room.store.deliveries({ limit: 100 });
  return lines.map(({ state }) => state);
}
