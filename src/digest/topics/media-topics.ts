import { paragraphsOf } from '../../core/body.ts';
import type { Draft } from '../../core/draft.ts';
import { primaryLanguage } from '../../core/language-tag.ts';
import { MEDIA_TOPICS, type MediaTopic } from '../../core/media-topic.ts';
import { beginningOf } from '../beginning.ts';
import type { Term } from './terms.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Characters of the text that are looked at. */
const LOOKED_AT = 2500;
/** Characters at the top, where news says what it is about. */
const TOP = 600;
/** What a term counts, by its place. */
const IN_HEADLINE = 3;
const AT_TOP = 1.5;
const IN_TEXT = 1;
/** What a term counts that the file itself names as a topic. */
const NAMED = 9;

/** What a topic needs at least: a strong term in the headline and a weak one in the text, or so. */
const ENOUGH = 3.5;
/** What weak terms add at most, beside as much as the strong ones. */
const SUPPORT = 3;
/** What another topic needs beside the first one. */
const SHARE_OF_FIRST = 0.5;
const MOST_TOPICS = 3;

/** How often each term was met, by what the places count. */
type Counts = Map<Term, number>;

/**
 * What kind of news it is, the strongest first, up to three; none where the words do not say it clearly, or where
 * there is no lexicon of the language. Only a beginning of the text is looked at.
 */
export function mediaTopicsOf(
  article: Pick<Draft, 'headline' | 'topics' | 'body' | 'summary' | 'language'>,
): MediaTopic[] {
  const vocabulary = vocabularyOf(primaryLanguage(article.language));
  const counts: Counts = new Map();
  if (vocabulary !== undefined) {
    const text = beginningOf([article.summary ?? '', ...paragraphsOf(article.body)], LOOKED_AT).join('\n');
    count(article.headline, IN_HEADLINE, vocabulary, counts);
    count(text.slice(0, TOP), AT_TOP, vocabulary, counts);
    count(text.slice(TOP), IN_TEXT, vocabulary, counts);
  }
  for (const topic of article.topics) countNamed(topic, vocabulary, counts);
  return strongest(scoresOf(counts));
}

function count(text: string, weight: number, vocabulary: Vocabulary, counts: Counts): void {
  for (const term of vocabulary.termsIn(text)) counts.set(term, (counts.get(term) ?? 0) + weight);
}

/** Topics are named in the article's language, or in English. */
function countNamed(topic: string, vocabulary: Vocabulary | undefined, counts: Counts): void {
  for (const names of [vocabulary, vocabularyOf('en')]) {
    const found = names?.termsIn(topic) ?? [];
    for (const term of found) counts.set(term, (counts.get(term) ?? 0) + NAMED);
    if (found.length > 0) return;
  }
}

/** A term that is said again says less and less, and weak terms support a topic, but make none. */
function scoresOf(counts: Counts): Map<MediaTopic, number> {
  const strong = new Map<MediaTopic, number>();
  const weak = new Map<MediaTopic, number>();
  for (const [{ votes }, times] of counts) {
    for (const vote of votes) {
      const sums = vote.strong ? strong : weak;
      sums.set(vote.topic, (sums.get(vote.topic) ?? 0) + vote.weight * Math.sqrt(times));
    }
  }
  return new Map(
    [...strong].map(([topic, sum]) => [topic, sum + Math.min(weak.get(topic) ?? 0, sum + SUPPORT)]),
  );
}

function strongest(scores: ReadonlyMap<MediaTopic, number>): MediaTopic[] {
  const least = Math.max(ENOUGH, SHARE_OF_FIRST * Math.max(...scores.values()));
  return MEDIA_TOPICS.filter((topic) => (scores.get(topic) ?? 0) >= least)
    .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
    .slice(0, MOST_TOPICS);
}
