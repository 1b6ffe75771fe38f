import { systemCode, UserError } from '../../core/errors.ts';

/** Says of a failure to open a database file what its operator can do; any other failure is returned as it is. */
export function explainUnusable(error: unknown, path: string): unknown {
  const fromSystem = !(error instanceof UserError) && systemCode(error) !== undefined;
  if (!fromSystem) return error;
  return unusable(path, error instanceof Error ? error.message : String(error), error);
}

/** What an operator is told of a file that cannot be opened as a database. */
export function unusable(path: string, reason: string, cause?: unknown): UserError {
  return new UserError(
    'database-unusable',
    `The database ${path} cannot be opened (${reason}). Check that it is a Newsdesk database in a folder that may be written, or set DATABASE_URL to another file.`,
    { cause },
  );
}
