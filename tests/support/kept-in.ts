import { DatabaseSync } from 'node:sqlite';

/** Tables that people and platforms see: the index of words and the schema's own are left out. */
const TABLES = `
  select name from pragma_table_list
   where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' and name <> 'migrations'
   order by name`;

/** Everything that a store has in a file: the rows of each table as JSON, in the order of their text. */
export function keptIn(path: string): Record<string, string[]> {
  const raw = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    const names = raw.prepare(TABLES).all();
    return Object.fromEntries(
      names.map(({ name }) => {
        const rows = raw.prepare(`select * from "${name}"`).all();
        return [String(name), rows.map((row) => JSON.stringify(row)).sort()];
      }),
    );
  } finally {
    raw.close();
  }
}
