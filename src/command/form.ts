/** An answer that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A question of a form. */
export interface FormField {
  /** The option's name. */
  readonly name: string;
  /** At most 45 characters (Discord's limit). */
  readonly label: string;
  /** What may be answered, with an example; at most 100 characters. */
  readonly hint: string;
  readonly required: boolean;
  /** What is filled in; null for nothing. */
  readonly value: string | null;
  /** Characters. */
  readonly maxLength: number;
  /** When one of these is to be chosen. At most 25. */
  readonly choices?: readonly Choice[] | undefined;
  /** Whether it is chosen from the command's suggestions, where a platform can show them while somebody types. */
  readonly isSuggested?: boolean | undefined;
}

/**
 * What is asked before a command is run: its options, some at a time. The answers are values of these options, and empty
 * text for a field that was left or made empty.
 */
export interface Form {
  readonly command: string;
  readonly subcommand: string;
  /** At most 24 characters (Slack's limit). */
  readonly title: string;
  /** The button's; at most 24 characters. */
  readonly submit: string;
  /** One to five (Discord's limit). */
  readonly fields: readonly FormField[];
  /** Options that have their values already and are not asked for; a few short ones. */
  readonly given: Readonly<Record<string, string>>;
}

/** What somebody typed into a form. */
export interface TypedForm {
  readonly command: string;
  readonly subcommand: string;
  /** What went along unasked, by option. */
  readonly given: Readonly<Record<string, string>>;
  /** By option, in the order in which they were asked for; empty where nothing was answered. */
  readonly answers: Readonly<Record<string, string>>;
}
