/** A place where people type commands and read the answers: Slack, Discord, the terminal. */
export interface Chat {
  readonly name: string;
  /** Connects; resolves when commands are answered. @throws UserError when a setting is to blame, naming it. */
  start(): Promise<void>;
  /** Takes no new commands and closes every connection. Safe to call twice. */
  stop(): Promise<void>;
}
