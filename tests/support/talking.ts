import { type Asker, MAY_WRITE, operator } from '../../src/app/asker.ts';
import { Discussions } from '../../src/app/discuss.ts';
import { findArticle } from '../../src/app/find-article.ts';
import type { Channel } from '../../src/core/channel.ts';
import type { Discussed } from '../../src/core/discussion.ts';
import { FERRY } from './articles.ts';
import { NEWS, type Newsroom } from './newsroom.ts';

/** Somebody in the channel of news, unless a test says otherwise. */
function aTalker(given: Partial<Asker> = {}): Asker {
  return { ...operator('en'), channel: NEWS, mayWrite: MAY_WRITE, ...given };
}

/** Asks for the thread about the ferry. */
export async function talk(
  room: Newsroom,
  given: { asker?: Partial<Asker>; channel?: Channel; tag?: string; locale?: string; query?: string } = {},
): Promise<Discussed> {
  const found = await findArticle(room.store, given.query ?? FERRY.headline);
  if (found === null) throw new Error('there is no such article');
  const { channel = NEWS, locale = 'en' } = given;
  return room.discussions.open(found, aTalker({ channel, ...given.asker }), locale, given.tag);
}

/** The same newsroom's discussions in another process. */
export function another(room: Newsroom): Newsroom {
  let ids = 0;
  const discussions = new Discussions({
    ...{ store: room.store, log: room.log, posters: room.posters, teams: [], timeZone: 'UTC' },
    clock: { now: () => room.now },
    split: (_platform, document) => [document],
    newId() {
      ids += 1;
      return `f${String(ids).padStart(15, '0')}`;
    },
    async wait(milliseconds) {
      await new Promise(setImmediate);
      room.now += milliseconds;
    },
  });
  return { ...room, discussions };
}
