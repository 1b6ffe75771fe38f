import { findArticle, suggestArticles } from '../../../src/app/find-article.ts';
import { openStore } from '../../../src/store/open.ts';
import type { BenchPostgres } from '../postgres.ts';
import type { Result, Target } from '../report.ts';
import { sampleOf, timed } from '../sample.ts';
import { corpus } from './corpus.ts';
import { fillPostgres } from './fill-postgres.ts';
import { fillSqlite } from './fill-sqlite.ts';
import { filedOn, type Shelf } from './kept.ts';
import { type Query, queriesFor } from './queries.ts';

export interface Searching {
  /** Articles of each store, the fewest first. */
  readonly sizes: readonly number[];
  /** Queries of each kind. */
  readonly rounds: number;
}

/** What the product promises, by engine and number of articles: the slowest of a hundred answers, in milliseconds. */
const TARGETS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  SQLite: { 100000: 30, 1000000: 100 },
  PostgreSQL: { 100000: 100 },
};
/** As many as a platform shows. */
const SUGGESTIONS = 25;
const DAY = 86_400_000;

/** How long people wait for what they look for: from their words to the article with all that its card shows. */
export async function searchResults(
  { sizes, rounds }: Searching,
  shelf: Shelf,
  postgres: BenchPostgres,
): Promise<Result[]> {
  const engines = {
    SQLite: async (articles: number) =>
      `sqlite:${await filedOn(shelf, `${articles}.db`, (path) => fillSqlite(path, corpus(articles)))}`,
    PostgreSQL: (articles: number) =>
      postgres.filed(`articles_${articles}`, (url) => fillPostgres(url, corpus(articles))),
  };
  const results: Result[] = [];
  for (const [engine, urlFor] of Object.entries(engines)) {
    let fewest: number | null = null;
    for (const articles of sizes) {
      const { first, taken } = await takenBy(await urlFor(articles), articles, rounds);
      const sample = sampleOf([...taken.values()].flat());
      const atMost = TARGETS[engine]?.[articles];
      const target: Target | null = atMost === undefined ? null : { figure: 'p99', atMost };
      fewest ??= sample.median;
      const of = `that among ${sizes[0]?.toLocaleString('en')}`;
      results.push(
        {
          name: `search among ${articles.toLocaleString('en')} articles on ${engine}`,
          ...{ sample, unit: 'ms', target },
          ratio: { times: sample.median / fewest, of },
        },
        ...[...taken].map(
          ([kind, values]): Result => ({
            ...{ name: `  ${kind}`, sample: sampleOf(values), unit: 'ms', target: null },
          }),
        ),
        { name: '  all of them, the first time', sample: sampleOf(first), unit: 'ms', target: null },
      );
    }
  }
  return results;
}

/** Milliseconds. */
interface Taken {
  /** When nothing has been asked yet: what is looked for has to come from the disk. */
  readonly first: readonly number[];
  /** When it is in memory, by kind of query. */
  readonly taken: ReadonlyMap<string, readonly number[]>;
}

async function takenBy(url: string, articles: number, rounds: number): Promise<Taken> {
  const store = await openStore(url, 'reader', { now: () => DAY });
  const ask = ({ text, isUnfinished }: Query) =>
    timed(() => (isUnfinished ? suggestArticles(store, text, SUGGESTIONS) : findArticle(store, text)));
  try {
    const first: number[] = [];
    const taken = new Map<string, number[]>();
    const kinds = Object.entries(queriesFor(articles, rounds));
    for (const [, queries] of kinds) for (const query of queries) first.push(await ask(query));
    for (const [kind, queries] of kinds) {
      const values: number[] = [];
      for (const query of queries) values.push(await ask(query));
      taken.set(kind, values);
    }
    return { first, taken };
  } finally {
    await store.close();
  }
}
