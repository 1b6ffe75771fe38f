import type { IncomingMessage, ServerResponse } from 'node:http';
import { chatMethods } from './chat-methods.ts';
import { parseArguments, readBody, sendJson } from './http.ts';
import { infoMethods } from './info-methods.ts';
import type { Arguments, Method, MethodTable, World } from './methods.ts';
import { type RefusalLog, SlackRefusal } from './refusals.ts';

/** Slack's methods that the double serves; a new family of methods adds its table here. */
const METHODS: MethodTable = { ...infoMethods, ...chatMethods };

const BOT_SCOPES = 'commands,chat:write,app_mentions:read,channels:read,groups:read,users:read';

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
  readonly #options: WebApiOptions;

  constructor(options: WebApiOptions) {
    this.#options = options;
  }

  async serve(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = this.#options.now();
    let args: Arguments = {};
    let answer: Record<string, unknown>;
    try {
      const { token: tokenArgument, ...rest } = parseArguments(
        request.headers['content-type'] ?? '',
        await readBody(request),
      );
      args = rest;
      answer = { ok: true, ...this.#answer(method, request.headers.authorization, tokenArgument, args) };
    } catch (thrown) {
      const refusal = this.#options.refusals.record(method, thrown, args);
      answer = refusedAnswer(refusal);
    }
    this.calls.push({ method, arguments: args, at, response: answer });
    const scope = METHODS[method]?.scope;
    sendJson(response, 200, answer, {
      'x-oauth-scopes': scope === 'connections:write' ? scope : BOT_SCOPES,
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
    return method.answer(args, this.#options.world, this.#authenticate(method, token));
  }

  #authenticate(method: Method, token: unknown): Caller {
    if (method.token === 'none') return 'none';
    if (token === undefined || token === '') throw new SlackRefusal('not_authed', 'no token was sent');
    const { botToken, appToken } = this.#options;
    if (token !== botToken && token !== appToken)
      throw new SlackRefusal('invalid_auth', 'the token is unknown');
    const caller = token === botToken ? 'bot' : 'app';
    if (method.token !== 'any' && method.token !== caller) {
      throw new SlackRefusal('not_allowed_token_type', `the method needs the ${method.token} token`);
    }
    return caller;
  }
}

function refusedAnswer(refusal: SlackRefusal): Record<string, unknown> {
  const { error, messages } = refusal;
  if (messages.length === 0) return { ok: false, error };
  const metadata = { messages: messages.map((message) => `[ERROR] ${message}`) };
  return { ok: false, error, errors: messages, response_metadata: metadata };
}
