import { cosine, type WeighedSentence } from './weigh-sentences.ts';

/** Sentences in a summary. */
const SENTENCES = 3;
/** Candidates, the worthiest first: below them there is nothing that a summary would want. */
const CANDIDATES = 30;
/** As much as a sentence can be worth at most by the headline: saying nothing new is as bad as being beside the point. */
const REPETITION = 1;
/** Of two sentences that are so alike, one is enough. */
const SAME = 0.8;
/** A pronoun without its noun, or "but" without what it contradicts. */
const LEANING = { none: 0, connective: 0.25, pronoun: 0.5 };

/**
 * Up to three sentences in reading order: the worthiest, each saying something new (maximal marginal relevance), and
 * none that leans on a sentence that is left out, if it can be helped.
 */
export function summaryOf(weighed: readonly WeighedSentence[]): string[] {
  const left = new Set(weighed.toSorted((a, b) => b.worth - a.worth || a.at - b.at).slice(0, CANDIDATES));
  const chosen: WeighedSentence[] = [];
  while (chosen.length < SENTENCES && left.size > 0) {
    const [next] = [...left]
      .map((sentence) => ({ sentence, gain: gainOf(sentence, chosen) }))
      .sort((a, b) => b.gain - a.gain || a.sentence.at - b.sentence.at);
    if (next === undefined) break;
    chosen.push(next.sentence);
    for (const other of left) if (saysTheSame(other, next.sentence)) left.delete(other);
  }
  return chosen.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

/** True of a sentence and itself, and of two that differ in a word. */
function saysTheSame(one: WeighedSentence, other: WeighedSentence): boolean {
  return one === other || cosine(one.stems, other.stems) >= SAME;
}

function gainOf(sentence: WeighedSentence, chosen: readonly WeighedSentence[]): number {
  const repeated = Math.max(0, ...chosen.map(({ stems }) => cosine(stems, sentence.stems)));
  const leansOnChosen = chosen.some(({ at }) => at === sentence.at - 1);
  return sentence.worth - REPETITION * repeated - (leansOnChosen ? 0 : LEANING[sentence.leaning]);
}
