import { expect, it } from 'vitest';
import { FERRY } from '../../support/articles.ts';
import { aNewsroom } from '../../support/newsroom.ts';
import { talk } from '../../support/talking.ts';

it('is the thread that a digest has opened for the story alone', async () => {
  const room = await aNewsroom();
  await room.import(FERRY);
  await room.subscribe({ plan: { threads: 'story' } });
  await room.beat();
  const posted = room.poster.posts.length;

  expect(await talk(room)).toEqual({ kind: 'open', url: `https://chat.example/m${posted}`, isNew: false });
  expect(room.poster.posts).toHaveLength(posted);

  room.poster.deleted.add(`m${posted - 1}`);
  expect(await talk(room)).toMatchObject({ isNew: true });
});

it.each(['none', 'digest'] as const)('is its own where digests have threads for “%s”', async (threads) => {
  const room = await aNewsroom();
  await room.import(FERRY);
  await room.subscribe({ plan: { threads } });
  await room.beat();

  expect(await talk(room)).toMatchObject({ isNew: true });
});
