import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { chatMethods } from './chat-methods.ts';
import { type Failures, failedAnswer, sendAnswer } from './failures.ts';
import { historyMethods } from './history-methods.ts';
import { parseArguments, readBody } from './http.ts';
import { infoMethods } from './info-methods.ts';
import { memberMethods } from './member-methods.ts';
import type { Arguments, Method, MethodTable, World } from './methods.ts';
import type { Rates } from './rates.ts';
import { type RefusalLog, SlackRefusal } from './refusals.ts';
import type { UnlistedLimits } from './unlisted.ts';
import { viewMethods } from './view-methods.ts';

/** Slack's methods that the double serves; a new family of methods adds its table here. */
const METHODS: MethodTable = {
  ...infoMethods,
  ...chatMethods,
  ...historyMethods,
  ...memberMethods,
  ...viewMethods,
};

/** What the bot was installed with. */
export const BOT_SCOPES: readonly string[] = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'channels:read',
  'groups:read',
  'channels:history',
  'groups:history',
  'users:read',
];
const APP_SCOPES: readonly string[] = ['connections:write'];

/** One call of the Web API, answered or refused. */
export interface ApiCall {
  readonly method: string;
  /** As Slack understands them: JSON decoded, the token left out. */
  readonly arguments: Readonly<Arguments>;
  /** Milliseconds since 1970, by the double's clock. */
  readonly at: number;
  readonly response: Readonly<Record<string, unknown>>;
}

export interface WebApiOptions {
  readonly world: World;
  readonly refusals: RefusalLog;
  readonly botToken: string;
  readonly appToken: string;
  readonly botScopes: readonly string[];
  readonly failures: Failures;
  /** Null for an app that they are not for. */
  readonly unlisted: UnlistedLimits | null;
  /** Null where any number of calls is taken. */
  readonly rates: Rates | null;
  /** Milliseconds until a call is answered. */
  readonly latencyMs: number;
  readonly now: () => number;
}

type Caller = 'none' | 'bot' | 'app';

/**
 * The Web API: `POST /api/<method>` with a form or JSON, and a token in the `Authorization` header or in the
 * `token` argument. Answers HTTP 200 also to what it refuses, as Slack does.
 * Source: https://docs.slack.dev/apis/web-api
 */
export class WebApi {
  readonly calls: ApiCall[] = [];
  #revoked: string | null = null;
  readonly #options: WebApiOptions;

  constructor(options: WebApiOptions) {
    this.#options = options;
  }

  /** Refuses the bot's token from now on. @param error Slack's code; null takes the token again */
  revoke(error: string | null): void {
    this.#revoked = error;
  }

  async serve(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = this.#options.now();
    const { failures, unlisted, rates, latencyMs } = this.#options;
    let failure = failures.take(method) ?? unlisted?.take(method, at);
    let args: Arguments = {};
    let answer: Record<string, unknown>;
    try {
      const { token: tokenArgument, ...rest } = parseArguments(
        request.headers['content-type'] ?? '',
        await readBody(request),
      );
      args = rest;
      failure ??= rates?.take(method, args, at);
      if (failure !== undefined && 'late' in failure)
        await setTimeout(failure.late, undefined, { ref: false });
      answer = (failure === undefined ? undefined : failedAnswer(failure)) ?? {
        ok: true,
        ...this.#answer(method, request.headers.authorization, tokenArgument, args),
      };
    } catch (thrown) {
      const refusal = this.#options.refusals.record(method, thrown, args);
      answer = refusedAnswer(refusal);
    }
    this.calls.push({ method, arguments: args, at, response: answer });
    if (latencyMs > 0) await setTimeout(latencyMs);
    const scope = scopeOf(METHODS[method], args, this.#options.world);
    await sendAnswer(response, failure, answer, {
      'x-oauth-scopes': (APP_SCOPES.includes(scope ?? '') ? APP_SCOPES : this.#options.botScopes).join(','),
      ...(scope === undefined ? {} : { 'x-accepted-oauth-scopes': scope }),
    });
  }

  #answer(
    name: string,
    header: string | undefined,
    argument: unknown,
    args: Arguments,
  ): Record<string, unknown> {
    const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    if (method === undefined) throw new SlackRefusal('unknown_method', `no method ${name}`);
    const token = /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? argument;
    const caller = this.#authenticate(method, token);
    this.#authorize(scopeOf(method, args, this.#options.world), caller);
    return method.answer(args, this.#options.world, caller);
  }

  #authenticate(method: Method, token: unknown): Caller {
    if (method.token === 'none') return 'none';
    if (token === undefined || token === '') throw new SlackRefusal('not_authed', 'no token was sent');
    const { botToken, appToken } = this.#options;
    if (token !== botToken && token !== appToken)
      throw new SlackRefusal('invalid_auth', 'the token is unknown');
    const caller = token === botToken ? 'bot' : 'app';
    if (caller === 'bot' && this.#revoked !== null)
      throw new SlackRefusal(this.#revoked, 'the token was taken back');
    if (method.token !== 'any' && method.token !== caller) {
      throw new SlackRefusal('not_allowed_token_type', `the method needs the ${method.token} token`);
    }
    return caller;
  }

  #authorize(needed: string | undefined, caller: Caller): void {
    const granted = caller === 'bot' ? this.#options.botScopes : APP_SCOPES;
    if (needed === undefined || caller === 'none' || granted.includes(needed)) return;
    const more = { needed, provided: granted.join(',') };
    throw new SlackRefusal('missing_scope', `the token lacks ${needed}`, [], more);
  }
}

function scopeOf(method: Method | undefined, args: Arguments, world: World): string | undefined {
  const scope = method?.scope;
  return typeof scope === 'function' ? scope(args, world) : scope;
}

function refusedAnswer(refusal: SlackRefusal): Record<string, unknown> {
  const { error, messages, more } = refusal;
  if (messages.length === 0) return { ok: false, error, ...more };
  const metadata = { messages: messages.map((message) => `[ERROR] ${message}`) };
  return { ok: false, error, errors: messages, response_metadata: metadata };
}
