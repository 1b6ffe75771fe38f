import { expect, it } from 'vitest';
import { FERRY, paragraphs } from '../../support/articles.ts';
import { aNewsroom, HOUR, MINUTE } from '../../support/newsroom.ts';
import { another, talk } from '../../support/talking.ts';

const ARTICLE = { ...FERRY, body: paragraphs('It has two boats.') };
/** Calls on the way to an open thread: to the store, and to the platform. */
const STEPS = ['claimDiscussion', 'keepDiscussion', 'openDiscussion', 'post', 'lookOf'] as const;

/** Each of these calls that a thread takes, and whether what it does is done when the process dies. */
const deaths = STEPS.flatMap((step) =>
  [1, 2].flatMap((call) => [true, false].map((isDone) => [step, call, isDone] as const)),
);

it.each(deaths)(
  'is opened once though its process dies at “%s” number %i (done: %s)',
  async (step, call, isDone) => {
    const room = await aNewsroom();
    await room.import(ARTICLE);
    let calls = 0;
    const dying = <T extends object>(whole: T): T =>
      new Proxy(whole, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name, target);
          if (typeof value !== 'function') return value;
          return async (...given: unknown[]) => {
            if (name === step) calls += 1;
            const isLast = name === step && calls === call;
            if (isLast && !isDone) return new Promise(() => {});
            const done: unknown = await value.apply(target, given);
            return isLast || calls > call ? new Promise(() => {}) : done;
          };
        },
      });
    const posters = new Map([['slack', dying(room.poster)] as const]);
    void talk(another({ ...room, store: dying(room.store), posters }));
    await room.settled();
    room.now += 3 * MINUTE;

    await room.discussions.finish();
    expect(await talk(room)).toMatchObject({ kind: 'open', url: 'https://chat.example/m2' });
    expect(room.poster.posts.map(({ message }) => message.under?.id ?? null)).toEqual([null, 'm1']);
    room.now += HOUR;
    await room.import({ ...ARTICLE, summary: ['It has three boats.'] });
    expect(await room.beat()).toHaveLength(1);
  },
);
