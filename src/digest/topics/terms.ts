import { MEDIA_TOPICS, type MediaTopic } from '../../core/media-topic.ts';
import { wordTokens } from '../../language/tokens.ts';
import type { Lexicon } from './lexicon.ts';

/** What a term says for a topic. */
export interface Vote {
  readonly topic: MediaTopic;
  readonly strong: boolean;
  readonly weight: number;
}

/** A term of a lexicon as it is looked for. */
export interface Term {
  /** Of its words, in order. */
  readonly stems: readonly string[];
  /** None for a term that speaks for nothing. */
  readonly votes: readonly Vote[];
}

/** Terms by the stem of their first word, those with the most words first. */
export type Terms = ReadonlyMap<string, readonly Term[]>;

const STRONG = 2;
const WEAK = 1;

/** Longer runs of letters are encoded data, or a script without spaces. */
const LONGEST_WORD = 40;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The stems of all words of a text in order. An apostrophe and a hyphen part words: "l'armée" is two. */
export function stemsIn(text: string, language: string): string[] {
  const found: string[] = [];
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    const stem = word.length > LONGEST_WORD ? undefined : wordTokens(word, language)[0];
    if (stem !== undefined) found.push(stem);
  }
  return found;
}

/** A lexicon, made ready for its language. A term of several topics says less for each. */
export function termsOf({ none, ...topics }: Lexicon, language: string): Terms {
  const votes = new Map<string, Map<MediaTopic, number>>();
  const put = (list: string, topic: MediaTopic, weight: number) => {
    for (const term of list.split(',')) {
      const key = stemsIn(term, language).join(' ');
      const known = votes.getOrInsertComputed(key, () => new Map());
      known.set(topic, Math.max(weight, known.get(topic) ?? 0));
    }
  };
  for (const topic of MEDIA_TOPICS) {
    put(topics[topic].strong, topic, STRONG);
    put(topics[topic].weak, topic, WEAK);
  }
  for (const term of none.split(',')) votes.set(stemsIn(term, language).join(' '), new Map());
  votes.delete('');
  return byFirstStem(votes);
}

function byFirstStem(votes: ReadonlyMap<string, ReadonlyMap<MediaTopic, number>>): Terms {
  const found = new Map<string, Term[]>();
  for (const [key, weights] of votes) {
    const stems = key.split(' ');
    const first = stems[0] ?? '';
    const term = {
      stems,
      votes: [...weights].map(([topic, weight]) => ({
        topic,
        strong: weight === STRONG,
        weight: weight / weights.size,
      })),
    };
    found.getOrInsert(first, []).push(term);
  }
  for (const terms of found.values()) terms.sort((a, b) => b.stems.length - a.stems.length);
  return found;
}

/** The longest term that begins at a word. */
export function termAt(stems: readonly string[], at: number, terms: Terms): Term | undefined {
  return terms
    .get(stems[at] ?? '')
    ?.find((term) => term.stems.every((stem, place) => stem === stems[at + place]));
}
