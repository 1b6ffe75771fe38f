import type { SearchText } from '../core/search-text.ts';
import type { Database } from './database.ts';
import { marks, padded } from './rows.ts';

/** Shorter words are too near to each other for a guess, longer ones are none. */
const LENGTH = { least: 5, most: 40 } as const;
/** Words that are looked through for one that is like another. */
const MOST_LOOKED_AT = 20_000;

/** Remembers the words by which people look for an article, so that a mistyped one is found. */
export async function rememberTerms(
  transaction: Database,
  { headline, summary, labels }: SearchText,
): Promise<void> {
  const words = new Set(`${headline} ${summary} ${labels}`.split(' '));
  const terms = [...words].filter(({ length }) => length >= LENGTH.least && length <= LENGTH.most);
  if (terms.length === 0) return;
  const values = padded(terms);
  await transaction.run(
    `insert into search_terms (term) values ${marks(1, values.length).replace(/\$\d+/g, '($&)')}
     on conflict (term) do nothing`,
    values,
  );
}

/** Remembered words that begin as a word does and are about as long. */
export async function termsLike(database: Database, word: string): Promise<string[]> {
  const [first] = word;
  if (first === undefined) return [];
  const rows = await database.all(
    `select term from search_terms
      where term >= $1 and term < $2 and length(term) between $3 and $4 order by term limit $5`,
    [first, `${first}\u{10FFFF}`, word.length - 2, word.length + 2, MOST_LOOKED_AT],
  );
  return rows.map(({ term }) => String(term));
}
