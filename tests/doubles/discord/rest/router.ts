import { ApiError } from '../rules/form.ts';

/** A request that reached its route. */
export interface RestCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** What a route answers; without a body for 204. */
export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** One route of the API. `auth` is `token` where the path itself carries the secret. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v10, with `:name` for a parameter. */
  readonly path: string;
  readonly auth: 'bot' | 'token';
  handle(call: RestCall): RestAnswer;
}

/** The route for a request and the parameters in its path, or 404 as Discord answers it. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } {
  const steps = path.split('/');
  for (const route of routes) {
    const params = route.method === method ? match(route.path.split('/'), steps) : undefined;
    if (params) return { route, params };
  }
  throw new ApiError(404, 0, '404: Not Found');
}

function match(pattern: readonly string[], steps: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== steps.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const step = decodeURIComponent(steps[at] ?? '');
    if (part.startsWith(':')) params[part.slice(1)] = step;
    else if (part !== step) return undefined;
  }
  return params;
}
