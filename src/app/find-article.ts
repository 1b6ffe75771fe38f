import type { FoundArticle, Suggestion } from '../command/context.ts';
import type { ArticleBrief } from '../core/article.ts';
import { oneLine } from '../core/text.ts';
import { isStopWord } from '../language/stop-words.ts';
import { queryTokens, words } from '../language/tokens.ts';
import type { SearchTerm, Store } from '../ports/store.ts';
import { articleId, canonicalAddress } from '../reading/identity.ts';

const ID = /^[0-9a-f]{16}$/;
/** More words than this say nothing new about one article. */
const MOST_WORDS = 12;
const RELATED = 3;
/** One topic in common, such as politics, says little; an article with a single topic has no more to share. */
const SHARED_TOPICS = 2;

/**
 * The one article that a query means: by its id, as suggestions fill it in, or its address; else the best match for all
 * of the words, else for any of them. Without a word to go by, the newest.
 */
export async function findArticle(store: Store, query: string): Promise<FoundArticle | null> {
  const id = idIn(query) ?? (await bestMatch(store, query));
  const article = id === null ? null : await store.article(id);
  if (article === null) return null;
  return {
    article,
    related: await store.sharingTopics(article.id, Math.min(SHARED_TOPICS, article.topics.length), RELATED),
  };
}

/** The id that a query names: itself, or by the article's address (which Slack may have put into angle brackets). */
function idIn(query: string): string | null {
  if (ID.test(query)) return query;
  const url = canonicalAddress(query.replace(/^<([^|>]+).*>$/, '$1'));
  return url === null ? null : articleId(url, '');
}

async function bestMatch(store: Store, query: string): Promise<string | null> {
  if (query.trim() === '') return (await store.newest({ limit: 1 }))[0]?.id ?? null;
  const terms = await searchTerms(store, query, false);
  for (const match of ['all', 'any'] as const) {
    const [best] = await store.search({ terms, match, limit: 1 });
    if (best !== undefined) return best.id;
  }
  return null;
}

/** Articles for what is typed so far, the last word perhaps unfinished. The newest while nothing is typed. */
export async function suggestArticles(
  store: Store,
  typed: string,
  limit: number,
): Promise<readonly Suggestion[]> {
  const found = typed.trim() === '' ? await store.newest({ limit }) : await matching(store, typed, limit);
  return found.map(({ id, headline }) => ({ label: oneLine(headline), value: id }));
}

async function matching(store: Store, typed: string, limit: number): Promise<readonly ArticleBrief[]> {
  return store.search({ terms: await searchTerms(store, typed, !/\s$/.test(typed)), match: 'all', limit });
}

/** The words of a query that can be looked for; words such as "the" only when there is nothing else. */
async function searchTerms(store: Store, query: string, unfinished: boolean): Promise<SearchTerm[]> {
  const languages = await store.languages();
  const all = words(query).slice(0, MOST_WORDS);
  const telling = all.filter((word, index) => {
    const typing = unfinished && index === all.length - 1;
    return typing || !isStopWord(word, languages);
  });
  const used = telling.length > 0 ? telling : all;
  return used.map((word, index) => ({
    tokens: queryTokens(word, languages),
    prefix: unfinished && index === used.length - 1,
  }));
}
