import { z } from 'zod';
import type { SearchText } from '../../core/search-text.ts';
import type { SearchQuery, SearchTerm } from '../../ports/store.ts';
import type { Database } from '../database.ts';
import { BRIEF_COLUMNS, toBrief } from '../rows.ts';
import type { SearchIndex } from '../sql-store.ts';

/** What a word is worth by where it stands, from D to A: body, labels, summary, headline. */
const WEIGHTS = '{0.125, 0.5, 0.5, 1}';
const PARTS = [
  ['headline', 'A'],
  ['summary', 'B'],
  ['labels', 'C'],
  ['body', 'D'],
] as const;

const explained = z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]);

/** Ranking takes time: of many that match, only the newest are. */
const RANKED = 1000;
/**
 * Matches that the index of words names faster than the newest of them are met by going through the newest articles. Each
 * of the former takes 0.6 µs, each of the latter 6 µs; the server's own guess takes both for the same.
 */
const MOST_NAMED = 50_000;
/** Places that a vector can tell apart, and how often it keeps one word. Source: postgresql.org/docs/current/textsearch-limits.html. */
const MOST_PLACES = 16_383;
const MOST_OF_A_WORD = 255;
/** A vector has less than a megabyte: no article needs more words than these to be found. */
const MOST_CHARACTERS = 400_000;
/** Bytes of a word, at most; we count characters of up to four. */
const LONGEST_WORD = 500;

const BY_WEIGHT = `ts_rank('${WEIGHTS}', newest.document, cast($1 as tsquery)) desc,`;

/** Two ways to the newest matches; the server is kept from either by asking for something that an index does not know. */
const BY_WORDS = {
  where: 's.document @@ cast($1 as tsquery)',
  order: 's.published_at + 0 desc, s.article_id',
};
const AMONG_NEWEST = {
  where: '(s.document @@ cast($1 as tsquery)) is true',
  order: 's.published_at desc, s.article_id',
};

/**
 * Full-text search with vectors.
 * @param mostNamed matches up to which the index of words is asked
 */
export function postgresSearch(database: Database, mostNamed = MOST_NAMED): SearchIndex {
  return {
    async put(transaction, articleId, text) {
      await transaction.run(
        `insert into article_search (article_id, published_at, document)
         select a.id, a.published_at, cast($2 as tsvector) from articles a where a.id = $1
         on conflict (article_id) do update set published_at = excluded.published_at, document = excluded.document`,
        [articleId, vectorOf(text)],
      );
    },

    async search(query) {
      const expression = matchExpression(query);
      if (expression === '') return [];
      const newest = (await matches(database, expression)) > mostNamed ? AMONG_NEWEST : BY_WORDS;
      const rows = await database.all(
        `select ${BRIEF_COLUMNS} from (
           select s.article_id, s.document from article_search s
            where ${newest.where} and not exists (
                    select 1 from articles w where w.id = s.article_id and w.withdrawn_at is not null)
            order by ${newest.order} limit ${query.isVague ? '$2' : RANKED}
         ) newest join articles a on a.id = newest.article_id
          order by ${query.isVague ? '' : BY_WEIGHT} a.published_at desc, a.id
          limit $2`,
        [expression, query.limit],
      );
      return rows.map(toBrief);
    },
  };
}

/** How many articles match, as the server guesses from its statistics of words. */
async function matches(database: Database, expression: string): Promise<number> {
  const rows = await database.all(
    'explain (format json) select 1 from article_search s where s.document @@ cast($1 as tsquery)',
    [expression],
  );
  const [{ Plan }] = explained.parse(rows[0]?.['QUERY PLAN']);
  return Plan['Plan Rows'];
}

/** Tokens with their places, in PostgreSQL's own notation: `'harbour':1A,14D 'ferry':2A`. */
export function vectorOf(text: SearchText): string {
  const places = new Map<string, string[]>();
  let [place, size] = [0, 0];
  for (const [part, weight] of PARTS) {
    for (const token of text[part].split(' ')) {
      if (token === '' || token.length > LONGEST_WORD || size > MOST_CHARACTERS) continue;
      place = Math.min(place + 1, MOST_PLACES);
      const known = places.getOrInsertComputed(token, () => []);
      if (known.length >= MOST_OF_A_WORD) continue;
      const at = `${place}${weight}`;
      if (known.at(-1) === at) continue;
      known.push(at);
      size += at.length + (known.length === 1 ? token.length : 0);
    }
  }
  return [...places].map(([token, at]) => `${quoted(token)}:${at.join(',')}`).join(' ');
}

/** PostgreSQL's own language. Tokens hold letters and digits only, and are quoted all the same. */
function matchExpression({ terms, match }: SearchQuery): string {
  return terms
    .filter((term) => term.tokens.length > 0)
    .map((term) => `(${term.tokens.map((token) => phrase(token, term)).join(' | ')})`)
    .join(match === 'all' ? ' & ' : ' | ');
}

function phrase(token: string, { prefix }: SearchTerm): string {
  return quoted(token) + (prefix ? ':*' : '');
}

function quoted(token: string): string {
  return `'${token.replace(/['\\]/g, '$&$&')}'`;
}
