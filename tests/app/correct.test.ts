import { describe, expect, it } from 'vitest';
import { splitForDiscord } from '../../src/discord/render.ts';
import { NOW } from '../support/articles.ts';
import { NEW, OLD, posted, revised, since } from '../support/corrected.ts';
import { aRoomWith, report } from '../support/events.ts';
import { aNewsroom, DAY, HOUR, MINUTE } from '../support/newsroom.ts';

const GONE = /^Withdrawn by its source: “/;

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

  it('is left alone when it was revised before its digest was made, also where it was cut apart', async () => {
    const summary = Array(90).fill('A sentence of sixty characters, to fill up what there is.');
    const room = await aNewsroom({ split: (_platform, document) => splitForDiscord(document) });
    room.now = NOW - 2 * HOUR;
    await room.import(report(0), report(1));
    await room.subscribe({ plan: { threads: 'digest' } });
    room.now = NOW - 2 * MINUTE;
    await room.import(revised({ summary }));
    await room.beat(NOW);
    const count = room.poster.posts.length;
    expect(count).toBeGreaterThan(2);
    for (const minute of [1, 2]) await room.beat(NOW + minute * MINUTE);
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
    for (const minute of [4, 5]) await room.beat(NOW + minute * MINUTE);
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
    await room.beat(NOW + 4 * MINUTE);
    room.now = NOW + 5 * MINUTE;
    await room.import(report(0));
    await room.beat(NOW + 6 * MINUTE);
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

  it('is nobody’s business when a drive is back within minutes, one file after the other', async () => {
    const { room, count } = await posted({ plan: { threads: 'digest' } });
    await room.store.withdraw(['Velden.md', 'Ashby.md'], NOW + MINUTE);
    await room.beat(NOW + 2 * MINUTE);
    await room.import(report(0));
    await room.beat(NOW + 3 * MINUTE);
    await room.import(report(1));
    for (const minute of [4, 5, 6]) await room.beat(NOW + minute * MINUTE);
    expect(since(room, count)).toEqual({ edits: 0, notes: [] });
  });

  it('holds up what else is corrected in its digest for no more than that', async () => {
    const { room, count } = await posted({ plan: { threads: 'digest' } });
    await room.store.withdraw(['Ashby.md'], NOW + MINUTE);
    room.now = NOW + 2 * MINUTE;
    await room.import(revised());
    for (const minute of [3, 4, 5]) await room.beat(NOW + minute * MINUTE);
    expect(since(room, count)).toMatchObject({ edits: 2, notes: { length: 2 } });
  });
});
