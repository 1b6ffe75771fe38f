import { systemCode, UserError } from '../../core/errors.ts';

/** Says of a failure to open a database file what its operator can do; any other failure is returned as it is. */
export function explainUnusable(error: unknown, path: string): unknown {
  const fromSystem = !(error instanceof UserError) && systemCode(error) !== undefined;
  if (!fromSystem) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError(
    'database-unusable',
    `The database ${path} cannot be opened (${reason}). Check that it is a Newsdesk database in a folder that may be written, or set DATABASE_URL to another file.`,
    { cause: error },
  );
}
