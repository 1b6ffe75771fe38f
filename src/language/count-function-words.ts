import { FUNCTION_WORDS } from './function-words.ts';

/** Function words that the winner has and its rival has not: at least so many, and so many times the reverse. */
const CLEAR_LEAD = 4;
const CLEAR_RATIO = 3;
/** A word counts so often at most: "Rio de Janeiro" and "de Gaulle" all over a text do not make it Portuguese. */
const MOST_OF_ONE_WORD = 3;

/** Which languages have a function word. Filled when it is first asked for. */
const languagesOf = new Map<string, string[]>();

/** The language whose function words are clearly more than those of each other. Null when none are. */
export function languageByFunctionWords(sample: string): string | null {
  const hits = new Map<string, number>();
  const totals = new Map<string, number>();
  const languages = functionWords();
  for (const word of sample.match(/\p{L}+/gu) ?? []) {
    // Names and the words at the head of a sentence are in capitals, and stay out.
    const having = languages.get(word);
    if (having === undefined) continue;
    const count = (hits.get(word) ?? 0) + 1;
    if (count > MOST_OF_ONE_WORD) continue;
    hits.set(word, count);
    for (const language of having) totals.set(language, (totals.get(language) ?? 0) + 1);
  }
  let winner = '';
  for (const [language, total] of totals) if (total > (totals.get(winner) ?? 0)) winner = language;
  const own = totals.get(winner) ?? 0;
  if (own < CLEAR_LEAD) return null;

  const shared = new Map<string, number>();
  for (const [word, count] of hits) {
    const having = languages.get(word) ?? [];
    if (!having.includes(winner)) continue;
    for (const language of having) shared.set(language, (shared.get(language) ?? 0) + count);
  }
  for (const [rival, total] of totals) {
    if (rival === winner) continue;
    const common = shared.get(rival) ?? 0;
    const lead = own - common;
    if (lead < CLEAR_LEAD || lead < CLEAR_RATIO * (total - common)) return null;
  }
  return winner;
}

function functionWords(): ReadonlyMap<string, readonly string[]> {
  if (languagesOf.size > 0) return languagesOf;
  for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
    for (const word of new Set(words.split(' '))) {
      const having = languagesOf.get(word);
      if (having === undefined) languagesOf.set(word, [language]);
      else having.push(language);
    }
  }
  return languagesOf;
}
