import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { chatMethods } from './chat-methods.ts';
import { type Failures, failedAnswer, sendAnswer } from './failures.ts';
import { historyMethods } from './history-methods.ts';
import { parseArguments, readBody } from './http.ts';
import { infoMethods } from './info-methods.ts';
import { memberMethods } from './member-methods.ts';
import type { Arguments, Method, MethodTable, World } from './methods.ts';
import { oauthMethods } from './oauth-methods.ts';
import type { Rates } from './rates.ts';
import { type RefusalLog, SlackRefusal } from './refusals.ts';
import type { Team, Teams } from './teams.ts';
import type { UnlistedLimits } from './unlisted.ts';
import { viewMethods } from './view-methods.ts';

/** Slack's methods that the double serves; a new family of methods adds its table here. */
const METHODS: MethodTable = {
  ...infoMethods,
  ...chatMethods,
  ...historyMethods,
  ...memberMethods,
  ...viewMethods,
  ...oauthMethods,
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
  /** Whose token was sent; the first one where none was. */
  readonly teamId: string;
  /** As Slack understands them: JSON decoded, the token left out. */
  readonly arguments: Readonly<Arguments>;
  /** Milliseconds since 1970, by the double's clock. */
  readonly at: number;
  readonly response: Readonly<Record<string, unknown>>;
}

export interface WebApiOptions {
  /** But for what is in one workspace. */
  readonly world: Pick<World, 'triggers' | 'historyPage' | 'socketUrl' | 'oauth'>;
  readonly teams: Teams;
  readonly refusals: RefusalLog;
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
  readonly #options: WebApiOptions;

  constructor(options: WebApiOptions) {
    this.#options = options;
  }

  async serve(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = this.#options.now();
    const { failures, unlisted, rates, latencyMs } = this.#options;
    let failure = failures.take(method) ?? unlisted?.take(method, at);
    let args: Arguments = {};
    let team = this.#options.teams.home;
    let answer: Record<string, unknown>;
    try {
      const { token: tokenArgument, ...rest } = parseArguments(
        request.headers['content-type'] ?? '',
        await readBody(request),
      );
      args = rest;
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? tokenArgument;
      team = this.#options.teams.byToken(token) ?? team;
      failure ??= rates?.take(method, team.id, args, at);
      if (failure !== undefined && 'late' in failure)
        await setTimeout(failure.late, undefined, { ref: false });
      answer = (failure === undefined ? undefined : failedAnswer(failure)) ?? {
        ok: true,
        ...this.#answer(method, token, team, args),
      };
    } catch (thrown) {
      const refusal = this.#options.refusals.record(method, thrown, args);
      answer = refusedAnswer(refusal);
    }
    this.calls.push({ method, teamId: team.id, arguments: args, at, response: answer });
    if (latencyMs > 0) await setTimeout(latencyMs);
    const scope = scopeOf(METHODS[method], args, this.#worldOf(team));
    await sendAnswer(response, failure, answer, {
      'x-oauth-scopes': (APP_SCOPES.includes(scope ?? '') ? APP_SCOPES : this.#options.botScopes).join(','),
      ...(scope === undefined ? {} : { 'x-accepted-oauth-scopes': scope }),
    });
  }

  #answer(name: string, token: unknown, team: Team, args: Arguments): Record<string, unknown> {
    const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    if (method === undefined) throw new SlackRefusal('unknown_method', `no method ${name}`);
    const caller = this.#authenticate(method, token, team);
    const world = this.#worldOf(team);
    this.#authorize(scopeOf(method, args, world), caller);
    return method.answer(args, world, caller);
  }

  #worldOf(team: Team): World {
    const { workspace, messages, views } = team;
    return { ...this.#options.world, team, workspace, messages, views };
  }

  #authenticate(method: Method, token: unknown, team: Team): Caller {
    if (method.token === 'none') return 'none';
    if (token === undefined || token === '') throw new SlackRefusal('not_authed', 'no token was sent');
    const refused = team.tokens.get(String(token));
    if (refused === undefined && token !== this.#options.appToken)
      throw new SlackRefusal('invalid_auth', 'the token is unknown');
    const caller = refused === undefined ? 'app' : 'bot';
    if (refused != null) throw new SlackRefusal(refused, 'the token was taken back');
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
