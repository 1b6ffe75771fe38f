import { FUNCTION_WORDS } from './function-words.ts';

/** Function words that the winner has and its rival has not: at least so many, and so many times the reverse. */
const CLEAR_LEAD = 4;
const CLEAR_RATIO = 3;
/** A word counts so often at most: "Rio de Janeiro" and "de Gaulle" all over a text do not make it Portuguese. */
const MOST_OF_ONE_WORD = 3;

/** The languages that have a function word. Words of the same languages share one. */
type Languages = readonly string[];

/** Which languages have a function word. Filled when it is first asked for. */
let languagesOf: ReadonlyMap<string, Languages> | null = null;

/** The language whose function words are clearly more than those of each other. Null when none are. */
export function languageByFunctionWords(sample: string): string | null {
  const hits = hitsIn(sample);
  const totals = totalsOf(hits);
  let winner = '';
  for (const [language, total] of totals) if (total > (totals.get(winner) ?? 0)) winner = language;
  const own = totals.get(winner) ?? 0;
  if (own < CLEAR_LEAD) return null;

  const shared = totalsOf([...hits].filter(([languages]) => languages.includes(winner)));
  for (const [rival, total] of totals) {
    if (rival === winner) continue;
    const common = shared.get(rival) ?? 0;
    const lead = own - common;
    if (lead < CLEAR_LEAD || lead < CLEAR_RATIO * (total - common)) return null;
  }
  return winner;
}

/** How many function words of each language a text has. */
export function functionWordsIn(text: string): ReadonlyMap<string, number> {
  return totalsOf(hitsIn(text));
}

/** How many function words of a text the same languages have. */
function hitsIn(text: string): ReadonlyMap<Languages, number> {
  languagesOf ??= functionWords();
  const seen = new Map<string, number>();
  const hits = new Map<Languages, number>();
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    // Names and the words at the head of a sentence are in capitals, and stay out.
    const languages = languagesOf.get(word);
    if (languages === undefined) continue;
    const count = (seen.get(word) ?? 0) + 1;
    if (count > MOST_OF_ONE_WORD) continue;
    seen.set(word, count);
    hits.set(languages, (hits.get(languages) ?? 0) + 1);
  }
  return hits;
}

function totalsOf(hits: Iterable<readonly [Languages, number]>): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const [languages, count] of hits)
    for (const language of languages) totals.set(language, (totals.get(language) ?? 0) + count);
  return totals;
}

function functionWords(): ReadonlyMap<string, Languages> {
  const having = Map.groupBy(
    Object.entries(FUNCTION_WORDS).flatMap(([language, words]) =>
      [...new Set(words.split(' '))].map((word) => ({ word, language })),
    ),
    ({ word }) => word,
  );
  const shared = new Map<string, Languages>();
  const found = new Map<string, Languages>();
  for (const [word, entries] of having) {
    const languages = entries.map(({ language }) => language);
    const key = languages.join();
    found.set(word, shared.get(key) ?? languages);
    if (!shared.has(key)) shared.set(key, languages);
  }
  return found;
}
