import type { KnownFile, StoredSeed } from '../ports/store.ts';
import { withdrawOrphan } from './article-rows.ts';
import type { Database, Row } from './database.ts';

/** A page of the known files. @param after a path; empty for the first page */
export async function filesAfter(database: Database, after: string, limit: number): Promise<KnownFile[]> {
  const rows = await database.all(
    'select path, size, modified_at, reading_version from seeds where path > $1 order by path limit $2',
    [after, limit],
  );
  return rows.map(toFile);
}

export async function storedSeed(database: Database, path: string): Promise<StoredSeed | null> {
  const [row] = await database.all(
    'select path, size, modified_at, content_hash, reading_version from seeds where path = $1',
    [path],
  );
  if (row === undefined) return null;
  const links = await database.all(
    'select article_id from seed_articles where path = $1 order by article_id',
    [path],
  );
  return {
    ...toFile(row),
    contentHash: String(row.content_hash),
    articleIds: links.map((link) => String(link.article_id)),
  };
}

function toFile(row: Row): KnownFile {
  return {
    path: String(row.path),
    size: Number(row.size),
    modifiedAt: Number(row.modified_at),
    readingVersion: Number(row.reading_version),
  };
}

/** Remembers that a file yields an article. Until all of the file is saved, it counts as not read. */
export async function linkArticle(database: Database, path: string, articleId: string): Promise<void> {
  await database.run(
    `insert into seeds (path, size, modified_at, content_hash, reading_version) values ($1, 0, 0, '', 0)
     on conflict (path) do nothing`,
    [path],
  );
  await database.run('insert into seed_articles (path, article_id) values ($1, $2) on conflict do nothing', [
    path,
    articleId,
  ]);
}

/** Remembers a file that has been read to its end. Articles that it does not yield any more are withdrawn. */
export async function settleSeed(database: Database, seed: StoredSeed, at: number): Promise<void> {
  await database.run(
    `insert into seeds (path, size, modified_at, content_hash, reading_version) values ($1, $2, $3, $4, $5)
     on conflict (path) do update set
       size = excluded.size, modified_at = excluded.modified_at, content_hash = excluded.content_hash,
       reading_version = excluded.reading_version`,
    [seed.path, seed.size, seed.modifiedAt, seed.contentHash, seed.readingVersion],
  );
  const links = await database.all('select article_id from seed_articles where path = $1', [seed.path]);
  const yielded = new Set(seed.articleIds);
  for (const { article_id: linked } of links) {
    const id = String(linked);
    if (yielded.has(id)) continue;
    await database.run('delete from seed_articles where path = $1 and article_id = $2', [seed.path, id]);
    await withdrawOrphan(database, id, at);
  }
}

/** Forgets a file that is gone. @returns how many articles no file yields any more */
export async function forgetSeed(database: Database, path: string, at: number): Promise<number> {
  await database.run('delete from seeds where path = $1', [path]);
  const links = await database.all('delete from seed_articles where path = $1 returning article_id', [path]);
  let withdrawn = 0;
  for (const { article_id: id } of links) withdrawn += await withdrawOrphan(database, String(id), at);
  return withdrawn;
}
