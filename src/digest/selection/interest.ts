import type { ArticleBrief } from '../../core/article.ts';
import { primaryLanguage } from '../../core/language-tag.ts';
import type { Plan } from '../../core/subscription.ts';
import { topicKey } from '../../core/topic.ts';
import { mediaTopicNamed } from '../../i18n/topics.ts';
import type { SaidWords } from './said-words.ts';

/** What of a plan says which articles are wanted. */
export type Interests = Pick<Plan, 'topics' | 'keywords' | 'without' | 'sources' | 'languages'>;

/** Why an article does not count, whatever it is about. `value`: the excluded word, for `without`. */
export interface Exclusion {
  readonly rule: 'without' | 'sources' | 'languages';
  readonly value: string | null;
}

/** Tells which articles somebody wants. */
export class Interest {
  readonly #interests: Interests;
  readonly #said: SaidWords;
  readonly #topics: ReadonlySet<string>;
  readonly #mediaTopics: ReadonlySet<string>;
  readonly #sources: ReadonlySet<string>;
  readonly #languages: ReadonlySet<string>;

  constructor(interests: Interests, said: SaidWords) {
    this.#interests = interests;
    this.#said = said;
    this.#topics = new Set(interests.topics.map(topicKey));
    this.#mediaTopics = new Set(interests.topics.flatMap((topic) => mediaTopicNamed(topic) ?? []));
    this.#sources = new Set(interests.sources.map(sourceName));
    this.#languages = new Set(interests.languages.map(primaryLanguage));
  }

  /** Why an article does not count, whatever it is about; null when it does. */
  against(article: ArticleBrief): Exclusion | null {
    const excluded = this.#interests.without.find((phrase) => this.#said.has(article, phrase));
    if (excluded !== undefined) return { rule: 'without', value: excluded };
    if (this.#sources.size > 0 && !namesOf(article).some((name) => this.#sources.has(name)))
      return { rule: 'sources', value: null };
    if (this.#languages.size > 0 && !this.#languages.has(primaryLanguage(article.language)))
      return { rule: 'languages', value: null };
    return null;
  }

  /** Whether it is on one of the topics, or says one of the keywords; anything is when neither are named. */
  isOnTopic(article: ArticleBrief): boolean {
    if (this.#topics.size === 0 && this.#interests.keywords.length === 0) return true;
    return (
      article.topics.some((topic) => this.#topics.has(topicKey(topic))) ||
      article.mediaTopics.slice(0, 1).some((topic) => this.#mediaTopics.has(topic)) ||
      this.#interests.keywords.some((phrase) => this.#said.has(article, phrase))
    );
  }
}

/** Whether a source as somebody names it is the article's. */
export function isFrom(article: ArticleBrief, source: string): boolean {
  return namesOf(article).includes(sourceName(source));
}

/** "The Moscow Times" and "moscow times" are one, "https://www.news.example/" and "news.example" too. */
function sourceName(source: string): string {
  return topicKey(source)
    .replace(/^(?:the |(?:https?:\/\/)?(?:www\.)?)/, '')
    .replace(/\/$/, '');
}

/** What a source may be called: by its name, or by the address of its site. */
function namesOf({ source, url }: ArticleBrief): string[] {
  const host = url === null ? [] : [sourceName(new URL(url).hostname)];
  return [...(source === null ? [] : [sourceName(source)]), ...host];
}
