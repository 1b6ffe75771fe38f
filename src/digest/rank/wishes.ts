import { primaryLanguage } from '../../core/language-tag.ts';
import type { Reason } from '../../core/ranking.ts';
import type { StoryArticle } from '../../core/story.ts';
import { topicKey } from '../../core/topic.ts';
import { contentStems } from '../../language/content-words.ts';
import type { StoryFeatures } from '../stories/features.ts';
import { tellingStem } from '../stories/stems.ts';
import { wordsInPlace } from '../stories/words-in-place.ts';
import { stepped, WEIGHTS } from './weights.ts';

/** Things asked for that count: who asks for more does not want each of them more. */
const MOST = 4;

interface Wish {
  readonly typed: string;
  readonly words: readonly string[];
}

/** What is looked for in the articles of a language. */
interface WishStems {
  readonly wishes: readonly (readonly [key: string, stems: readonly string[]])[];
  readonly all: ReadonlySet<string>;
}

/** What a reader asked for, ready to be looked for in many articles. */
export class Wishes {
  /** By their keys as topics. */
  readonly #wishes = new Map<string, Wish>();
  /** The keys of the articles' topics that were met, by the topics. */
  readonly #topics = new Map<string, string>();
  readonly #stems = new Map<string, WishStems>();

  /** @param wanted topics, words and names, as typed */
  constructor(wanted: readonly string[]) {
    for (const typed of wanted) {
      const key = topicKey(typed);
      if (key !== '' && !this.#wishes.has(key)) {
        this.#wishes.set(key, { typed: typed.trim(), words: wordsInPlace(typed).map(({ lower }) => lower) });
      }
    }
  }

  /** @param topic a topic's key */
  has(topic: string): boolean {
    return this.#wishes.has(topic);
  }

  /** Which of it a story brings: as a topic of an article, or with all of its words at the top of one. */
  matchIn(
    articles: readonly StoryArticle[],
    features: ReadonlyMap<string, StoryFeatures>,
  ): Reason | undefined {
    if (this.#wishes.size === 0) return undefined;
    const found = new Map<string, string>();
    for (const article of articles) {
      for (const topic of article.topics) {
        const key = this.#keyOf(topic);
        if (this.#wishes.has(key) && !found.has(key)) found.set(key, topic);
      }
      for (const key of [
        ...article.mediaTopics.slice(0, 1),
        ...this.#inWords(article, features.get(article.id)),
      ]) {
        const wish = this.#wishes.get(key);
        if (wish !== undefined && !found.has(key)) found.set(key, wish.typed);
      }
    }
    if (found.size === 0) return undefined;
    const wanted = [...this.#wishes.keys()].flatMap((key) => found.get(key) ?? []);
    const further = Math.min(wanted.length, MOST) - 1;
    return { kind: 'match', wanted, worth: stepped(WEIGHTS.match + WEIGHTS.furtherMatch * further) };
  }

  #keyOf(topic: string): string {
    return this.#topics.getOrInsertComputed(topic, topicKey);
  }

  #inWords(article: StoryArticle, features: StoryFeatures | undefined): string[] {
    const language = primaryLanguage(article.language);
    const { wishes, all } = this.#stemsIn(features?.language ?? language);
    const said = new Set<string>();
    if (features === undefined) {
      for (const stem of contentStems(`${article.headline}\n${article.dek}`, language)) said.add(stem);
    } else {
      for (const [term] of features.terms) if (all.has(term)) said.add(term);
    }
    return wishes.flatMap(([key, stems]) => (stems.every((stem) => said.has(stem)) ? [key] : []));
  }

  /** Nobody says in which language a wish is, so it is looked for as words of the article's. */
  #stemsIn(language: string): WishStems {
    return this.#stems.getOrInsertComputed(language, () => {
      const wishes = [...this.#wishes]
        .map(([key, { words }]) => [key, words.flatMap((word) => tellingStem(word, language) ?? [])] as const)
        .filter(([, stems]) => stems.length > 0);
      return { wishes, all: new Set(wishes.flatMap(([, stems]) => stems)) };
    });
  }
}
