import type { MessageStore } from './messages.ts';
import type { OAuth } from './oauth.ts';
import type { Team } from './teams.ts';
import type { Triggers } from './triggers.ts';
import type { ViewStore } from './views.ts';
import type { Workspace } from './workspace.ts';

export type Arguments = Record<string, unknown>;

/** What a method may touch. */
export interface World {
  /** Whose token was sent. */
  readonly team: Team;
  readonly oauth: OAuth;
  readonly workspace: Workspace;
  readonly messages: MessageStore;
  readonly views: ViewStore;
  readonly triggers: Triggers;
  /** Messages that one page of a history holds at most. */
  readonly historyPage: number;
  /** A fresh WebSocket URL, good for one connection. */
  socketUrl(): string;
}

/**
 * One Web API method. `answer` returns the fields beside `ok: true`, or throws a SlackRefusal.
 * A file of methods exports a table of these; `web-api.ts` joins the tables.
 */
export interface Method {
  /** Whose token the method takes. */
  readonly token: 'none' | 'bot' | 'app' | 'any';
  /** The scope it needs, which may depend on what it is called for; told in `x-accepted-oauth-scopes`. */
  readonly scope?: string | ((args: Arguments, world: World) => string);
  answer(args: Arguments, world: World, caller: 'none' | 'bot' | 'app'): Record<string, unknown>;
}

export type MethodTable = Readonly<Record<string, Method>>;
