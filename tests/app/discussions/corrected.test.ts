import { expect, it } from 'vitest';
import { FERRY, paragraphs } from '../../support/articles.ts';
import { aNewsroom, HOUR, MINUTE, NEWS } from '../../support/newsroom.ts';
import { talk } from '../../support/talking.ts';

const ARTICLE = {
  ...FERRY,
  body: paragraphs(
    'The harbour has opened a second ferry line.',
    'The ferries carry 400 people at a time, and a ticket costs 2 crowns.',
  ),
};

async function discussed() {
  const room = await aNewsroom();
  await room.import(ARTICLE);
  await talk(room);
  room.now += HOUR;
  return room;
}

it('is put right when the article is corrected, and its thread is told', async () => {
  const room = await discussed();
  await room.import({ ...ARTICLE, summary: ['The harbour has opened a third ferry line.'] });

  const told = await room.beat();

  expect(told).toEqual(['Corrected: the text of “Harbour opens a second ferry line” is new.']);
  expect(room.poster.posts.at(-1)?.message.under).toMatchObject({ id: 'm1' });
  const [, facts] = room.poster.standing;
  expect(facts).toContain('third ferry line');
  expect(facts).toContain('Corrected 22 November');
  // Nobody knows whether they still hold.
  expect(facts).not.toContain('400 people');
  expect(await room.beat(room.now + HOUR)).toEqual([]);
});

it('is struck through when the article is withdrawn', async () => {
  const room = await discussed();
  await room.store.withdraw([ARTICLE.path], room.now);
  await room.beat(room.now + 5 * MINUTE);

  const [opening, facts] = room.poster.standing;
  expect(opening).toContain('Withdrawn 22 November');
  expect(facts).not.toContain('The harbour has opened');
});

it('stays put right when it points to another one later', async () => {
  const room = await discussed();
  for (const id of ['C1', 'C2']) room.poster.looks.set(id, { name: id, isPublic: true, isForum: false });
  await room.import({ ...ARTICLE, summary: ['The harbour has opened a third ferry line.'] });
  await room.beat();
  await talk(room, { channel: { ...NEWS, id: 'C2' } });
  await room.beat(room.now + MINUTE);
  await room.beat(room.now + MINUTE);

  const [, facts] = room.poster.standing;
  expect(facts).toContain('third ferry line');
  expect(facts).toContain('Also discussed in #C2');
});
