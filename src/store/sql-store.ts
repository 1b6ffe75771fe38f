import type { ArticleBrief } from '../core/article.ts';
import { topicKey } from '../core/topic.ts';
import type { NewestQuery, SeedArticle, Store } from '../ports/store.ts';
import type { Database, SqlValue } from './database.ts';
import { BRIEF_COLUMNS, toArticle, toBrief } from './rows.ts';

/** Full-text search, the one thing that every engine does in its own way. */
export interface SearchIndex {
  put(transaction: Database, articleId: string, text: SeedArticle['searchText']): Promise<void>;
  search: Store['search'];
}

/** The store in portable SQL, on any engine. */
export function sqlStore(database: Database, index: SearchIndex): Store {
  return {
    async seeds() {
      const rows = await database.all(
        'select path, size, modified_at, content_hash, reading_version, article_id from seeds order by path',
      );
      return rows.map((row) => ({
        path: String(row.path),
        size: Number(row.size),
        modifiedAt: Number(row.modified_at),
        contentHash: String(row.content_hash),
        readingVersion: Number(row.reading_version),
        articleId: String(row.article_id),
      }));
    },

    save: (articles, at) =>
      database.transaction(async (transaction) => {
        let added = 0;
        for (const article of articles) {
          if (await saveArticle(transaction, article, at)) added += 1;
          await index.put(transaction, article.article.id, article.searchText);
        }
        return { added, updated: articles.length - added };
      }),

    touch: (seeds) =>
      database.transaction(async (transaction) => {
        for (const { path, size, modifiedAt } of seeds) {
          await transaction.run('update seeds set size = $1, modified_at = $2 where path = $3', [
            size,
            modifiedAt,
            path,
          ]);
        }
      }),

    withdraw: (paths, at) =>
      database.transaction(async (transaction) => {
        let withdrawn = 0;
        for (const path of paths) {
          const [known] = await transaction.all('delete from seeds where path = $1 returning article_id', [
            path,
          ]);
          if (known !== undefined)
            withdrawn += await withdrawOrphan(transaction, String(known.article_id), at);
        }
        return withdrawn;
      }),

    async newest(query) {
      const { where, values } = filter(query);
      const rows = await database.all(
        `select ${BRIEF_COLUMNS} from articles a where ${where}
          order by a.published_at desc, a.id limit $${values.length + 1}`,
        [...values, query.limit],
      );
      return rows.map(toBrief);
    },

    search: (query) => index.search(query),

    async article(id) {
      const [row] = await database.all(
        `select ${BRIEF_COLUMNS}, a.body from articles a where a.id = $1 and a.withdrawn_at is null`,
        [id],
      );
      return row === undefined ? null : toArticle(row);
    },

    async sharingTopics(id, least, limit): Promise<ArticleBrief[]> {
      const rows = await database.all(
        `select ${BRIEF_COLUMNS}, count(*) as shared
           from article_topics own
           join article_topics other on other.topic_key = own.topic_key and other.article_id <> own.article_id
           join articles a on a.id = other.article_id and a.withdrawn_at is null
          where own.article_id = $1
          group by a.id
         having count(*) >= $2
          order by shared desc, a.published_at desc, a.id limit $3`,
        [id, least, limit],
      );
      return rows.map(toBrief);
    },

    async topics(limit) {
      const rows = await database.all(
        `select min(t.topic) as topic, count(*) as articles
           from article_topics t join articles a on a.id = t.article_id and a.withdrawn_at is null
          group by t.topic_key order by count(*) desc, t.topic_key limit $1`,
        [limit],
      );
      return rows.map((row) => ({ topic: String(row.topic), articles: Number(row.articles) }));
    },

    async languages() {
      const rows = await database.all(
        'select language from articles where withdrawn_at is null group by language order by count(*) desc, language',
      );
      return rows.map((row) => String(row.language));
    },

    async holdings(query) {
      const { where, values } = filter(query);
      const [row] = await database.all(
        `select count(*) as articles, count(distinct a.source) as sources from articles a where ${where}`,
        values,
      );
      return {
        articles: Number(row?.articles ?? 0),
        sources: Number(row?.sources ?? 0),
      };
    },

    close: () => database.close(),
  };
}

function filter(query: Omit<NewestQuery, 'limit'>): { where: string; values: SqlValue[] } {
  const conditions = ['a.withdrawn_at is null'];
  const values: SqlValue[] = [];
  if (query.since !== undefined) {
    values.push(query.since.at, query.since.day);
    conditions.push(
      `a.published_at >= case a.precision when 'day' then $${values.length} else $${values.length - 1} end`,
    );
  }
  if (query.topic !== undefined) {
    values.push(query.topic);
    conditions.push(
      `exists (select 1 from article_topics t where t.article_id = a.id and t.topic_key = $${values.length})`,
    );
  }
  return { where: conditions.join(' and '), values };
}

/** @returns true when the article was not there before */
async function saveArticle(database: Database, { article, seed }: SeedArticle, at: number): Promise<boolean> {
  const known = await database.all('select 1 as known from articles where id = $1', [article.id]);
  const [before] = await database.all('select article_id from seeds where path = $1', [seed.path]);
  await database.run(
    `insert into articles (id, path, headline, url, source, byline, caption, image, published_at, precision, language,
                           dek, summary, body, topics, related, imported_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)
     on conflict (id) do update set
       path = excluded.path, headline = excluded.headline, url = excluded.url, source = excluded.source,
       byline = excluded.byline, caption = excluded.caption, image = excluded.image, published_at = excluded.published_at,
       precision = excluded.precision, language = excluded.language, dek = excluded.dek, summary = excluded.summary,
       body = excluded.body, topics = excluded.topics, related = excluded.related,
       updated_at = excluded.updated_at, withdrawn_at = null`,
    [
      article.id,
      article.path,
      article.headline,
      article.url,
      article.source,
      article.byline,
      article.caption,
      article.image,
      article.publishedAt,
      article.precision,
      article.language,
      article.dek,
      JSON.stringify(article.summary),
      JSON.stringify(article.body),
      JSON.stringify(article.topics),
      JSON.stringify(article.related),
      at,
    ],
  );
  await database.run('delete from article_topics where article_id = $1', [article.id]);
  for (const topic of article.topics) {
    await database.run(
      'insert into article_topics (article_id, topic_key, topic) values ($1, $2, $3) on conflict do nothing',
      [article.id, topicKey(topic), topic],
    );
  }
  await database.run(
    `insert into seeds (path, size, modified_at, content_hash, reading_version, article_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (path) do update set
       size = excluded.size, modified_at = excluded.modified_at, content_hash = excluded.content_hash,
       reading_version = excluded.reading_version,
       article_id = excluded.article_id`,
    [seed.path, seed.size, seed.modifiedAt, seed.contentHash, seed.readingVersion, seed.articleId],
  );
  if (before !== undefined && before.article_id !== seed.articleId) {
    await withdrawOrphan(database, String(before.article_id), at);
  }
  return known.length === 0;
}

/** An article that no file yields any more leaves every list; one that another file has taken over stays. */
function withdrawOrphan(database: Database, articleId: string, at: number): Promise<number> {
  return database.run(
    `update articles set withdrawn_at = $1 where id = $2 and withdrawn_at is null
       and not exists (select 1 from seeds where seeds.article_id = articles.id)`,
    [at, articleId],
  );
}
