import { systemCode, UserError } from '../../core/errors.ts';

/** By PostgreSQL's codes and the system's. Source: postgresql.org/docs/current/errcodes-appendix.html. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there. Start the server, or check host and port in DATABASE_URL.',
  ENOTFOUND: 'there is no such host. Check DATABASE_URL.',
  EAI_AGAIN: 'its host’s name cannot be looked up. Check the network and DATABASE_URL.',
  EHOSTUNREACH: 'there is no way to its host. Check the network, and the host in DATABASE_URL.',
  ENETUNREACH: 'there is no way to its host. Check the network, and the host in DATABASE_URL.',
  ETIMEDOUT: 'it does not answer. Check the network, and host and port in DATABASE_URL.',
  '28P01': 'it refuses the password. Check user and password in DATABASE_URL.',
  '28000': 'it does not let this user in. Check the user in DATABASE_URL, and the server’s pg_hba.conf.',
  '3D000': 'it has no such database. Create it, or check the name in DATABASE_URL.',
  '42501':
    'the user may not create tables. Grant it create on the schema, or use another user in DATABASE_URL.',
  '3F000':
    'its search_path names no schema that is there. Create that schema first, or check “options” in DATABASE_URL.',
  '42703': 'its tables are those of another program. Give Newsdesk a database of its own in DATABASE_URL.',
  '25006': 'it only lets itself be read, as a standby does. Name the primary in DATABASE_URL.',
  '53300': 'it has no connection left. Raise max_connections, or run fewer processes.',
  '42P01': 'it holds no Newsdesk yet. Start the bot once, or set DATABASE_URL to the one you mean.',
};

/** What the client says where a server is silent, as one behind a firewall is: it has no code for that. */
const SILENT = /timeout/;
/** Likewise where it was asked for encryption. */
const PLAIN = /does not support SSL/;
const NO_TLS = 'it speaks no TLS. Leave “sslmode” out of DATABASE_URL, or switch TLS on in the server.';

/** Why a server cannot be used, for its operator; anything else as it is. */
export function explainUnusable(error: unknown, url: string): unknown {
  const isPlain = error instanceof Error && PLAIN.test(error.message);
  const reason = isPlain ? NO_TLS : REASONS[codeOf(error)];
  if (error instanceof UserError || reason === undefined) return error;
  return new UserError(
    'database-unusable',
    `The PostgreSQL server at ${placeIn(url)} cannot be used: ${reason}`,
    { cause: error },
  );
}

function codeOf(error: unknown): string {
  const isSilent = error instanceof Error && SILENT.test(error.message);
  return systemCode(error) ?? (isSilent ? 'ETIMEDOUT' : '');
}

/** Host and database, without user and password. */
export function placeIn(url: string): string {
  return URL.canParse(url) ? new URL(url).host + new URL(url).pathname : 'DATABASE_URL';
}

/** Class 57 but for a statement that was cancelled: the server ended the connection. What the client says has no code. */
const LOST = /^(?:57P0\d|08\w{3}|ECONNRESET|EPIPE)$/;
const LOST_TO_CLIENT = /^Connection terminated|^Client has encountered a connection error/;

/** Whether the server, or the way to it, has gone while it was used. */
export function isConnectionLost(error: unknown): boolean {
  return LOST.test(codeOf(error)) || (error instanceof Error && LOST_TO_CLIENT.test(error.message));
}
