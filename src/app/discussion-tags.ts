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
 * @param chosen the id of a tag, or its name as somebody types it; undefined while nobody has been asked
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
  const meant = chosen === undefined ? undefined : tagMeant(tags, chosen);
  if (meant !== undefined) {
    await store.rememberTag(channel, meant.id);
    return { kind: 'chosen', tags: [meant.id] };
  }
  const remembered = await store.tagFor(channel);
  const known = tags.find(({ id }) => id === remembered);
  return known === undefined ? { kind: 'wanted', tags } : { kind: 'chosen', tags: [known.id] };
}

function tagMeant(tags: readonly Tag[], chosen: string): Tag | undefined {
  const isCalled = ({ name }: Tag) => topicKey(name) === topicKey(chosen);
  return tags.find(({ id }) => id === chosen) ?? tags.find(isCalled);
}

/** What an article's topics are called, in every language that we speak, as `topicKey` writes them. */
function namesOf({ topics, mediaTopics }: Pick<Article, 'topics' | 'mediaTopics'>): Set<string> {
  const found = LANGUAGES.flatMap((language) => {
    const words = wordsFor(language);
    return mediaTopics.map((topic) => words.topics[topic]);
  });
  return new Set([...topics, ...found].map(topicKey));
}
