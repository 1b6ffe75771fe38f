/** What a person is told about a command and its options. */
export interface CommandHelp {
  /** One line, at most 100 characters (Discord's limit). */
  readonly summary: string;
  /** One line for each option, by the option's name. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Every fixed word that the bot says in chat. One file per language fills it; the compiler sees to it that none is
 * missing. Commands and options are marked by backticks. Counts and dates are formatted by `Intl` before they are
 * put in, plurals are chosen by `Intl.PluralRules`.
 */
export interface Words {
  readonly commands: Readonly<Record<'digest' | 'article', CommandHelp>>;
  /** Nothing has been imported yet. */
  readonly empty: string;
  readonly digest: {
    /** @param date such as "Sunday, 22 November 2026" */
    title(date: string): string;
    /** What is shown of how much: "10 of 14 articles · 3 sources". */
    counts(shown: number, articles: number, sources: number): string;
    /** The notification's line: the first headline and how many more. */
    preview(headline: string, more: number): string;
    onTopic(topic: string): string;
    since(date: string): string;
    /** What to type next. `example` is a topic that has articles. */
    hint(example: string | null): string;
    nothingSince(since: string, newest: string): string;
    noSuchTopic(topic: string): string;
    topicsAre(topics: readonly string[]): string;
    didYouMean(topics: readonly string[]): string;
  };
  readonly article: {
    notFound(query: string): string;
    related: string;
    readAt(source: string): string;
  };
  readonly errors: {
    /** `known` are the options that there are. */
    unknownOption(name: string, known: readonly string[]): string;
    noOptions(command: string): string;
    twice(name: string): string;
    openQuote: string;
    /** A value with a space was typed without quotation marks. */
    quotesNeeded(example: string): string;
    /** An option was typed as on a command line: `--size 5`, `size=5`. */
    nameValue(example: string): string;
    extraWords(words: string): string;
    missing(name: string, example: string): string;
    wholeNumber(name: string, value: string, from: number, to: number, example: string): string;
    tooLong(name: string, most: number): string;
    badValue(name: string, value: string, example: string): string;
    badSince(value: string): string;
    unknownCommand(name: string, known: readonly string[]): string;
    /** A platform takes only so many messages in answer to one command. */
    tooMuch: string;
    /** For a bug: the cause is in the log, under this reference. */
    failed(reference: string): string;
  };
  readonly terminal: {
    welcome: string;
    /** Somebody typed words and no command. */
    onlyWords(example: string): string;
  };
}
