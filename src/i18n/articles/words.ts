/** What is said of an article that was looked for. Sentences in answers mark commands by backticks. */
export interface ArticleWords {
  notFound(query: string): string;
  /** By its id, which an older message names. */
  readonly gone: string;
  /** Above an article that is like what was looked for. */
  closest(query: string): string;
  /** Above articles that match, too. */
  readonly others: string;
  /** Above what others tell of the same event. */
  readonly tellings: string;
  /** Above what is on the same topics. */
  readonly related: string;
  /** Who and what an article names. */
  names(names: string): string;
  /** On buttons, of at most 75 characters. */
  readonly fullText: string;
  readonly findAnother: string;
  readonly save: string;
  readonly nextPage: string;
  page(page: number, pages: number): string;
  /** In place of a text, where there is only a summary. */
  readonly noText: string;
  /** Somebody asked for a page after the last. */
  noPage(pages: number): string;
  /** On the link to where it was published. */
  readAt(source: string): string;
}

/** What is said of articles that somebody keeps for themselves. */
export interface SavedWords {
  readonly title: string;
  /** "3 saved articles". */
  count(total: number): string;
  added(headline: string): string;
  already(headline: string): string;
  removed(headline: string): string;
  notSaved(headline: string): string;
  readonly none: string;
  /** Somebody asked for a page after the last. */
  noMore(total: number): string;
  /** Above what can be chosen; and on the button of the next page. */
  readonly read: string;
  readonly remove: string;
  readonly more: string;
  tooMany(most: number): string;
  readonly unknownPerson: string;
}
