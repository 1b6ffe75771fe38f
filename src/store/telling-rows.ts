import type { Comparison } from '../core/comparison.ts';
import type { FoundBy, Placement, StoredTelling, StoryLookup, UnplacedTelling } from '../ports/store.ts';
import type { Database, SqlValue } from './database.ts';
import { marks, padded, textOrNull } from './rows.ts';

/**
 * For one look-up: articles of each key that are looked at, of these the ones with most keys in common, and stories that
 * they may be in.
 */
const NEAREST = { ofKey: 200, articles: 60, stories: 20 };

/** Where an article is entered in `story_keys`. */
type KeptKeys = Pick<FoundBy, 'day' | 'keys'>;

/** Remembers what an article is compared by. When that is new, it has to be put into a story. */
export async function saveTelling(
  database: Database,
  articleId: string,
  { day, text }: Comparison,
): Promise<void> {
  const [before] = await database.all('select comparison from tellings where article_id = $1', [articleId]);
  if (before !== undefined && before.comparison !== text) await dropKeys(database, articleId);
  await database.run(
    `insert into tellings (article_id, day, comparison) values ($1, $2, $3)
     on conflict (article_id) do update set
       day = excluded.day, comparison = excluded.comparison,
       placed = case when tellings.comparison = excluded.comparison and tellings.story_id is not null
                     then tellings.placed else 0 end`,
    [articleId, day, text],
  );
}

/** A withdrawn article leaves its story; what is left of it may be more than one. */
export async function forgetTelling(database: Database, articleId: string): Promise<void> {
  const [row] = await database.all('select story_id from tellings where article_id = $1', [articleId]);
  if (row === undefined) return;
  await dropKeys(database, articleId);
  await database.run(
    'update tellings set story_id = null, copy_of = null, story_keys = null, placed = 1 where article_id = $1',
    [articleId],
  );
  await database.run('update tellings set placed = 0 where story_id = $1', [row.story_id ?? null]);
}

/** Articles that have to be put into a story, the earliest first. */
export async function unplacedTellings(database: Database, limit: number): Promise<UnplacedTelling[]> {
  const rows = await database.all(
    `select article_id, day, story_id, copy_of, comparison, story_keys from tellings
      where placed = 0 order by day, article_id limit $1`,
    [limit],
  );
  return rows.map((row) => ({ ...toTelling(row), day: Number(row.day), revised: row.story_keys === null }));
}

/** Texts of the latest comparisons. */
export async function latestComparisons(database: Database, limit: number): Promise<string[]> {
  const rows = await database.all(
    `select comparison from tellings where story_id is not null order by day desc, article_id limit $1`,
    [limit],
  );
  return rows.map((row) => String(row.comparison));
}

/** Texts of the comparisons of these articles, by their ids. */
export async function comparisonsOf(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const values = padded(ids);
  const rows = await database.all(
    `select article_id, comparison from tellings where article_id in (${marks(1, values.length)})`,
    values,
  );
  return new Map(rows.map((row) => [String(row.article_id), String(row.comparison)]));
}

/** Stories with articles that share most keys, those of the nearest article first. */
export async function storiesNear(
  database: Database,
  { keys, fromDay, toDay }: StoryLookup,
): Promise<string[]> {
  if (keys.length === 0) return [];
  // Not with `in`: of a key that thousands share, only the latest are looked at.
  const having = keys.map(
    (_, index) =>
      `select article_id from (select article_id from story_keys
         where story_key = $${index + 3} and day between $1 and $2
         order by day desc, article_id desc limit ${NEAREST.ofKey}) k${index}`,
  );
  const rows = await database.all(
    `select t.story_id from (
       select article_id, count(*) as shared from (${having.join(' union all ')}) found
        group by article_id order by count(*) desc, article_id limit ${NEAREST.articles}
     ) near join tellings t on t.article_id = near.article_id
      where t.story_id is not null
      order by near.shared desc, near.article_id`,
    [fromDay, toDay, ...keys],
  );
  return [...new Set(rows.map((row) => String(row.story_id)))].slice(0, NEAREST.stories);
}

/** Articles of stories, of each the latest; one more than the limit shows that there are more. */
export async function tellingsOf(
  database: Database,
  stories: readonly string[],
  limit: number,
): Promise<StoredTelling[]> {
  if (stories.length === 0) return [];
  const values = padded(stories);
  const rows = await database.all(
    `select article_id, story_id, copy_of, comparison from (
       select article_id, story_id, copy_of, comparison,
              row_number() over (partition by story_id order by day desc, article_id) as place
         from tellings where story_id in (${marks(2, values.length)})
     ) ranked where place <= $1 order by story_id, place`,
    [limit, ...values],
  );
  return rows.map(toTelling);
}

/** Puts an article into a story. */
export async function placeTelling(
  database: Database,
  { articleId, story, copyOf, found }: Placement,
): Promise<void> {
  const values: SqlValue[] = [story, copyOf, articleId];
  // An article that was withdrawn meanwhile stays out, and what repeats one has to be placed again.
  const isThere = 'exists (select 1 from articles a where a.id = article_id and a.withdrawn_at is null)';
  const placedAs = (placed: string) =>
    `case when exists (select 1 from articles a where a.id = $2 and a.withdrawn_at is not null) then 0 else ${placed} end`;
  if (found === null) {
    await database.run(
      `update tellings set story_id = $1, copy_of = $2, placed = ${placedAs('placed')}
        where article_id = $3 and ${isThere}`,
      values,
    );
    return;
  }
  const { comparison, day, keys } = found;
  await dropKeys(database, articleId);
  const placed = await database.run(
    `update tellings set story_id = $1, copy_of = $2, story_keys = $4, placed = ${placedAs('1')}
      where article_id = $3 and comparison = $5 and ${isThere}`,
    [...values, JSON.stringify({ day, keys } satisfies KeptKeys), comparison],
  );
  if (placed === 0) return;
  for (const key of keys) {
    await database.run(
      'insert into story_keys (story_key, day, article_id) values ($1, $2, $3) on conflict do nothing',
      [key, day, articleId],
    );
  }
}

async function dropKeys(database: Database, articleId: string): Promise<void> {
  const [row] = await database.all('select story_keys from tellings where article_id = $1', [articleId]);
  const kept = textOrNull(row?.story_keys);
  if (kept === null) return;
  const { day, keys } = JSON.parse(kept) as KeptKeys;
  await database.run('update tellings set story_keys = null where article_id = $1', [articleId]);
  if (keys.length === 0) return;
  const values = padded(keys);
  await database.run(
    `delete from story_keys where article_id = $1 and day = $2 and story_key in (${marks(3, values.length)})`,
    [articleId, day, ...values],
  );
}

function toTelling(row: Readonly<Record<string, SqlValue>>): StoredTelling {
  return {
    id: String(row.article_id),
    story: textOrNull(row.story_id),
    copyOf: textOrNull(row.copy_of),
    comparison: String(row.comparison),
  };
}
