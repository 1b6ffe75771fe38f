import type { Installations } from '../app/installations.ts';
import type { CallLimits } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';

interface Settings {
  /**
   * `socket`: events come over a WebSocket that we open. `http`: Slack calls us, and signs what it sends. `none`: this
   * process only posts.
   */
  readonly transport:
    | { readonly mode: 'socket' /** `xapp-…` */; readonly appToken: string }
    | { readonly mode: 'none' }
    | { readonly mode: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number };
  /** The Web API's address; undefined for Slack's own. */
  readonly apiUrl: string | undefined;
  readonly clock: Clock;
  readonly calls?: CallLimits | undefined;
}

/** For one workspace, whose token the operator has. */
interface OneWorkspace extends Settings {
  /** `xoxb-…` */
  readonly botToken: string;
}

/** For any number of workspaces, which install the app themselves. */
export interface ManyWorkspaces extends Settings {
  readonly botToken: null;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly installations: Installations;
  /** A text that nobody guesses. */
  newSecret(): string;
}

/** What one look at a workspace takes. */
export type LookSettings = Pick<OneWorkspace, 'botToken' | 'transport' | 'apiUrl'>;

export type SlackSettings = OneWorkspace | ManyWorkspaces;
