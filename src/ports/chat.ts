/** A place where people type commands and read the answers: Slack, Discord, the terminal. */
export interface Chat {
  readonly name: string;
  /** Connects; resolves when commands are answered. @throws UserError when a setting is to blame, naming it. */
  start(): Promise<void>;
  /** Takes no new commands, lets those under way be answered, and closes every connection. Safe to call twice. */
  stop(): Promise<void>;
  /** Rejects when the platform is lost for good after it was started, with a UserError that names the remedy. */
  readonly lost: Promise<never>;
}
