import type { Fate, WhyAnswer } from '../command/subscription-desk.ts';
import { EXAMPLE } from '../command/subscriptions/typed-plan.ts';
import { UserError } from '../core/errors.ts';
import type { Story, StoryArticle } from '../core/story.ts';
import type { Subscription } from '../core/subscription.ts';
import { Interest } from '../digest/selection/interest.ts';
import { SaidWords } from '../digest/selection/said-words.ts';
import type { Words } from '../i18n/words.ts';
import type { Clock } from '../ports/clock.ts';
import type { EditionRecord } from '../ports/deliveries.ts';
import type { Reading } from '../ports/editions.ts';
import type { ArticleHistory, Store } from '../ports/store.ts';
import { findEvenWithdrawn } from './find-article.ts';
import { NewsSelector, newsSince } from './select-new.ts';

interface WhySettings {
  readonly store: Store;
  readonly clock: Clock;
}

/** An article with all that its fate depends on, whoever asks. */
interface Asked {
  readonly article: StoryArticle;
  readonly story: Story;
  readonly history: ArticleHistory;
}

/** What became of the article that words, an address or an id mean, for each subscription. @throws UserError */
export async function whyHere(
  { store, clock }: WhySettings,
  subscriptions: readonly Subscription[],
  query: string,
  words: Words,
): Promise<WhyAnswer> {
  if (subscriptions.length === 0)
    throw new UserError('no-subscription', words.subscriptions.errors.none(EXAMPLE));
  const id = await findEvenWithdrawn(store, query);
  const [story, history] = id === null ? [] : await Promise.all([store.storyOf(id), store.history(id)]);
  const article = story?.articles.find((one) => one.id === id);
  if (story == null || history == null || article === undefined)
    throw new UserError('no-match', words.article.notFound(query));
  const asked = { article, story, history };
  const now = clock.now();
  const fates: { subscription: Subscription; fate: Fate }[] = [];
  for (const subscription of subscriptions) {
    fates.push({ subscription, fate: await fateOf(store, subscription, asked, now) });
  }
  return { headline: article.headline, url: article.url, fates };
}

/** Exactly one reason: what surely happened first, then what keeps it from happening. */
async function fateOf(store: Store, subscription: Subscription, asked: Asked, now: number): Promise<Fate> {
  const { article, story, history } = asked;
  const records = await store.editionsShowing(subscription.id, [article.id]);
  const isCopy = article.copyOf !== null;
  const posted = records.find(({ kind }) => kind === 'regular');
  const isEntry = posted !== undefined && (await isEntryIn(store, posted, article.id));
  if (posted !== undefined && (!isCopy || isEntry)) return postedIn(posted);
  if (history.withdrawnAt !== null) return { kind: 'withdrawn', at: history.withdrawnAt };

  const interest = new Interest(subscription.plan, new SaidWords());
  const exclusion = interest.against(article);
  if (exclusion !== null) return { kind: 'filtered', ...exclusion };
  const original = story.articles.find(({ id }) => id === article.copyOf);
  if (original !== undefined) return { kind: 'copy', of: original.headline };
  if (!interest.isOnTopic(article)) return { kind: 'filtered', rule: 'topics', value: null };
  const failed = records.find(({ kind }) => kind === 'void');
  if (failed !== undefined) return failedIn(failed);
  return unpublished(store, subscription, asked, now);
}

/** Why an article that is wanted was not posted yet. */
async function unpublished(
  store: Store,
  subscription: Subscription,
  { article, story, history }: Asked,
  now: number,
): Promise<Fate> {
  const { id, nextRunAt } = subscription;
  const reading = await store.reading(id, now);
  const since = reading === null ? subscription.since : newsSince(reading);
  const { importedAt } = history;
  const last = (reading?.editions ?? []).reduce((latest, one) => Math.max(latest, one.publishedAt), 0);
  const others = story.articles.filter((one) => one.id !== article.id).map((one) => one.id);
  const told = (await store.editionsShowing(id, others)).find(({ kind }) => kind === 'regular');
  if (told !== undefined && reading !== null && !(await isNext(store, reading, article.id, now))) {
    return { kind: 'told', at: told.publishedAt, url: told.deliveries[0]?.reference?.url ?? null };
  }
  if (last > 0 && importedAt <= last && importedAt > subscription.since) return { kind: 'below', at: last };
  if (importedAt <= since) return { kind: 'before', importedAt, since };
  return { kind: 'waiting', at: nextRunAt };
}

/** Whether an article is in the edition that would be published now. */
async function isNext(store: Store, reading: Reading, articleId: string, now: number): Promise<boolean> {
  const { shown } = await new NewsSelector(store).select(reading, now);
  return shown.some((one) => one.articleId === articleId);
}

async function isEntryIn(store: Store, { contentId }: EditionRecord, articleId: string): Promise<boolean> {
  const shown = (await store.shownIn([contentId])).get(contentId) ?? [];
  return shown.some((one) => one.articleId === articleId && one.isEntry);
}

function postedIn({ publishedAt: at, deliveries }: EditionRecord): Fate {
  const states = deliveries.map(({ state }) => state);
  const url = deliveries[0]?.reference?.url ?? null;
  if (states[0] === 'dead') return { kind: 'failed', at, why: deliveries[0]?.failure ?? '' };
  if (states.includes('pending') || states.includes('sending')) return { kind: 'sending', at };
  return { kind: 'sent', at, url, uncertain: states.includes('uncertain') };
}

function failedIn({ publishedAt: at, deliveries }: EditionRecord): Fate {
  return { kind: 'failed', at, why: deliveries.find(({ failure }) => failure !== null)?.failure ?? '' };
}
