import type { Article } from '../core/article.ts';
import type { Channel } from '../core/channel.ts';
import type { Tag } from '../core/discussion.ts';
import { UserError } from '../core/errors.ts';
import { topicKey } from '../core/topic.ts';
import { LANGUAGES, wordsFor } from '../i18n/catalogue.ts';
import type { Words } from '../i18n/words.ts';
import type { Poster } from '../ports/chat.ts';
import type { Store } from '../ports/store.ts';

/** Tags of one post that are matched: more than its topics say nothing. Discord takes five. */
const MOST = 5;

/** Ids of the tags of a post, or those to choose from. */
export type TagChoice =
  | { readonly kind: 'chosen'; readonly tags: readonly string[] }
  | { readonly kind: 'wanted'; readonly tags: readonly Tag[] };

/**
 * The tags for a post about an article: those that are called like its topics; else, where the forum wants one, the one that
 * was chosen for it. What is chosen now is remembered.
 * @param chosen the id of a tag; undefined while nobody has been asked
 * @throws UserError where there is none to choose from; PostError
 */
export async function tagsFor(
  { store, poster }: { readonly store: Store; readonly poster: Poster },
  channel: Channel,
  article: Pick<Article, 'topics' | 'mediaTopics'>,
  chosen: string | undefined,
  words: Words,
): Promise<TagChoice> {
  const { areRequired, tags } = await poster.tagsIn(channel);
  const called = namesOf(article);
  const fitting = tags.filter(({ name }) => called.has(topicKey(name))).map(({ id }) => id);
  if (fitting.length > 0) return { kind: 'chosen', tags: fitting.slice(0, MOST) };
  if (!areRequired) return { kind: 'chosen', tags: [] };
  if (tags.length === 0) throw new UserError('no-tags', words.discussions.errors.noTags);
  const isKnown = (id: string | null | undefined): id is string => tags.some((tag) => tag.id === id);
  if (isKnown(chosen)) {
    await store.rememberTag(channel, chosen);
    return { kind: 'chosen', tags: [chosen] };
  }
  const remembered = await store.tagFor(channel);
  return isKnown(remembered) ? { kind: 'chosen', tags: [remembered] } : { kind: 'wanted', tags };
}

/** What an article's topics are called, in every language that we speak, as `topicKey` writes them. */
function namesOf({ topics, mediaTopics }: Pick<Article, 'topics' | 'mediaTopics'>): Set<string> {
  const found = LANGUAGES.flatMap((language) => {
    const words = wordsFor(language);
    return mediaTopics.map((topic) => words.topics[topic]);
  });
  return new Set([...topics, ...found].map(topicKey));
}
