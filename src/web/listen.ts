import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { systemCode, UserError } from '../core/errors.ts';

/** Where a page, or what machines ask, is served. */
export interface Address {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/** A server that listens. */
export interface Listener {
  /** The port that it has got. */
  readonly port: number;
  /** Takes nothing new, and ends what is open. */
  close(): Promise<void>;
}

/** Serves over HTTP. @throws UserError `port-in-use` when the port cannot be had, `bad-host` when the host is not this machine's */
export async function listen(app: Pick<Hono, 'fetch'>, { host, port }: Address): Promise<Listener> {
  const { promise: listening, resolve, reject } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch: app.fetch, hostname: host, port }, resolve);
  server.once('error', (error) => reject(explain(error, { host, port })));
  const { port: got } = await listening;
  return { port: got, close: () => close(server) };
}

function close(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Who keeps a connection open for later would otherwise hold up the end.
  if ('closeAllConnections' in server) server.closeAllConnections();
  return closed;
}

function explain(error: Error, { host, port }: Address): Error {
  const code = systemCode(error);
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code ?? '')) {
    const remedy = 'Set it to 127.0.0.1, or to 0.0.0.0 for all addresses.';
    return new UserError('bad-host', `“${host}” is no address of this machine. ${remedy}`, { cause: error });
  }
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  const why = code === 'EADDRINUSE' ? 'is already used by another program' : 'may not be used by this user';
  return new UserError('port-in-use', `Port ${port} ${why}. Set another one.`);
}
