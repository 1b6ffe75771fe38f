/**
 * The kinds of file that articles are read from, by the end of the name, in lower case. It stands alone, so that
 * listing a folder does not load what reads them; `tests/seeds/kinds.test.ts` keeps it and `FORMATS` together.
 */
export const KINDS: readonly string[] = [
  '.md',
  '.markdown',
  '.txt',
  '.html',
  '.htm',
  '.xhtml',
  '.json',
  '.jsonl',
  '.ndjson',
];
