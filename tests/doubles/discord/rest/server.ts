import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { ApiError } from '../rules/form.ts';
import type { Discord } from '../state/discord.ts';
import { type Failure, takeFailure } from '../state/failures.ts';
import { readBody } from './body.ts';
import type { RestLog } from './log.ts';
import type { Limited } from './rates.ts';
import { findRoute, type RestAnswer, type Route } from './router.ts';

const PREFIX = '/api/v10';

/** The HTTP server of the API; it answers every request from the routes and logs it. */
export function restServer(discord: Discord, routes: readonly Route[], log: RestLog): Server {
  return createServer((request, response) => {
    serve(discord, routes, log, request, response).catch((error: unknown) =>
      response.destroy(error as Error),
    );
  });
}

async function serve(
  discord: Discord,
  routes: readonly Route[],
  log: RestLog,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const at = discord.now();
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const path = url.pathname.startsWith(`${PREFIX}/`) ? url.pathname.slice(PREFIX.length) : url.pathname;
  let body: unknown;
  let bucket = path;
  let answer: RestAnswer;
  let refusal: ApiError | undefined;
  let failure: Failure | undefined;
  let limited: Limited | undefined;
  try {
    body = await readBody(request);
    if (path === url.pathname) throw new ApiError(404, 0, '404: Not Found');
    const { route, params } = findRoute(routes, method, path);
    bucket = route.path;
    authorise(discord, route, request);
    failure = takeFailure(discord.failures, path);
    if (failure?.kind === 'late') await setTimeout(failure.ms, undefined, { ref: false });
    limited = discord.rates?.take(route, params, at);
    if (failure?.kind === 'answer') answer = failure;
    else if (limited?.refusal !== undefined) answer = limited.refusal;
    else if (failure?.kind === 'lost-request') answer = { status: 0 };
    else answer = route.handle({ params, query: url.searchParams, body });
  } catch (error) {
    refusal = error instanceof ApiError ? error : new ApiError(500, 0, `The double failed: ${error}`);
    answer = { status: refusal.status, body: refusal.body() };
  }
  log.add(
    { method, path, query: url.search, body, at, status: answer.status, response: answer.body },
    refusal,
  );
  if (discord.latencyMs > 0) await setTimeout(discord.latencyMs);
  if (failure !== undefined && 'done' in failure) failure.done?.();
  if (failure?.kind === 'silence') return;
  if (failure?.kind === 'slow') await setTimeout(failure.ms, undefined, { ref: false });
  if (failure?.kind === 'disowned') {
    response.writeHead(failure.status, { 'content-type': 'text/html' }).end('<h1>Sorry</h1>');
    return;
  }
  if (failure?.kind === 'half-answer') {
    response.writeHead(answer.status, { 'content-type': 'application/json' }).write('{');
    return;
  }
  if (failure?.kind === 'lost-request' || failure?.kind === 'lost-answer') {
    request.socket.destroy();
    return;
  }
  const limits = {
    ...rateLimits(method, bucket, at),
    ...limited?.headers,
    ...(failure?.kind === 'answer' ? failure.headers : {}),
  };
  if (answer.body === undefined) {
    response.writeHead(answer.status, limits).end();
  } else {
    response.writeHead(answer.status, { ...limits, 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  }
}

function authorise(discord: Discord, route: Route, request: IncomingMessage): void {
  if (route.auth === 'token' || request.headers.authorization === `Bot ${discord.token}`) return;
  throw new ApiError(401, 0, '401: Unauthorized');
}

/** Rate limit headers that never make a client wait: https://docs.discord.com/developers/topics/rate-limits */
function rateLimits(method: string, bucket: string, now: number): Record<string, string> {
  return {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(now / 1000 + 1),
    'x-ratelimit-reset-after': '1',
    'x-ratelimit-bucket': createHash('sha256').update(`${method} ${bucket}`).digest('hex').slice(0, 32),
  };
}
