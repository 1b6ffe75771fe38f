import type { Database } from '../database.ts';
import { type Table, tablesOf } from '../move/table.ts';

/** Its tables by their names, without virtual ones, and those that these keep their things in. */
export async function tablesIn(database: Database): Promise<Map<string, Table>> {
  const TABLES =
    "pragma_table_list t where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'";
  const columns = await database.all(
    `select t.name as "table", c.name as "column", c.pk as place
       from (select t.name from ${TABLES}) t join pragma_table_xinfo(t.name) c where c.hidden = 0`,
  );
  const references = await database.all(
    `select t.name as "table", f."table" as "to"
       from (select t.name from ${TABLES}) t join pragma_foreign_key_list(t.name) f`,
  );
  return tablesOf(
    columns.map((row) => ({
      table: String(row.table),
      column: String(row.column),
      place: Number(row.place),
    })),
    references.map((row) => ({ table: String(row.table), to: String(row.to) })),
  );
}
