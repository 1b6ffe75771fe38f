import type { FoundArticle, Suggestion } from '../command/context.ts';
import { type Article, type ArticleBrief, isArticleId } from '../core/article.ts';
import { nearest } from '../core/nearest.ts';
import { oneLine } from '../core/text.ts';
import { isStopWord } from '../language/stop-words.ts';
import { queryTokens, words } from '../language/tokens.ts';
import type { SearchTerm, Store } from '../ports/store.ts';
import { canonicalAddress } from '../reading/canonical-address.ts';
import { articleId } from '../reading/identity.ts';

/** Slack may put an address into angle brackets: `<https://news.example|news.example>`. */
const SLACK_LINK = /^<([^|>]+).*>$/;
/** Letters after which nobody can tell yet what is wanted; in Chinese, two are a word. */
const VAGUE = 1;
/** More words than this say nothing new about one article. */
const MOST_WORDS = 12;
const RELATED = 3;
const TELLINGS = 5;
/** Matches beside the best one. */
const OTHERS = 4;
/** One topic in common, such as politics, says little; an article with a single topic has no more to share. */
const SHARED_TOPICS = 2;

/**
 * The one article that a query means: by its id, as suggestions fill it in, or its address; else the best match for all
 * of the words, else for any of them. Without a word to go by, the newest.
 */
export async function findArticle(store: Store, query: string): Promise<FoundArticle | null> {
  const address = canonicalAddress(query.replace(SLACK_LINK, '$1'));
  if (address !== null) return found(store, await byAddress(store, address), EXACT);
  if (isArticleId(query)) return found(store, await store.article(query), EXACT);
  const { articles, isClosest } = await bestMatches(store, query);
  const [best, ...others] = articles;
  return best === undefined
    ? null
    : found(store, await store.article(best.id), { articles: others, isClosest });
}

/** What matches a query. */
interface Matches {
  /** The best first. */
  readonly articles: readonly ArticleBrief[];
  /** Nothing matches as it was typed: these are like it. */
  readonly isClosest: boolean;
}

const EXACT: Matches = { articles: [], isClosest: false };

async function found(store: Store, article: Article | null, matches: Matches): Promise<FoundArticle | null> {
  if (article === null) return null;
  const { id, topics } = article;
  const tellings = await store.sameStory(id, TELLINGS);
  const told = new Set(tellings.map((other) => other.id));
  const others = matches.articles.filter((other) => !told.has(other.id));
  const known = told.union(new Set(others.map((other) => other.id)));
  const alike = await store.sharingTopics(id, Math.min(SHARED_TOPICS, topics.length), RELATED + known.size);
  const related = alike.filter((other) => !known.has(other.id)).slice(0, RELATED);
  return { article, tellings, related, others, isClosest: matches.isClosest };
}

/** The id of the article that a query means, also of a withdrawn one when its id or address is given. */
export async function findEvenWithdrawn(store: Store, query: string): Promise<string | null> {
  const found = await findArticle(store, query);
  if (found !== null) return found.article.id;
  if (isArticleId(query)) return (await store.history(query)) === null ? null : query;
  const address = canonicalAddress(query.replace(SLACK_LINK, '$1'));
  if (address === null) return null;
  const identity = articleId(address, '');
  return (await store.alike([identity], [identity]))[0]?.id ?? null;
}

/** The article that has this address; when none has, the one that had it. */
async function byAddress(store: Store, address: string): Promise<Article | null> {
  const identity = articleId(address, '');
  const alike = await store.alike([identity], [identity]);
  const having = alike.filter((other) => other.identity === identity);
  for (const { id } of [...having, ...alike]) {
    const article = await store.article(id);
    if (article !== null) return article;
  }
  return null;
}

/**
 * What matches all of the words; else, with words that are like mistyped ones; else the best for any of them. The newest
 * article where there are no words.
 */
async function bestMatches(store: Store, query: string): Promise<Matches> {
  if (query.trim() === '') return { articles: await store.newest({ limit: 1 }), isClosest: false };
  const terms = await searchTerms(store, query, false);
  const all = await store.search({ terms, match: 'all', limit: 1 + OTHERS });
  if (all.length > 0) return { articles: all, isClosest: false };
  const closest = await closestTerms(store, terms);
  const articles = await store.search({ terms: closest ?? terms, match: 'all', limit: 1 + OTHERS });
  if (articles.length > 0) return { articles, isClosest: true };
  const any = await store.search({ terms: closest ?? terms, match: 'any', limit: 1 });
  return { articles: any, isClosest: closest !== null };
}

/** With what a word that nobody says may mean instead of it; null when there is no such word. */
async function closestTerms(store: Store, terms: readonly SearchTerm[]): Promise<SearchTerm[] | null> {
  let isChanged = false;
  const closest: SearchTerm[] = [];
  for (const term of terms) {
    const near = (await isSaid(store, term)) ? [] : await nearTokens(store, term);
    isChanged ||= near.length > 0;
    closest.push(near.length === 0 ? term : { ...term, tokens: near });
  }
  return isChanged ? closest : null;
}

async function isSaid(store: Store, term: SearchTerm): Promise<boolean> {
  return (await store.search({ terms: [term], match: 'all', limit: 1 })).length > 0;
}

async function nearTokens(store: Store, { tokens }: SearchTerm): Promise<string[]> {
  const near = new Set<string>();
  for (const token of tokens) {
    const meant = nearest(token, await store.termsLike(token));
    if (meant !== null) near.add(meant);
  }
  return [...near];
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
  const isUnfinished = !/\s$/.test(typed);
  const terms = await searchTerms(store, typed, isUnfinished);
  const isVague = isUnfinished && [...typed.trim()].length <= VAGUE;
  return store.search({ terms, match: 'all', limit, isVague });
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
