import type { CallLimits } from '../ports/chat.ts';

export interface SlackSettings {
  /** `xoxb-…` */
  readonly botToken: string;
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
  readonly calls?: CallLimits | undefined;
}
