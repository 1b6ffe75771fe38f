/** A newsroom that has posted a digest of which an article is corrected. */
import { NOW } from './articles.ts';
import { aRoomWith, report } from './events.ts';
import type { Newsroom } from './newsroom.ts';

export const OLD = 'Fire destroys the market hall of Velden';
export const NEW = 'Fire damages the market hall of Velden';

/** What came of corrections: edits, and posts after the first ones. */
export const since = (room: Newsroom, posted: number) => ({
  edits: room.poster.edits.length,
  notes: room.poster.texts.slice(posted),
});

/** A room in which a digest on a fire and an election was posted. */
export async function posted(plan: Parameters<typeof aRoomWith>[1] = {}) {
  const room = await aRoomWith([report(0), report(1)], plan);
  await room.beat(NOW);
  return { room, count: room.poster.posts.length };
}

export const revised = (given: Parameters<typeof report>[1] = {}) => report(0, { headline: NEW, ...given });
