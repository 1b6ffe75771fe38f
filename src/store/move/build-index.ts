import type { Database } from '../database.ts';
import { BRIEF_COLUMNS, toArticle } from '../rows.ts';
import type { SearchIndex } from '../sql-store.ts';
import type { ToSearchText } from './end.ts';
import { type Listing, pagesOf } from './pages.ts';

/** Puts all articles of a database into its search index, in the order of a key. @param done see `BuiltIndex` */
export async function buildIndex(
  database: Database,
  index: SearchIndex,
  { from, key }: Omit<Listing, 'columns'>,
  searchText: ToSearchText,
  done: (articles: number) => void,
): Promise<void> {
  const more = key.map(({ expression, column }) => `${expression} as ${column}`).join(', ');
  const columns = `${BRIEF_COLUMNS}, a.body, ${more}`;
  for await (const rows of pagesOf(database, { columns, from, key })) {
    await database.transaction(async (transaction) => {
      for (const row of rows) await index.put(transaction, String(row.id), searchText(toArticle(row)));
    });
    done(rows.length);
  }
}
