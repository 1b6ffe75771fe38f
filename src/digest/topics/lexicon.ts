import type { MediaTopic } from '../../core/media-topic.ts';

/** Terms that speak for a topic, as people write them, between commas. A term may be several words. */
interface TopicTerms {
  /** Seldom written about anything else. */
  readonly strong: string;
  /** Often written about it, and about other things, too. */
  readonly weak: string;
}

/** The terms of one language by the topic that they speak for. Any form of a word will do: stems are compared. */
export type Lexicon = Readonly<Record<MediaTopic, TopicTerms>> & {
  /** Terms that speak for nothing, though a word of theirs would: "river bank". */
  readonly none: string;
};
