/** What search engines index of an article: our own tokens, space-separated, per field. */
export interface SearchText {
  readonly headline: string;
  readonly summary: string;
  readonly body: string;
  /** Topics, source and byline. */
  readonly labels: string;
}
