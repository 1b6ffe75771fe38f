import type { ArticleBrief } from '../core/article.ts';
import type { Database } from './database.ts';
import { BRIEF_COLUMNS, toBrief } from './rows.ts';

/** Articles on one topic that are looked through for one that shares more: those published last. */
const MOST_ON_TOPIC = 1000;

/** Articles with at least so many topics of one, those that share most first, then the newest. */
export async function sharingTopics(
  database: Database,
  id: string,
  least: number,
  limit: number,
): Promise<ArticleBrief[]> {
  const own = await database.all('select topic_key from article_topics where article_id = $1', [id]);
  if (own.length === 0) return [];
  // An index alone tells who shares how much: whole articles are read of those that are asked for.
  const having = own.map(
    (_, index) =>
      `select article_id, published_at from (
         select article_id, published_at from article_topics
          where topic_key = $${index + 4} and article_id <> $1
          order by published_at desc, article_id limit ${MOST_ON_TOPIC}) t${index}`,
  );
  const rows = await database.all(
    `select ${BRIEF_COLUMNS} from (
       select article_id, published_at, count(*) as shared from (${having.join(' union all ')}) found
        group by article_id, published_at
       having count(*) >= $2 and not exists (
                select 1 from articles w where w.id = found.article_id and w.withdrawn_at is not null)
        order by count(*) desc, published_at desc, article_id limit $3
     ) near join articles a on a.id = near.article_id
      order by near.shared desc, near.published_at desc, near.article_id`,
    [id, least, limit, ...own.map(({ topic_key: key }) => key ?? null)],
  );
  return rows.map(toBrief);
}
