import type { Article } from '../../core/article.ts';
import type { SearchText } from '../../core/search-text.ts';
import type { Database } from '../database.ts';
import type { Table } from './table.ts';

/** What an article is found by. */
export type ToSearchText = (article: Article) => SearchText;

/** A database that is moved from: as long as it is open, nothing changes in it. */
export interface MoveSource {
  /** Its address, without user and password. */
  readonly name: string;
  readonly database: Database;
  /** By their names. */
  tables(): Promise<Map<string, Table>>;
  close(): Promise<void>;
}

/** A database that is moved to, which nobody else may fill meanwhile. */
export interface MoveTarget extends MoveSource {
  readonly index: BuiltIndex;
  /** How many rows one statement inserts. */
  readonly rowsAtOnce: number;
  /** Takes everything out of these tables and the search index. */
  empty(tables: readonly Table[]): Promise<void>;
  /** What the engine is to do once everything is there. */
  settle(tables: readonly Table[]): Promise<void>;
}

/** A search index that is built of the articles that are there. */
export interface BuiltIndex {
  /** @param done gets how many more articles are in it, again and again */
  build(searchText: ToSearchText, done: (articles: number) => void): Promise<void>;
  /** How many articles are in it. */
  size(): Promise<number>;
}
