import type { Platform } from '../core/channel.ts';
import { type FigureStore, MOST_COUNTED, type OpenDeliveries } from '../ports/figures.ts';
import type { Database } from './database.ts';
import { marks, numberOrNull, padded } from './rows.ts';

/** How things stand, in portable SQL: each count goes along an index. */
export function sqlFigureStore(database: Database): FigureStore {
  return {
    async figures(platforms, now) {
      const names = padded(platforms);
      const [row] = await database.all(
        `select (select count(*) from articles) - (select count(*) from articles where withdrawn_at is not null) as articles,
                (select count(*) from subscriptions) as subscriptions,
                (select min(next_run_at) from subscriptions where next_run_at <= $1
                   and platform in (${marks(2, names.length)})) as due_since`,
        [now, ...names],
      );
      const open = await Promise.all(platforms.map((platform) => openOn(database, platform)));
      return {
        articles: Number(row?.articles ?? 0),
        subscriptions: Number(row?.subscriptions ?? 0),
        dueSince: numberOrNull(row?.due_since),
        open: open.flat(),
      };
    },
  };
}

async function openOn(database: Database, platform: Platform): Promise<OpenDeliveries[]> {
  const count = (state: OpenDeliveries['state']) =>
    `(select count(*) from (select 1 from deliveries where settled_at is null and state = '${state}' and platform = $1
                             limit ${MOST_COUNTED}) counted)`;
  const [row] = await database.all(`select ${count('pending')} as pending, ${count('sending')} as sending`, [
    platform,
  ]);
  return [
    { platform, state: 'pending', deliveries: Number(row?.pending ?? 0) },
    { platform, state: 'sending', deliveries: Number(row?.sending ?? 0) },
  ];
}
