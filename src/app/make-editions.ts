import type { Subscription } from '../core/subscription.ts';
import { composeEdition, composeNothing, type Piece } from '../digest/compose-edition.ts';
import type { DigestReader } from '../digest/details.ts';
import { formatLocale, wordsFor } from '../i18n/catalogue.ts';
import type { SplitParts } from '../ports/chat.ts';
import type { EditionContent, Reading } from '../ports/editions.ts';
import { freeze } from './edition-parts.ts';
import { type NewStories, NewsSelector, type NewsSource } from './select-new.ts';

/** Makes the editions of one time. Channels that get the same share one. */
export class EditionMaker {
  readonly #split: SplitParts;
  readonly #now: number;
  readonly #selector: NewsSelector;
  readonly #made = new Map<string, EditionContent>();

  /** @param now milliseconds since the epoch: when they are published */
  constructor(store: NewsSource, split: SplitParts, now: number) {
    this.#split = split;
    this.#now = now;
    this.#selector = new NewsSelector(store);
  }

  /** The edition for a subscription; null when there is nothing to post. */
  async make(reading: Reading): Promise<EditionContent | null> {
    const { subscription } = reading;
    const { plan, channel } = subscription;
    const news = await this.#selector.select(reading, this.#now);
    if (news.entries.length === 0 && !plan.sayNothing) return null;
    const key = [news.key, channel.platform, plan.locale, plan.zone, plan.style, plan.threads].join('\n');
    return this.#made.getOrInsertComputed(key, () =>
      freeze(this.#compose(news, subscription), news.shown, channel.platform, this.#split),
    );
  }

  #compose(news: NewStories, { plan, channel }: Subscription): Piece[] {
    const reader: DigestReader = {
      words: wordsFor(plan.locale),
      locale: formatLocale(plan.locale),
      timeZone: plan.zone,
      now: this.#now,
    };
    if (news.entries.length === 0) return [composeNothing(reader)];
    const [topic, ...further] = [...plan.topics, ...plan.keywords];
    const { entries, updates, articles, stories, sources } = news;
    return composeEdition(
      {
        entries,
        // What did not become an entry is told another day.
        rest: [],
        articles,
        stories,
        sources,
        topic: plan.topics.length === 1 && further.length === 0 ? topic : undefined,
        exampleTopic: null,
        style: plan.style,
        updates,
        explain: false,
        canDiscuss: channel.platform !== 'terminal',
      },
      plan.threads,
      reader,
    );
  }
}
