import { extname } from 'node:path/posix';

/** What to do about what an article lacks. */
export interface Remedies {
  readonly headline: string;
  readonly text: string;
  readonly date: string;
}

const TEXT: Remedies = {
  headline: 'begin it with “# Headline”, or give “headline:” in the front matter',
  text: 'write the article below the headline, or give “summary:” in the front matter',
  date: 'give “published: 2026-01-31” in the front matter',
};

const RECORD: Remedies = {
  headline: 'give “headline”',
  text: 'give “body” or “summary”',
  date: 'give “published”, such as "2026-01-31"',
};

const PAGE: Remedies = {
  headline: 'give it a <title> or one <h1>',
  text: 'save the page again, with its text',
  date: 'give it <meta name="date" content="2026-01-31">',
};

/** In the words of the format that a file is in. */
export function remediesFor(path: string): Remedies {
  const kind = extname(path).toLowerCase();
  if (/^\.(?:x?html?)$/.test(kind)) return PAGE;
  return /json/.test(kind) ? RECORD : TEXT;
}
