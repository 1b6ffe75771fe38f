import { randomBytes } from 'node:crypto';
import { SlackRefusal } from './refusals.ts';
import type { Team, Teams } from './teams.ts';

/** Milliseconds for which a code may be exchanged: "this code expires after ten minutes". */
const VALID_FOR = 600_000;

interface Code {
  readonly team: Team;
  readonly scopes: string;
  readonly redirectUri: string | null;
  readonly issuedAt: number;
  readonly isForAll: boolean;
}

/** What Slack sends a browser back with. */
export interface Allowed {
  readonly code: string;
  readonly state: string;
}

/**
 * Installing the app: somebody allows it, and the app exchanges the code for a token.
 * Source: https://docs.slack.dev/authentication/installing-with-oauth
 */
export class OAuth {
  readonly #codes = new Map<string, Code>();
  readonly #options: {
    readonly teams: Teams;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly now: () => number;
  };

  constructor(options: { teams: Teams; clientId: string; clientSecret: string; now: () => number }) {
    this.#options = options;
  }

  /** Somebody opens the address to which the app has sent them, and allows it. @param isForAll for a whole organisation */
  allow(address: string, team: Team, isForAll = false): Allowed {
    const { origin, pathname, searchParams } = new URL(address);
    if (`${origin}${pathname}` !== 'https://slack.com/oauth/v2/authorize')
      throw new Error(`no page ${address}`);
    const said = (name: string) => searchParams.get(name) ?? '';
    if (said('client_id') !== this.#options.clientId) throw new Error('invalid_client_id');
    if (said('scope') === '') throw new Error('invalid_scope');
    const code = randomBytes(16).toString('hex');
    const [scopes, redirectUri] = [said('scope'), searchParams.get('redirect_uri')];
    this.#codes.set(code, { team, scopes, redirectUri, isForAll, issuedAt: this.#options.now() });
    return { code, state: said('state') };
  }

  /** What `oauth.v2.access` answers. Each code is good once. */
  exchange(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const { clientId, clientSecret, now } = this.#options;
    if (args.client_id !== clientId) throw new SlackRefusal('invalid_client_id', 'no such app');
    if (args.client_secret !== clientSecret) throw new SlackRefusal('bad_client_secret', 'another secret');
    const given = String(args.code);
    const code = this.#codes.get(given);
    this.#codes.delete(given);
    if (code === undefined || now() > code.issuedAt + VALID_FOR)
      throw new SlackRefusal('invalid_code', 'it is not one of ours, or was used');
    if ((args.redirect_uri ?? null) !== code.redirectUri)
      throw new SlackRefusal('bad_redirect_uri', 'another address than the one before');
    const { team, scopes, isForAll } = code;
    return {
      access_token: team.install(),
      token_type: 'bot',
      scope: scopes,
      bot_user_id: team.botUserId,
      app_id: 'A0DOUBLE01',
      team: isForAll ? null : { id: team.id, name: team.domain },
      enterprise: isForAll ? { id: 'E0DOUBLE01', name: 'All' } : null,
      authed_user: { id: 'U0READER01' },
      is_enterprise_install: isForAll,
    };
  }
}
