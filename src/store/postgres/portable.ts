/** The type of a column, after its name. */
const TEXT = /^(\s*(?:alter table \w+ add column )?[a-z_]+) text\b/gm;

/**
 * A migration as PostgreSQL takes it. Texts are ordered by their code points, as SQLite does and our own code, whatever
 * the database's language is.
 */
export function portable(sql: string): string {
  return sql.replace(TEXT, '$1 text collate "C"');
}
