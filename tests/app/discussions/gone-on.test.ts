import { expect, it } from 'vitest';
import { PostError } from '../../../src/ports/chat.ts';
import { FERRY, paragraphs } from '../../support/articles.ts';
import { aNewsroom, HOUR, MINUTE } from '../../support/newsroom.ts';
import { another, talk } from '../../support/talking.ts';

const ARTICLE = { ...FERRY, summary: ['It has two boats.'], body: paragraphs('It has two boats.') };

/** A newsroom in which a process is killed when the opening stands and what is to stand in its thread does not. */
async function killed(locale = 'en') {
  const room = await aNewsroom();
  await room.import(ARTICLE);
  const { poster } = room;
  const post = poster.post.bind(poster);
  poster.post = async (channel, message) =>
    message.under === null ? post(channel, message) : new Promise(() => {});
  void talk(another(room), { locale });
  await expect.poll(() => poster.posts.length, { interval: 1 }).toBe(1);
  await room.settled();
  poster.post = post;
  room.now += 3 * MINUTE;
  return room;
}

it('is gone on with in the language in which it was begun', async () => {
  const room = await killed('fr');
  await talk(room, { locale: 'en' });
  expect(room.poster.standing[0]).toContain('On en parle dans le fil.');
  expect(room.poster.standing[1]).toContain('À lire sur');
});

it('is gone on with as the article is now, also in what stood already', async () => {
  const room = await killed();
  await room.import({
    ...ARTICLE,
    headline: 'Harbour opens a third ferry line',
    summary: ['It has three boats.'],
  });
  await talk(room, { query: 'third ferry' });
  expect(room.poster.standing[0]).toContain('third ferry line');
  expect(room.poster.standing[1]).toContain('three boats');
});

it('is gone on with though what stands cannot be changed, and is left when nobody answers', async () => {
  const room = await killed();
  const { poster } = room;
  poster.editFailures.push({ kind: 'unreachable', code: 'x' });
  await expect(talk(room)).rejects.toThrow('does not answer');
  poster.editFailures.push({ kind: 'wait', retryAfterMs: 60_000 });
  expect(await talk(room)).toMatchObject({ isNew: true });
  expect(poster.posts.map(({ message }) => message.under?.id ?? null)).toEqual([null, 'm1']);
});

it('begins anew when somebody has deleted its opening', async () => {
  const room = await killed();
  room.poster.failures.push({ kind: 'refused', code: 'thread_not_found', final: false });
  await talk(room).catch(() => {});
  expect(await talk(room)).toMatchObject({ isNew: true });
  expect(room.poster.posts.map(({ message }) => message.under?.id ?? null)).toEqual([null, null, 'm2']);
});

it('is not taken from who goes on with it by one who was late', async () => {
  const room = await aNewsroom();
  await room.import(ARTICLE);
  const { poster } = room;
  const post = poster.post.bind(poster);
  let wake = () => {};
  let calls = 0;
  poster.post = async (channel, message) => {
    calls += 1;
    if (calls === 1) {
      // Asleep for longer than its lease.
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      throw new PostError({ kind: 'refused', code: 'odd', final: true });
    }
    if (calls === 2) {
      wake();
      await room.settled();
    }
    return post(channel, message);
  };
  const late = talk(another(room)).catch((error: Error) => error.message);
  await expect.poll(() => calls, { interval: 1 }).toBe(1);
  room.now += HOUR;
  await Promise.all([late, talk(room)]);
  expect(room.poster.posts.map(({ message }) => message.under?.id ?? null)).toEqual([null, 'm1']);
});
