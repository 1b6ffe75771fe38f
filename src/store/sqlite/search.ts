import type { SearchQuery, SearchTerm } from '../../ports/store.ts';
import type { Database } from '../database.ts';
import { BRIEF_COLUMNS, toBrief } from '../rows.ts';
import type { SearchIndex } from '../sql-store.ts';

/** What a word is worth by where it stands: headline, summary, body, labels. */
const WEIGHTS = '8.0, 4.0, 1.0, 4.0';

/** Matches that are weighed against each other, those that came last: a word that everybody says is in all articles. */
const MOST_WEIGHED = 1000;
/** Of those that come first by weight, as many more as are wanted are looked at: some may be withdrawn, some weigh the same. */
const IN_RESERVE = 100;

/** What a word is weighed by takes a look at all that say it. Only the rows of the first are read, which lie far apart. */
const WEIGHED = `
  select rowid, weight
    from (select rowid, bm25(article_search, ${WEIGHTS}) as weight from article_search
           where article_search match $1 order by rowid desc limit ${MOST_WEIGHED})
   order by weight, rowid desc limit $3`;
const LATEST =
  'select rowid, 0 as weight from article_search where article_search match $1 order by rowid desc limit $3';

/** Full-text search with FTS5. */
export function sqliteSearch(database: Database): SearchIndex {
  return {
    async put(transaction, articleId, text) {
      const [row] = await transaction.all(
        `insert into article_rows (article_id) values ($1)
           on conflict (article_id) do update set article_id = excluded.article_id returning number`,
        [articleId],
      );
      const number = row?.number ?? null;
      await transaction.run('delete from article_search where rowid = $1', [number]);
      await transaction.run(
        'insert into article_search (rowid, headline, summary, body, labels) values ($1, $2, $3, $4, $5)',
        [number, text.headline, text.summary, text.body, text.labels],
      );
    },

    async search(query) {
      const expression = matchExpression(query);
      if (expression === '') return [];
      const rows = await database.all(
        `select ${BRIEF_COLUMNS}
           from (${query.isVague ? LATEST : WEIGHED}) matching
           join article_rows r on r.number = matching.rowid
           join articles a on a.id = r.article_id and a.withdrawn_at is null
          order by matching.weight, a.published_at desc, a.id limit $2`,
        [expression, query.limit, query.limit + IN_RESERVE],
      );
      return rows.map(toBrief);
    },
  };
}

/** FTS5's own language. Tokens hold letters and digits only, and are quoted all the same. */
function matchExpression({ terms, match }: SearchQuery): string {
  return terms
    .filter((term) => term.tokens.length > 0)
    .map((term) => `(${term.tokens.map((token) => phrase(token, term)).join(' OR ')})`)
    .join(match === 'all' ? ' AND ' : ' OR ');
}

function phrase(token: string, { prefix }: SearchTerm): string {
  return `"${token.replaceAll('"', '""')}"${prefix ? '*' : ''}`;
}
