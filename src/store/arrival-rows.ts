import type { ArrivalPage, Arrivals } from '../ports/editions.ts';
import type { Database } from './database.ts';
import { marks, padded } from './rows.ts';
import { storiesOf } from './story-rows.ts';

/** A page of the articles that were imported after a time, with their stories. */
export async function arrivalsOn(
  database: Database,
  { after, before, limit }: ArrivalPage,
): Promise<Arrivals> {
  const rows = await database.all(
    `select a.id, a.imported_at from articles a
      where a.imported_at > $1 and (a.imported_at < $2 or (a.imported_at = $2 and a.id > $3))
        and a.withdrawn_at is null
      order by a.imported_at desc, a.id limit $4`,
    [after, before?.importedAt ?? Number.MAX_SAFE_INTEGER, before?.id ?? '', limit],
  );
  if (rows.length === 0) return { stories: [], importedAt: new Map() };
  const values = padded(rows.map((row) => String(row.id)));
  const stories = await storiesOf(
    database,
    { from: 'articles a', where: `a.id in (${marks(1, values.length)})`, order: 'a.id', values },
    limit,
  );
  return { stories, importedAt: new Map(rows.map((row) => [String(row.id), Number(row.imported_at)])) };
}
