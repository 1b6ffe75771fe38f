import { contentStems } from '../language/content-words.ts';
import { type Leaning, leaningOf } from './dangling.ts';
import { isFurniture } from './furniture.ts';
import type { Sentence } from './prose.ts';

/** A sentence with its worth, which compares it with others of the same article. */
export interface WeighedSentence extends Sentence {
  readonly worth: number;
  /** How it leans on the sentence before it. */
  readonly leaning: Leaning;
}

/**
 * What each trait is worth, in round numbers: half or twice of any of them changes little. Position, reach to the centre
 * and words of the headline are shares, 0 to 1.
 */
const WEIGHTS = {
  /** News says first what matters most; nothing else tells as much. */
  position: 1.5,
  /** Among a few good sentences, the one that shares most with all others. */
  centre: 1,
  /** Tells the report from what stands around it, whatever that is. */
  headline: 1,
  /** More than all of the above together: such a sentence is taken only when there is no other. */
  furniture: 4,
  /** A quotation is somebody's view of the news; too short, too long, a question or an announcement ("He said:"). */
  flaw: 0.5,
};

/** Sentences after which position is worth a third (1/e): about the length of an opening. */
const OPENING = 3;
/** Words of a headline, fewer than which tell little: "Boats" is in half of all sentences about boats. */
const TELLING = 3;
/** Words with a meaning of their own, fewer than which say little. */
const SHORT = 4;
/** Characters above which nobody reads a sentence as one line. */
const LONG = 300;
/** Share of a sentence in quotation marks that makes it a quotation. */
const QUOTED = 0.5;
/** A sentence that shares this much with the headline, and says no more, only repeats it. */
const SAME = 0.9;

/** The sentences of an article with what each is worth. Linear. @param language BCP 47, `und` when unknown */
export function weighSentences(
  prose: readonly Sentence[],
  headline: string,
  language: string,
): WeighedSentence[] {
  const title = new Set(contentStems(headline, language));
  const furniture = prose.map(({ text }) => isFurniture(text));
  const report = prose.filter((_, index) => !furniture[index]);
  const reach = reachIn(report);
  let place = 0;
  return prose.map((sentence, index) => {
    const isPage = furniture[index] === true;
    const flaws = flawsOf(sentence, title);
    const worth =
      WEIGHTS.position * Math.exp(-place / OPENING) +
      WEIGHTS.centre * reach(sentence.stems) +
      WEIGHTS.headline * (sentence.stems.intersection(title).size / Math.max(title.size, TELLING)) -
      WEIGHTS.flaw * flaws -
      (isPage ? WEIGHTS.furniture : 0);
    // The report begins where the furniture ends, and with what it says itself.
    if (!isPage && sentence.quoted <= QUOTED) place += 1;
    return { ...sentence, worth, leaning: leaningOf(sentence.text, language) };
  });
}

/** How alike two sentences are, 0 to 1: the cosine of their words. */
export function cosine(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = Math.sqrt(one.size * other.size);
  return both === 0 ? 0 : one.intersection(other).size / both;
}

/** A function that tells how near words are to those of all sentences together, 0 to 1: their cosine. */
function reachIn(prose: readonly Sentence[]): (stems: ReadonlySet<string>) => number {
  const counts = new Map<string, number>();
  for (const { stems } of prose) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const squares = counts.values().reduce((sum, count) => sum + count * count, 0);
  return (stems) => {
    let shared = 0;
    for (const stem of stems) shared += counts.get(stem) ?? 0;
    return shared === 0 ? 0 : shared / Math.sqrt(squares * stems.size);
  };
}

const LEADS_ON = /[?？؟;:,：，][\s"”’»)\]]*$/u;

function flawsOf({ text, quoted, stems }: Sentence, title: ReadonlySet<string>): number {
  const flaws = [
    quoted > QUOTED,
    stems.size < SHORT,
    text.length > LONG,
    LEADS_ON.test(text.slice(-10)),
    cosine(stems, title) >= SAME,
  ];
  return flaws.filter((flawed) => flawed).length;
}
