import type { CommandContext } from '../command/context.ts';
import type { SubscriptionDesk } from '../command/subscription-desk.ts';
import { formatLocale, wordsFor } from '../i18n/catalogue.ts';
import type { Words } from '../i18n/words.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import type { Asker } from './asker.ts';
import { newestOn, selectDigest } from './digest.ts';
import type { Discussions } from './discuss.ts';
import { findArticle, suggestArticles } from './find-article.ts';
import { savedArticles } from './saved-articles.ts';
import { overview, suggestTopics } from './topics.ts';
import { unheard } from './unheard.ts';

/** Suggestions that are shown at once; Discord takes 25 and shows fewer without scrolling. */
const SUGGESTIONS = 10;

/** What the use cases are put together from. */
export interface ContextSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** BCP 47: the language of askers whose platform does not say theirs. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
  readonly discussions: Pick<Discussions, 'open'>;
  /** What is done about subscriptions, for somebody. */
  subscriptionsFor(asker: Asker, words: Words): SubscriptionDesk;
}

/** Where the platform does not answer, the installation's zone does for a question. */
async function zoneOf(asker: Asker, { timeZone, log }: ContextSettings): Promise<string> {
  try {
    return (await asker.zone()) ?? timeZone;
  } catch (error) {
    log.warn({ err: error }, "an asker's zone is not known");
    return timeZone;
  }
}

/** Everything that a command sees, for somebody who asks now. */
export function contextFor(settings: ContextSettings, asker: Asker): CommandContext {
  const { store, clock, locale, timeZone } = settings;
  const asked = asker.locale ?? locale;
  const words = wordsFor(asked);
  const now = clock.now();
  const hasOthers = asker.channel !== null && asker.channel.platform !== 'terminal';
  return {
    words,
    locale: formatLocale(asked),
    timeZone,
    now,
    zone: () => zoneOf(asker, settings),
    canShare: hasOthers && asker.mayWrite.channel,
    canDiscuss: hasOthers && asker.mayWrite.threads,
    canAsk: asker.person !== null && asker.person.platform !== 'terminal',
    askerName: asker.name,
    selectDigest: (request) => selectDigest(store, request, { language: asked, now }),
    overview: () => overview(store),
    newestOn: (topic) => newestOn(store, topic),
    unheard: (wanted) => unheard(store, wanted),
    findArticle: (query) => findArticle(store, query),
    discuss: (found, tag) => settings.discussions.open(found, asker, asked, tag),
    suggestArticles: (typed) => suggestArticles(store, typed, SUGGESTIONS),
    suggestTopics: (typed) => suggestTopics(store, typed, SUGGESTIONS),
    saved: savedArticles(store, clock, asker, words),
    lastLook: async () => (asker.person === null ? null : store.lastLook(asker.person)),
    looked() {
      if (asker.person === null) return;
      // The answer does not wait for it.
      store.looked(asker.person, now).catch((error: unknown) => {
        settings.log.error({ err: error }, 'a look could not be remembered');
      });
    },
    get subscriptions() {
      return settings.subscriptionsFor(asker, words);
    },
  };
}
