import type { Database } from '../database.ts';
import { type Table, tablesOf } from '../move/table.ts';

/** The tables of its schema, by their names. */
export async function tablesIn(database: Database): Promise<Map<string, Table>> {
  const TABLES =
    "t.relkind in ('r', 'p') and not t.relispartition and t.relnamespace = current_schema()::regnamespace";
  const columns = await database.all(
    `select t.relname::text as "table", c.attname::text as "column", array_position(k.conkey, c.attnum) as place
       from pg_class t
       join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped and c.attgenerated = ''
       left join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
      where ${TABLES}`,
  );
  const references = await database.all(
    `select t.relname::text as "table", named.relname::text as "to"
       from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class named on named.oid = k.confrelid
      where k.contype = 'f' and ${TABLES}`,
  );
  return tablesOf(
    columns.map((row) => ({
      table: String(row.table),
      column: String(row.column),
      place: row.place === null ? null : Number(row.place),
    })),
    references.map((row) => ({ table: String(row.table), to: String(row.to) })),
  );
}
