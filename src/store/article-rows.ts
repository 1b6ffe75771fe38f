import { topicKey } from '../core/topic.ts';
import type { Likeness, SaveCounts, SeedArticle } from '../ports/store.ts';
import { noteChange } from './change-rows.ts';
import type { Database, Row } from './database.ts';
import { marks, numberOrNull, padded } from './rows.ts';
import { forgetTelling } from './telling-rows.ts';

/** Articles that are or say one of these, withdrawn ones too. Neither list may be empty. */
export async function alike(
  database: Database,
  identities: readonly string[],
  substances: readonly string[],
): Promise<Likeness[]> {
  const [ids, texts] = [padded(identities), padded(substances)];
  const rows = await database.all(
    `select a.id, a.identity, a.substance, s.path from articles a
       left join seed_articles s on s.article_id = a.id
      where a.identity in (${marks(1, ids.length)})
         or a.id in (${marks(1, ids.length)})
         or a.substance in (${marks(1 + ids.length, texts.length)})
      order by a.id, s.path`,
    [...ids, ...texts],
  );
  return [...Map.groupBy(rows, ({ id }) => String(id))].map(([id, [first, ...others]]) => ({
    id,
    identity: String(first?.identity),
    substance: String(first?.substance),
    paths: [first, ...others].flatMap((row) => (typeof row?.path === 'string' ? [row.path] : [])),
  }));
}

/** Inserts or replaces an article and its topics. */
export async function saveArticle(
  database: Database,
  given: SeedArticle,
  at: number,
): Promise<keyof SaveCounts> {
  const { article, identity, substance } = given;
  const [before] = await database.all(
    'select substance, revision, revised_at, withdrawn_at from articles where id = $1',
    [article.id],
  );
  const { outcome, revision, revisedAt } = outcomeOf(before, given, at);
  await database.run(
    `insert into articles (id, path, headline, url, source, byline, caption, image, published_at, precision, language,
                           dek, summary, body, topics, media_topics, related, identity, substance, revision,
                           revised_at, imported_at, updated_at)
     values (${marks(1, 22)}, $22)
     on conflict (id) do update set
       path = excluded.path, headline = excluded.headline, url = excluded.url, source = excluded.source,
       byline = excluded.byline, caption = excluded.caption, image = excluded.image,
       published_at = excluded.published_at, precision = excluded.precision, language = excluded.language,
       dek = excluded.dek, summary = excluded.summary, body = excluded.body, topics = excluded.topics,
       media_topics = excluded.media_topics, related = excluded.related, identity = excluded.identity, substance = excluded.substance,
       revision = excluded.revision, revised_at = excluded.revised_at, updated_at = excluded.updated_at,
       withdrawn_at = null`,
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
      JSON.stringify(article.mediaTopics),
      JSON.stringify(article.related),
      identity,
      substance,
      revision,
      revisedAt,
      at,
    ],
  );
  // What was edited without a new revision says the same; what had been withdrawn is there again.
  if (revisedAt === at || (before?.withdrawn_at ?? null) !== null) await noteChange(database, article.id);
  await database.run('delete from article_topics where article_id = $1', [article.id]);
  for (const topic of article.topics) {
    await database.run(
      `insert into article_topics (article_id, topic_key, topic, published_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [article.id, topicKey(topic), topic, article.publishedAt],
    );
  }
  return outcome;
}

/** Whether it is a new revision: its file was edited, and it says something else than before. */
function outcomeOf(
  before: Row | undefined,
  { substance, edited }: SeedArticle,
  at: number,
): { outcome: keyof SaveCounts; revision: number; revisedAt: number | null } {
  if (before === undefined) return { outcome: 'added', revision: 1, revisedAt: null };
  const revision = Number(before.revision);
  // Before fingerprints were kept there is nothing to compare with.
  const revised = edited && before.substance !== '' && before.substance !== substance;
  const returned = before.withdrawn_at !== null;
  return {
    outcome: returned ? 'added' : revised ? 'revised' : 'retouched',
    revision: revised ? revision + 1 : revision,
    revisedAt: revised ? at : numberOrNull(before.revised_at),
  };
}

/** An article that no file yields any more leaves every list; one that another file has taken over stays. */
export async function withdrawOrphan(database: Database, articleId: string, at: number): Promise<number> {
  const withdrawn = await database.run(
    `update articles set withdrawn_at = $1 where id = $2 and withdrawn_at is null
       and not exists (select 1 from seed_articles s where s.article_id = articles.id)`,
    [at, articleId],
  );
  if (withdrawn > 0) {
    await forgetTelling(database, articleId);
    await noteChange(database, articleId);
  }
  return withdrawn;
}
