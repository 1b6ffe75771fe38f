import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { systemCode } from '../../core/errors.ts';
import type { StoreHealth } from '../health.ts';
import { newestSchema, schemaOf } from '../migrate.ts';
import { requireWhole } from '../moving.ts';
import { openSqlite } from './connection.ts';
import { folderOf } from './folder.ts';
import { refuseForeign } from './owned.ts';
import { explainUnusable } from './unusable.ts';

/** @throws UserError */
export async function lookAtSqlite(path: string): Promise<StoreHealth> {
  const newest = newestSchema('sqlite');
  const isThere = existsSync(path);
  const place = { place: path, newest, time: null };
  const readOnly = whyReadOnly(folderOf(path), path);
  if (!isThere) return { ...place, engine: 'SQLite', schema: 0, readOnly, isConcurrent: true };
  try {
    const database = openSqlite(path, 'reader');
    try {
      await refuseForeign(database, path);
      const tables = await database.all("select name from sqlite_schema where name = 'migrations'");
      const schema = tables.length === 0 ? 0 : await schemaOf(database);
      if (schema === newest) await requireWhole(database);
      const [row] = await database.all('select sqlite_version() as version');
      const [mode] = await database.all('pragma journal_mode');
      // An empty file is given its journal by the first start.
      const isConcurrent = schema === 0 || mode?.journal_mode === 'wal';
      return { ...place, engine: `SQLite ${row?.version}`, schema, readOnly, isConcurrent };
    } finally {
      await database.close();
    }
  } catch (error) {
    throw explainUnusable(error, path);
  }
}

/** Files come and go beside the database while it is written. */
function whyReadOnly(folder: string, file: string): string | null {
  if (!statSync(folder).isDirectory()) return `${folder} is no folder.`;
  return (
    closed(folder, constants.W_OK | constants.X_OK) ??
    (existsSync(file) ? closed(file, constants.W_OK) : null)
  );
}

function closed(path: string, wanted: number): string | null {
  try {
    accessSync(path, wanted);
    return null;
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return `${path} may not be written (${code}).`;
  }
}
