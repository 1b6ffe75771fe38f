import { describe, expect, it } from 'vitest';
import { NOW } from '../support/articles.ts';
import { discussable } from '../support/buttons.ts';
import { aRoomWith, EVENTS, report } from '../support/events.ts';
import { aNewsroom, HOUR, NEWS } from '../support/newsroom.ts';

describe('threads', () => {
  it.each([
    ['none', [true, true]],
    ['digest', [true, true]],
    ['story', [false, false]],
  ] as const)('are one click from each story where they are not there yet: %s', async (threads, expected) => {
    const room = await aRoomWith([report(0), report(1)], { plan: { threads } });
    await room.beat(NOW);
    const stories = room.poster.posts.flatMap(({ message }) => discussable(message.part));
    expect(stories.map(([, articleId]) => articleId !== null)).toEqual(expected);
  });

  it('hold the summaries of a digest, below its first message', async () => {
    const room = await aRoomWith([report(0), report(1)], { plan: { threads: 'digest' } });
    await room.beat(NOW);
    expect(room.poster.posts.map(({ message }) => message.under?.id ?? null)).toEqual([null, 'm1']);
    expect(room.poster.texts[1]).toContain('Firefighters fought the flames');
    expect(room.poster.posts[1]?.message.threadName).toMatch(/^Digest · /);
  });

  it('are one for each story, below its own message', async () => {
    const room = await aRoomWith([report(0), report(1)], { plan: { threads: 'story' } });
    await room.beat(NOW);
    expect(room.poster.posts.map(({ message }) => message.under?.id ?? null)).toEqual([
      null,
      null,
      'm2',
      null,
      'm4',
    ]);
    expect(room.poster.posts[2]?.message.threadName).toBe(room.poster.texts[1]?.split('\n')[0]);
  });

  it('say what their messages do not say yet, of the first story, too', async () => {
    const [, , text] = EVENTS[0];
    const further = 'The baker saw it first.';
    const room = await aRoomWith([report(0, { summary: [text, further] })], { plan: { threads: 'story' } });
    const [, message, thread] = await room.beat(NOW);
    expect([message?.includes(text), message?.includes(further)]).toEqual([true, false]);
    expect(thread).toContain(further);
  });
});

it('a style says how much is told of each story', async () => {
  const [, headline, text] = EVENTS[1];
  const shown: Record<string, boolean> = {};
  for (const style of ['headlines', 'brief', 'full'] as const) {
    const further = 'Her rival conceded before midnight.';
    const articles = [report(0), report(1, { summary: [text, further], publishedAt: NOW - 3 * HOUR })];
    const room = await aRoomWith(articles, { plan: { style } });
    const [said = ''] = await room.beat(NOW);
    expect(said).toContain(headline);
    shown[`${style} dek`] = said.includes(text);
    shown[`${style} summary`] = said.includes(further);
  }
  expect(shown).toEqual({
    'headlines dek': false,
    'headlines summary': false,
    'brief dek': true,
    'brief summary': false,
    'full dek': true,
    'full summary': true,
  });
});

it('a digest that does not fit one message goes on in the next, each with a notification of its own', async () => {
  const room = await aNewsroom({
    split: (_platform, whole) => whole.blocks.map((block) => ({ ...whole, blocks: [block] })).slice(3, 6),
  });
  room.now = NOW - HOUR;
  await room.import(report(0), report(1, { publishedAt: NOW - 3 * HOUR }));
  await room.subscribe();
  await room.beat(NOW);
  const previews = room.poster.posts.map(({ message }) => message.part.preview);
  expect(previews[0]).toContain(' · ');
  expect(previews[2]).toBe(EVENTS[1][1]);
});

it('channels that want the same get the same edition, frozen once', async () => {
  const room = await aRoomWith([report(0)]);
  await room.subscribe({ id: 'other', channel: { ...NEWS, id: 'C2' } });
  await room.beat(NOW);
  const [one, other] = await Promise.all(['daily', 'other'].map((id) => room.store.editions(id, 1)));
  expect(one?.[0]?.contentId).toBe(other?.[0]?.contentId);
  expect(one?.[0]?.id).not.toBe(other?.[0]?.id);
});
