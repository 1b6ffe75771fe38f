import type { FoundArticle } from '../command/context.ts';
import type { Channel } from '../core/channel.ts';
import { addressOf, type Discussed, type Discussion, LONGEST_THREAD_NAME } from '../core/discussion.ts';
import { asError, UserError } from '../core/errors.ts';
import { composeDiscussion } from '../digest/compose-discussion.ts';
import { formatLocale, wordsFor } from '../i18n/catalogue.ts';
import type { Words } from '../i18n/words.ts';
import { shorten } from '../language/shorten.ts';
import { PostError, type Poster } from '../ports/chat.ts';
import { type Asker, MAY_WRITE } from './asker.ts';
import { discussionMistake } from './discussion-mistakes.ts';
import type { DiscussionSettings } from './discussion-settings.ts';
import { tagsFor } from './discussion-tags.ts';
import { findArticle } from './find-article.ts';
import { requireAccess } from './may-subscribe.ts';
import { LEASE, openDiscussion } from './open-discussion.ts';
import { pointToEachOther } from './twins.ts';

/** Milliseconds between two looks whether somebody else has opened it, and how many of them. */
const LOOK_EVERY = 250;
const MOST_LOOKS = 60;

/** A wish to talk about an article in a channel. */
interface Wish {
  readonly found: FoundArticle;
  readonly channel: Channel;
  readonly poster: Poster;
  readonly words: Words;
  readonly locale: string;
  /** The id that somebody chose; undefined while nobody was asked. */
  readonly tag: string | undefined;
}

/** Opens the thread about an article in a channel, and finds the one that is open: there is at most one. */
export class Discussions {
  readonly #settings: DiscussionSettings;

  constructor(settings: DiscussionSettings) {
    this.#settings = settings;
  }

  /**
   * The thread about an article where somebody asks for it.
   * @param locale BCP 47: what its fixed words are in
   * @throws UserError saying why there is none, and what to do
   */
  async open(
    found: FoundArticle,
    asker: Pick<Asker, 'channel' | 'mayWrite'>,
    locale: string,
    tag: string | undefined,
  ): Promise<Discussed> {
    const words = wordsFor(locale);
    const { errors } = words.discussions;
    const { channel } = asker;
    if (channel === null || channel.platform === 'terminal')
      throw new UserError('no-channel', errors.noChannel);
    if (!asker.mayWrite.threads) throw new UserError('may-not-write', errors.mayNotWrite);
    const poster = this.#settings.posters.get(channel.platform);
    if (poster === undefined) throw new UserError('unreachable', errors.unreachable);
    const wish: Wish = { found, channel, poster, words, locale: formatLocale(locale), tag };
    try {
      const known = await this.#known(wish);
      return known === null ? await this.#begin(wish) : isOpen(known, false);
    } catch (error) {
      throw error instanceof PostError ? discussionMistake(error, words) : error;
    }
  }

  /** Goes on with those that were being opened when their process ended. @returns how many of them are open now */
  async finish(): Promise<number> {
    const { store, clock, log, posters } = this.#settings;
    let finished = 0;
    const abandoned = await store.abandonedDiscussions([...posters.keys()], clock.now());
    for (const { articleId, channel, locale } of abandoned) {
      try {
        const asker = { channel, mayWrite: MAY_WRITE };
        const found = await findArticle(store, articleId);
        if (found === null) continue;
        const { kind } = await this.open(found, asker, locale, undefined);
        if (kind === 'open') finished += 1;
      } catch (error) {
        log.warn({ err: asError(error), channel, article: articleId }, 'a thread stays half open');
      }
    }
    return finished;
  }

  /** The one that is open already; what an edition has opened for the story alone is one, too. */
  async #known({ found, channel, poster }: Wish): Promise<Discussion | null> {
    const { store } = this.#settings;
    const { id } = found.article;
    const own = await store.discussion(id, channel);
    if (own !== null) return this.#reopened(own, poster);
    const story = await store.storyThread(id, channel);
    const [opening] = story?.posted ?? [];
    if (opening === undefined) return null;
    return (await poster.reopen(channel, opening)) === 'open' ? story : null;
  }

  async #reopened(discussion: Discussion, poster: Poster): Promise<Discussion | null> {
    const [opening] = discussion.posted;
    if (opening !== undefined && (await poster.reopen(discussion.channel, opening)) === 'open')
      return discussion;
    await this.#settings.store.forgetDiscussion(discussion);
    return null;
  }

  async #begin(wish: Wish): Promise<Discussed> {
    const { store, posters } = this.#settings;
    const { channel, poster, words, found, tag } = wish;
    await requireAccess(posters, channel, { threads: 'story' }, words);
    const choice = await tagsFor({ store, poster }, channel, found.article, tag, words);
    if (choice.kind === 'wanted') return { kind: 'tag-wanted', tags: choice.tags };
    const { isForum } = await poster.lookOf(channel);
    const opened = await this.#claimed(wish, choice.tags, isForum);
    if (opened.isNew) await pointToEachOther(this.#settings, opened.discussion);
    return isOpen(opened.discussion, opened.isNew);
  }

  /** Opens it, or waits for whoever is opening it. @throws PostError, UserError */
  async #claimed(
    { found: { article, tellings }, channel, poster, words, locale: asked }: Wish,
    tags: readonly string[],
    isForum: boolean,
  ): Promise<{ readonly discussion: Discussion; readonly isNew: boolean }> {
    const { store, clock, newId, wait, split } = this.#settings;
    const holder = newId();
    const wanted = { articleId: article.id, channel, key: holder, locale: asked };
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const now = clock.now();
      const claim = await store.claimDiscussion(wanted, holder, now, now + LEASE);
      if (claim.kind === 'open') return { discussion: claim.discussion, isNew: false };
      if (claim.kind === 'claimed') {
        // What somebody else has begun goes on in their language.
        const { locale } = claim.discussion;
        const documents = composeDiscussion({ article, tellings }, isForum, wordsFor(locale), {
          locale,
          timeZone: this.#settings.timeZone,
        });
        const threadName = shorten(article.headline, LONGEST_THREAD_NAME);
        const parts = documents
          .flatMap((one) => split(channel.platform, one))
          .map((document, index) => ({ document, under: index === 0 ? null : 0, threadName }));
        const articleIds = [article, ...tellings].map(({ id }) => id);
        const plan = { parts, articleIds, tags };
        const discussion = await openDiscussion(this.#settings, poster, claim.discussion, plan, words);
        if (discussion !== null) return { discussion, isNew: true };
      }
      await wait(LOOK_EVERY);
    }
    throw new UserError('being-opened', words.discussions.errors.busy);
  }
}

function isOpen(discussion: Discussion, isNew: boolean): Discussed {
  return { kind: 'open', url: addressOf(discussion), isNew };
}
