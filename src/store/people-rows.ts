import type { PeopleStore } from '../ports/people.ts';
import type { Database } from './database.ts';
import { BRIEF_COLUMNS, numberOrNull, toBrief } from './rows.ts';

/** What was done so long ago, in milliseconds, is not asked for again. */
const FORGOTTEN = 3_600_000;

/** What is kept for people, in portable SQL. */
export function sqlPeopleStore(database: Database): PeopleStore {
  return {
    async saveFor({ platform, id }, articleId, at) {
      const saved = await database.run(
        `insert into saved_articles (platform, person, article_id, saved_at) values ($1, $2, $3, $4)
         on conflict (platform, person, article_id) do nothing`,
        [platform, id, articleId, at],
      );
      return saved > 0;
    },

    async unsaveFor({ platform, id }, articleId) {
      const removed = await database.run(
        'delete from saved_articles where platform = $1 and person = $2 and article_id = $3',
        [platform, id, articleId],
      );
      return removed > 0;
    },

    async savedBy({ platform, id }, offset, limit) {
      const from = `from saved_articles s join articles a on a.id = s.article_id and a.withdrawn_at is null
                    where s.platform = $1 and s.person = $2`;
      const [row] = await database.all(`select count(*) as total ${from}`, [platform, id]);
      const rows = await database.all(
        `select ${BRIEF_COLUMNS} ${from} order by s.saved_at desc, s.article_id limit $3 offset $4`,
        [platform, id, limit, offset],
      );
      return { articles: rows.map(toBrief), total: Number(row?.total ?? 0) };
    },

    async actOnce(act, at, within) {
      await database.run('delete from acts where done_at < $1', [at - FORGOTTEN]);
      const done = await database.run(
        `insert into acts (act, done_at) values ($1, $2)
         on conflict (act) do update set done_at = excluded.done_at where acts.done_at <= $3`,
        [act, at, at - within],
      );
      return done > 0;
    },

    async lastLook({ platform, id }) {
      const [row] = await database.all(
        'select looked_at from last_looks where platform = $1 and person = $2',
        [platform, id],
      );
      return numberOrNull(row?.looked_at);
    },

    async looked({ platform, id }, at) {
      await database.run(
        `insert into last_looks (platform, person, looked_at) values ($1, $2, $3)
         on conflict (platform, person) do update set looked_at = excluded.looked_at`,
        [platform, id, at],
      );
    },
  };
}
