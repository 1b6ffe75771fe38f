import { isStopWord } from '../../language/stop-words.ts';
import type { PlacedWord } from './words-in-place.ts';

/** Of the longer words in a headline: from this share on, capitals say nothing ("Nobel Laureates Urge Release"). */
const TITLE_CASE = 0.6;
const LONGER = 4;
const ENOUGH_WORDS = 3;
/** German writes every noun with a capital; one with an article before it is hardly ever a name. */
const GERMAN_ARTICLES = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines kein keine keinen im am zum zur vom beim ' +
    'mehr viele alle jeder jede jedes diese dieser dieses seine ihre pro'
  ).split(' '),
);

/** The words of names: in the whole text, and in its headline alone. In lower case. */
export interface Names {
  readonly all: ReadonlySet<string>;
  readonly inHeadline: ReadonlySet<string>;
}

/** Which words of a headline and of the text below it are names or parts of names. None in scripts without capitals. */
export function namesIn(
  headline: readonly PlacedWord[],
  text: readonly PlacedWord[],
  language: string,
): Names {
  const below = surelyNames(text, language);
  const above = isTitleCase(headline) ? new Set<string>() : surelyNames(headline, language);
  const capitals = new Set(text.filter(({ capital }) => capital).map(({ lower }) => lower));
  const inHeadline = new Set<string>();
  for (const { lower, capital, opening } of headline) {
    if (!capital || isStopWord(lower, [language])) continue;
    // What only its place may have given a capital is a name when the text has it with one, too.
    if (above.has(lower) || below.has(lower) || (opening && capitals.has(lower))) inHeadline.add(lower);
  }
  const all = new Set([...below, ...inHeadline]);
  return { all, inHeadline };
}

/** Words with a capital that they do not owe to their place. */
function surelyNames(words: readonly PlacedWord[], language: string): Set<string> {
  const found = new Set<string>();
  for (const [at, { lower, capital, opening }] of words.entries()) {
    if (!capital || isStopWord(lower, [language])) continue;
    if (language === 'de' && GERMAN_ARTICLES.has(words[at - 1]?.lower ?? '')) continue;
    const next = words[at + 1];
    const runsOn = next?.capital === true && next.joined && language !== 'de';
    if (!opening || runsOn) found.add(lower);
  }
  return found;
}

function isTitleCase(headline: readonly PlacedWord[]): boolean {
  const longer = headline.filter(({ word }) => word.length >= LONGER && /^\p{L}/u.test(word));
  const capitals = longer.filter(({ capital }) => capital);
  return longer.length >= ENOUGH_WORDS && capitals.length >= TITLE_CASE * longer.length;
}
