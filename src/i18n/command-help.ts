/** What a person is told about a command and its options. */
export interface CommandHelp {
  /** One line, at most 100 characters (Discord's limit). */
  readonly summary: string;
  /** One line for each option (of a command with subcommands: for each of these), by its name. */
  readonly options: Readonly<Record<string, string>>;
  /** For a form that asks for the options. */
  readonly form?: FormHelp;
}

/** The words of a form. */
export interface FormHelp {
  /** At most 24 characters (Slack's limit). */
  readonly title: string;
  /** The button's; at most 24 characters. */
  readonly submit: string;
  /** By option; at most 45 characters each (Discord's limit). */
  readonly labels: Readonly<Record<string, string>>;
  /** What stands for each value of an option to choose from, by option and value; at most 75 characters each. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
