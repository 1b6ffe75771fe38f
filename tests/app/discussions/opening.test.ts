import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/message/plain.ts';
import type { PostFailure } from '../../../src/ports/chat.ts';
import { BRIDGE, FERRY, NOW, paragraphs } from '../../support/articles.ts';
import { aNewsroom, MINUTE, NEWS, type Newsroom } from '../../support/newsroom.ts';
import { another, talk } from '../../support/talking.ts';

const ARTICLE = {
  ...FERRY,
  url: 'https://news.example/ferry',
  source: 'The Harbour Post',
  byline: 'Ada Quill',
  summary: ['The harbour has opened a second ferry line.'],
  dek: 'A second line runs every hour.',
  body: paragraphs(
    'The harbour has opened a second ferry line.',
    'The ferries carry 400 people at a time, and a ticket costs 2 crowns.',
  ),
};

async function aRoom(): Promise<Newsroom> {
  const room = await aNewsroom();
  await room.import(ARTICLE, { ...BRIDGE, body: paragraphs('The old bridge is closed.') });
  return room;
}

const failing = (room: Newsroom, ...failures: (PostFailure | null)[]) =>
  room.poster.failures.push(...failures);
const said = async (asked: Promise<unknown>) => asked.catch((error: Error) => error.message);

describe('a discussion', () => {
  it('is a message in the channel, and in its thread what there is to know, with the link', async () => {
    const room = await aRoom();

    const answer = await talk(room);

    expect(answer).toEqual({ kind: 'open', url: 'https://chat.example/m2', isNew: true });
    const [opening, facts] = room.poster.posts;
    expect(opening?.message).toMatchObject({ under: null, threadName: ARTICLE.headline });
    expect(opening?.message.part.linkPreview).toBe(true);
    expect(facts?.message.under).toMatchObject({ id: 'm1' });
    expect(plainText(opening?.message.part ?? { blocks: [] })).toBe(
      [
        ARTICLE.headline,
        '  A second line runs every hour.',
        '  The Harbour Post · 20 November 2026 · transport',
        '  https://news.example/ferry',
        '',
        'Talk about it in the thread.',
      ].join('\n'),
    );
    expect(plainText(facts?.message.part ?? { blocks: [] })).toBe(
      [
        'The harbour has opened a second ferry line.',
        '',
        'Key facts',
        '• The ferries carry 400 people at a time, and a ticket costs 2 crowns.',
        '',
        'By Ada Quill',
        '',
        'Read it at The Harbour Post',
        'https://news.example/ferry',
      ].join('\n'),
    );
  });

  it('names the others that tell of it', async () => {
    const room = await aNewsroom();
    await room.import(ARTICLE, {
      ...ARTICLE,
      path: 'other.md',
      url: 'https://other.example/1',
      source: 'Other',
    });

    await talk(room, { query: 'https://news.example/ferry' });

    expect(room.poster.texts[1]).toContain('Also told by\n');
    expect(room.poster.texts[1]).toContain('https://other.example/1');
  });

  it('is one for an article and a channel: who asks again is led there', async () => {
    const room = await aRoom();
    const first = await talk(room);

    expect(await talk(room)).toEqual({ ...first, isNew: false });
    expect(await talk(another(room))).toEqual({ ...first, isNew: false });
    expect(room.poster.posts).toHaveLength(2);
    expect(room.poster.reopened).toEqual(['m1', 'm1']);

    expect(await talk(room, { query: BRIDGE.headline })).toMatchObject({ isNew: true });
    expect(await talk(room, { channel: { ...NEWS, id: 'C2' } })).toMatchObject({ isNew: true });
    expect(room.poster.posts).toHaveLength(6);
  });

  it('is opened once when several ask at the same moment, also in several processes', async () => {
    const room = await aRoom();
    const rooms = [room, another(room), another(room), room];

    const answers = await Promise.all(rooms.map((one) => talk(one)));

    expect(room.poster.posts).toHaveLength(2);
    expect(answers.filter((answer) => answer.kind === 'open' && answer.isNew)).toHaveLength(1);
    expect(new Set(answers.map((answer) => (answer as { url?: string }).url))).toEqual(
      new Set(['https://chat.example/m2']),
    );
  });

  it('is another one when somebody has deleted the first', async () => {
    const room = await aRoom();
    await talk(room);
    room.poster.deleted.add('m1');

    expect(await talk(room)).toEqual({ kind: 'open', url: 'https://chat.example/m4', isNew: true });
    expect(await talk(room)).toEqual({ kind: 'open', url: 'https://chat.example/m4', isNew: false });
  });

  it('speaks the language of who opened it', async () => {
    const room = await aRoom();
    await talk(room, { locale: 'fr' });
    expect(room.poster.texts[0]).toContain('On en parle dans le fil.');
  });
});

describe('a discussion whose opening was cut off', () => {
  const doubtful: PostFailure = { kind: 'unclear', code: 'ECONNRESET' };

  it.each([
    ['the message', [doubtful]],
    ['what stands in the thread', [null, doubtful]],
  ])('has each message once, also when the answer to %s was lost', async (_, failures) => {
    for (const arrives of [true, false]) {
      const room = await aRoom();
      room.poster.arrives = arrives;
      failing(room, ...failures);

      expect(await talk(room)).toMatchObject({ kind: 'open', isNew: true });
      expect(room.poster.posts).toHaveLength(2);
    }
  });

  it('is gone on with by the next who asks, when the platform stays silent', async () => {
    const room = await aRoom();
    room.poster.arrives = true;
    failing(room, null, doubtful);
    room.poster.unreadable = 'missing_scope';

    expect(await said(talk(room))).toContain(
      'I cannot find out whether the thread was opened (missing_scope).',
    );
    expect(room.poster.posts).toHaveLength(2);

    room.poster.unreadable = null;
    expect(await talk(room)).toMatchObject({ isNew: true });
    expect(room.poster.posts).toHaveLength(2);
  });

  it('is gone on with when its process was killed, once nobody can be at it any more', async () => {
    const room = await aRoom();
    const gone = { ...room, poster: room.poster };
    const dying = another(gone);
    // It dies with the first message on its way.
    const post = room.poster.post.bind(room.poster);
    room.poster.post = async (channel, message) => {
      await post(channel, message);
      return new Promise(() => {});
    };
    void talk(dying);
    await expect.poll(() => room.poster.posts.length, { interval: 1 }).toBe(1);
    room.poster.post = post;

    expect(await said(talk(room))).toContain('The thread is being opened.');
    room.now += 3 * MINUTE;

    expect(await talk(room)).toMatchObject({ isNew: true });
    expect(room.poster.posts.map(({ message }) => message.under?.id ?? null)).toEqual([null, 'm1']);
  });
});

describe('a discussion of a process that was killed', () => {
  /** It is killed with its second message on the way. */
  async function killed() {
    const room = await aRoom();
    const post = room.poster.post.bind(room.poster);
    room.poster.post = async (channel, message) => {
      const posted = await post(channel, message);
      return message.under === null ? posted : new Promise(() => {});
    };
    void talk(another(room));
    await expect.poll(() => room.poster.posts.length, { interval: 1 }).toBe(2);
    room.poster.post = post;
    return room;
  }

  it('is gone on with by itself when nobody can be at it any more', async () => {
    const room = await killed();
    expect(await room.discussions.finish()).toBe(0);
    room.now += 3 * MINUTE;

    expect(await room.discussions.finish()).toBe(1);
    expect(room.poster.posts).toHaveLength(2);
    expect(await talk(room)).toMatchObject({ isNew: false, url: 'https://chat.example/m2' });
  });

  it('is left to people when that fails', async () => {
    const room = await killed();
    room.now += 3 * MINUTE;
    room.poster.inTheWay.set(NEWS.id, { kind: 'archived', names: [] });
    expect(await room.discussions.finish()).toBe(0);
    room.poster.inTheWay.clear();
    expect(await room.discussions.finish()).toBe(0);
    expect(await talk(room)).toMatchObject({ isNew: true });
  });
});

describe('a discussion that cannot be opened', () => {
  it.each<[string, PostFailure, string]>([
    [
      'permissions',
      { kind: 'obstacle', obstacle: { kind: 'permissions', names: ['Create Public Threads'] } },
      'I lack permissions in this channel: Create Public Threads.',
    ],
    [
      'too many threads',
      { kind: 'refused', code: '160006', final: false },
      'too many open threads in this server',
    ],
    [
      'closed threads',
      { kind: 'refused', code: 'restricted_action_thread_locked', final: false },
      'Threads are closed to me',
    ],
    ['haste', { kind: 'wait', retryAfterMs: 30_000 }, 'Press again in 30 seconds.'],
    ['anything else', { kind: 'refused', code: 'odd', final: true }, 'refused to open the thread (odd)'],
  ])('because of %s says what to do, and is opened when that is done', async (_, failure, sentence) => {
    const room = await aRoom();
    failing(room, failure);

    expect(await said(talk(room))).toContain(sentence);
    expect(room.poster.posts).toEqual([]);

    expect(await talk(room)).toMatchObject({ isNew: true });
    expect(room.poster.posts).toHaveLength(2);
  });

  it('is tried again by itself where that may help', async () => {
    const room = await aRoom();
    failing(room, { kind: 'unreachable', code: 'ECONNREFUSED' }, { kind: 'wait', retryAfterMs: 2000 });
    expect(await talk(room)).toMatchObject({ isNew: true });
    expect(room.now).toBe(NOW + 3000);

    failing(room, ...Array.from({ length: 3 }, () => ({ kind: 'unreachable', code: 'x' }) as const));
    expect(await said(talk(room, { query: BRIDGE.headline }))).toContain('does not answer at the moment');
    expect(room.poster.posts).toHaveLength(2);
  });

  it('because the bot may not post says so before anything is posted', async () => {
    const room = await aRoom();
    room.poster.inTheWay.set(NEWS.id, { kind: 'not-in-channel', names: [] });
    expect(await said(talk(room))).toContain('I am not in this channel.');
  });

  it('says what to do instead where there is no channel, or nobody may write, or no platform', async () => {
    const room = await aRoom();
    expect(await said(talk(room, { asker: { channel: null } }))).toContain('Ask for it in a channel.');
    const reader = { mayWrite: { channel: false, threads: false } };
    expect(await said(talk(room, { asker: reader }))).toContain('You may not write in this channel');
    room.posters.clear();
    expect(await said(talk(room))).toContain('does not answer');
  });
});
