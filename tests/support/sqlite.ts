import { DatabaseSync } from 'node:sqlite';

/** What each table is emptied by; the schema's own history stays, and what is read off the search index. */
const EMPTYING = `
  select case name when 'article_search'
           then 'insert into article_search (article_search) values (''delete-all'')'
           else 'delete from ' || name
         end as statement
    from pragma_table_list
   where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite\\_%' escape '\\'
         and name not in ('migrations', 'article_terms')`;

/** Takes away what a store has kept in a file, also while the store has it open. */
export function emptySqlite(path: string): void {
  const raw = new DatabaseSync(path, { enableForeignKeyConstraints: false, timeout: 5000 });
  try {
    const statements = raw.prepare(EMPTYING).all();
    raw.exec(['begin', ...statements.map(({ statement }) => statement), 'commit'].join(';\n'));
  } finally {
    raw.close();
  }
}
