import { describe, expect, it } from 'vitest';
import { CORRECTION_GRACE } from '../../src/core/correction.ts';
import { plainText } from '../../src/message/plain.ts';
import { NOW } from '../support/articles.ts';
import { aRoomWith, report } from '../support/events.ts';
import { aNewsroom, DAY, HOUR, MINUTE, NEWS, type Newsroom } from '../support/newsroom.ts';

const OLD = 'Fire destroys the market hall of Velden';
const NEW = 'Fire damages the market hall of Velden';
const GONE = /^Withdrawn by its source: “/;

/** What came of corrections: edits, and posts after the first ones. */
const since = (room: Newsroom, posted: number) => ({
  edits: room.poster.edits.length,
  notes: room.poster.texts.slice(posted),
});

/** A room in which a digest on a fire and an election was posted. */
async function posted(plan: Parameters<typeof aRoomWith>[1] = {}) {
  const room = await aRoomWith([report(0), report(1)], plan);
  await room.beat(NOW);
  return { room, count: room.poster.posts.length };
}

const revised = (given: Parameters<typeof report>[1] = {}) => report(0, { headline: NEW, ...given });

describe('an article that was posted and is corrected', () => {
  it('is put right where it stands, once, and nothing is posted', async () => {
    const { room, count } = await posted();
    room.now += 5 * MINUTE;
    await room.import(revised());
    for (const minute of [6, 7, 8]) await room.beat(NOW + minute * MINUTE);
    expect(since(room, count)).toEqual({ edits: 1, notes: [] });
    const [text] = room.poster.standing;
    expect(text).toContain(NEW);
    expect(text).not.toContain(OLD);
    expect(text).toContain('Corrected 22 November at 9:05');
    expect(text).toContain('Ashby elects its first woman mayor');
    expect(room.poster.edits[0]?.edit.part.preview).toContain(NEW);
  });

  it('has one note in the thread of its digest, which says what changed', async () => {
    const { room, count } = await posted({ plan: { threads: 'digest' } });
    await room.import(revised({ summary: ['The hall can be saved.'], dek: 'The hall can be saved.' }));
    for (const minute of [6, 7]) await room.beat(NOW + minute * MINUTE);
    // The digest, and the summaries in its thread.
    expect(since(room, count)).toEqual({
      edits: 2,
      notes: [`Corrected: the headline was “${OLD}” and is now “${NEW}”. The text is new, too.`],
    });
    expect(room.poster.posts.at(-1)?.message.under?.id).toBe('m1');
    expect(room.poster.standing[1]).toContain('The hall can be saved.');
  });

  it('has its note in its own thread, where each story has one', async () => {
    const { room, count } = await posted({ plan: { threads: 'story' } });
    const story = room.poster.texts.findIndex((text) => text.startsWith(OLD));
    await room.import(revised());
    await room.beat(NOW + MINUTE);
    expect(since(room, count)).toEqual({
      edits: 1,
      notes: [`Corrected: the headline was “${OLD}” and is now “${NEW}”.`],
    });
    expect(room.poster.edits[0]?.edit.reference.id).toBe(`m${story + 1}`);
    expect(room.poster.posts.at(-1)?.message.under?.id).toBe(`m${story + 1}`);
  });

  it('is put right once for several revisions within a minute, and once for each that comes later', async () => {
    const { room, count } = await posted({ plan: { threads: 'digest' } });
    for (const headline of ['One', 'Two', NEW]) {
      room.now += 1000;
      await room.import(revised({ headline }));
    }
    await room.beat(NOW + MINUTE);
    expect(since(room, count).notes).toEqual([`Corrected: the headline was “${OLD}” and is now “${NEW}”.`]);
    expect(room.poster.edits).toHaveLength(2);
    await room.import(revised({ headline: 'Fire spares the market hall' }));
    await room.beat(NOW + 2 * MINUTE);
    expect(since(room, count).notes[1]).toBe(
      `Corrected: the headline was “${NEW}” and is now “Fire spares the market hall”.`,
    );
    expect(since(room, count)).toMatchObject({ edits: 4, notes: { length: 2 } });
  });

  it('is left alone when an edit of its file says the same', async () => {
    const { room, count } = await posted();
    await room.import(report(0, { byline: 'A. Writer', caption: 'The hall.' }));
    await room.beat(NOW + MINUTE);
    expect(since(room, count)).toEqual({ edits: 0, notes: [] });
  });

  it('is left alone when only what was never shown is new', async () => {
    const { room, count } = await posted({ plan: { style: 'headlines' } });
    await room.import(report(0, { summary: ['Something else.'], dek: 'Something else.' }));
    await room.beat(NOW + MINUTE);
    expect(since(room, count)).toEqual({ edits: 0, notes: [] });
  });

  it('is put right wherever it was posted, in tests too, in the words and the time of each channel', async () => {
    const room = await aRoomWith([report(0), report(1)], { plan: { locale: 'de', zone: 'Europe/Berlin' } });
    await room.desk().test('daily');
    await room.beat(NOW - HOUR);
    await room.beat(NOW);
    await room.import(revised());
    await room.beat(NOW + 2 * MINUTE);
    expect(room.poster.edits.map(({ edit }) => edit.reference.id).toSorted()).toEqual(['m1', 'm2']);
    for (const text of room.poster.standing) expect(text).toContain('Korrigiert am 22. November um 10:00');
  });

  it('is put right after its digest was sent, when it changes before', async () => {
    const { room } = await posted();
    room.now = NOW + DAY - HOUR;
    await room.import(report(2), report(3));
    room.poster.failures.push({ kind: 'wait', retryAfterMs: 10 * MINUTE });
    await room.beat(NOW + DAY);
    const changed = room.poster.posts.length;
    await room.import(report(2, { headline: 'Comet hides from the southern sky' }));
    await room.beat(NOW + DAY + MINUTE);
    expect(room.poster.posts).toHaveLength(changed);
    expect(room.poster.edits).toEqual([]);
    await room.beat(NOW + DAY + 12 * MINUTE);
    await room.beat(NOW + DAY + 13 * MINUTE);
    expect(room.poster.edits).toHaveLength(1);
    expect(room.poster.standing[1]).toContain('Comet hides');
  });
});

describe('an article that was posted and is withdrawn', () => {
  it('is struck through, and its thread is told', async () => {
    const { room, count } = await posted({ plan: { threads: 'digest' } });
    await room.store.withdraw(['Velden.md'], NOW + MINUTE);
    for (const minute of [2, 3]) await room.beat(NOW + minute * MINUTE);
    const { notes } = since(room, count);
    expect(notes).toEqual([`Withdrawn by its source: “${OLD}”`]);
    const edited = room.poster.edits[0]?.edit.part.blocks.filter((block) => block.type === 'entry');
    expect(edited).toContainEqual(
      expect.objectContaining({ headline: OLD, struck: true, dek: '', url: null }),
    );
    expect(room.poster.standing[1]).not.toContain('Firefighters');
    expect(room.poster.standing[0]).toContain('Withdrawn 22 November at 9:01');
  });

  it('is shown as before when it comes back', async () => {
    const { room, count } = await posted({ plan: { threads: 'digest' } });
    const before = room.poster.standing.slice(0, 2);
    await room.store.withdraw(['Velden.md'], NOW + MINUTE);
    await room.beat(NOW + 2 * MINUTE);
    room.now = NOW + 3 * MINUTE;
    await room.import(report(0));
    await room.beat(NOW + 4 * MINUTE);
    expect(room.poster.standing.slice(0, 2)).toEqual(before);
    expect(since(room, count).notes).toEqual([
      expect.stringMatching(GONE),
      `Published again by its source: “${OLD}”`,
    ]);
  });

  it('is nobody’s business when it comes back before anybody saw that', async () => {
    const { room, count } = await posted({ plan: { threads: 'digest' } });
    await room.store.withdraw(['Velden.md'], NOW + MINUTE);
    room.now = NOW + 2 * MINUTE;
    await room.corrector.run();
    room.now = NOW + 3 * MINUTE;
    await room.import(report(0));
    await room.beat(NOW + 4 * MINUTE);
    expect(since(room, count)).toEqual({ edits: 0, notes: [] });
  });
});

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
