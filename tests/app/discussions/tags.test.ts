import { expect, it } from 'vitest';
import type { Channel } from '../../../src/core/channel.ts';
import { FERRY } from '../../support/articles.ts';
import { aNewsroom } from '../../support/newsroom.ts';
import { talk } from '../../support/talking.ts';

const FORUM: Channel = { platform: 'discord', workspace: 'G1', id: 'F1' };
const tag = (name: string) => ({ id: `id-${name}`, name });

/** A forum with these tags. */
async function aForum(areRequired: boolean, ...names: readonly string[]) {
  const room = await aNewsroom();
  room.posters.set('discord', room.poster);
  room.poster.looks.set(FORUM.id, { name: 'talk', isPublic: true, isForum: true });
  room.poster.tags = { areRequired, tags: names.map(tag) };
  await room.import({ ...FERRY, mediaTopics: ['economy'] });
  const ask = (chosen?: string) =>
    talk(room, { channel: FORUM, ...(chosen === undefined ? {} : { tag: chosen }) });
  return { room, ask, tags: () => room.poster.posts.map(({ message }) => message.tags) };
}

it('is one post in a forum, with the tags that are called like its topics, in any language', async () => {
  const { room, ask, tags } = await aForum(false, 'City', 'TRANSPORT', 'Wirtschaft');
  expect(await ask()).toEqual({ kind: 'open', url: 'https://chat.example/m1', isNew: true });
  expect(tags()).toEqual([['id-TRANSPORT', 'id-Wirtschaft']]);
  expect(room.poster.texts[0]).toContain('The harbour has opened a second ferry line.');
  expect(room.poster.texts[0]).not.toContain('Talk about it in the thread.');
});

it('has no tag where none fits and none is asked for', async () => {
  const { ask, tags } = await aForum(false, 'city');
  await ask();
  expect(tags()).toEqual([[]]);
});

it('asks once which tag to use where the forum wants one and none fits', async () => {
  const { room, ask, tags } = await aForum(true, 'city', 'food');
  expect(await ask()).toEqual({ kind: 'tag-wanted', tags: [tag('city'), tag('food')] });
  expect(await ask('no such tag')).toMatchObject({ kind: 'tag-wanted' });
  expect(room.poster.posts).toEqual([]);

  expect(await ask('id-food')).toMatchObject({ kind: 'open', isNew: true });
  expect(tags()).toEqual([['id-food']]);

  await room.import({ path: 'other.md', headline: 'Lighthouse painted', topics: ['art'] });
  await talk(room, { channel: FORUM, query: 'lighthouse' });
  expect(tags()[1]).toEqual(['id-food']);

  // The tag is gone: somebody has to choose again.
  room.poster.tags = { areRequired: true, tags: [tag('city')] };
  await room.import({ path: 'third.md', headline: 'Crane repaired', topics: ['work'] });
  expect(await talk(room, { channel: FORUM, query: 'crane' })).toMatchObject({ kind: 'tag-wanted' });
});

it('says whom to ask where the forum wants a tag and has none', async () => {
  const { ask } = await aForum(true);
  await expect(ask()).rejects.toThrow('Ask whoever manages the forum to add one.');
});

it('says the whole headline in a forum, where a post has no room for it in its name', async () => {
  const headline = `${FERRY.headline}, ${'and a third one, '.repeat(9)}at last`;
  const { room, ask } = await aForum(false);
  await room.import({ ...FERRY, headline });
  await ask();
  expect(room.poster.posts[0]?.message.threadName).not.toContain('at last');
  expect(room.poster.texts[0]).toContain(headline);
});

it('takes a tag by its name, too, as people type it', async () => {
  const { ask, tags } = await aForum(true, 'city', 'Food');
  expect(await ask('food')).toMatchObject({ kind: 'open', isNew: true });
  expect(tags()).toEqual([['id-Food']]);
});

it('asks for a tag that nobody has typed, whatever the tags are called', async () => {
  const { ask } = await aForum(true, '\u0301');
  expect(await ask()).toMatchObject({ kind: 'tag-wanted' });
});
