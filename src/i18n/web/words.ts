/** What stands on the page that shows messages as Slack and Discord would. Nothing is marked by backticks. */
export interface WebWords {
  /** Below its name. */
  readonly lead: string;
  /** To who uses the keyboard: leads to the line for commands. */
  readonly skip: string;
  /** Above the choice of whose look is shown. */
  readonly look: string;
  readonly both: string;
  /** Above the choice of colours. */
  readonly colours: string;
  readonly system: string;
  readonly light: string;
  readonly dark: string;
  readonly messages: string;
  /** Of the line for commands. */
  readonly command: string;
  /** What can be typed there. */
  readonly placeholder: string;
  readonly send: string;
  /** Of an answer that others would not see, as Slack and Discord say it. */
  readonly onlyYou: string;
  readonly onlyYouCanSee: string;
  /** @param command as it was typed */
  youTyped(command: string): string;
  readonly edited: string;
  replies(count: number): string;
  readonly thread: string;
  /** Leads from a thread to its channel. */
  readonly back: string;
  /** What is said of a message whose link Slack would show. */
  readonly linkPreview: string;
  /** Beside a question of a form. */
  readonly optional: string;
  readonly cancel: string;
  /** Does what is chosen in a menu. */
  readonly choose: string;
  /** To who wants to end the conversation, as in a terminal. */
  readonly ends: string;
  /** The page gets no answer any more. */
  readonly lost: string;
}
