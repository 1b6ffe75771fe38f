import type { MediaTopic } from '../core/media-topic.ts';
import type { ArticleWords, SavedWords } from './articles/words.ts';
import type { CommandHelp } from './command-help.ts';
import type { DiscussionWords } from './discussions/words.ts';
import type { SubscriptionWords } from './subscriptions/words.ts';
import type { WebWords } from './web/words.ts';

export type { CommandHelp } from './command-help.ts';

/**
 * Every fixed word that the bot says in chat. One file per language fills it; the compiler sees to it that none is
 * missing. Commands and options are marked by backticks. Counts and dates are formatted by `Intl` before they are
 * put in, plurals are chosen by `Intl.PluralRules`.
 */
export interface Words {
  readonly commands: Readonly<
    Record<'digest' | 'article' | 'saved' | 'why' | 'subscription' | 'newsdesk', CommandHelp>
  >;
  /** What somebody types who agrees, and who does not. */
  readonly yes: string;
  readonly no: string;
  /** On buttons, of at most 75 characters. */
  readonly share: string;
  readonly discuss: string;
  /** To who has something shown to everybody in the channel. */
  readonly shared: string;
  /** To who has pressed twice. */
  readonly sharedAlready: string;
  /** To who wants something shown where there are no others, or where they may not write. */
  readonly cannotShare: string;
  /** Below what somebody has shown to everybody. */
  sharedBy(name: string): string;
  /** Nothing has been imported yet. */
  readonly empty: string;
  readonly digest: {
    /** @param date such as "Sunday, 22 November 2026" */
    title(date: string): string;
    /** How much was read: "38 articles, 21 stories, 4 sources". */
    read(articles: number, stories: number, sources: number): string;
    /** The notification's line: headlines, and how many more stories. */
    preview(headlines: string, more: number): string;
    onTopic(topic: string): string;
    since(date: string): string;
    /** Before a list of other sources, such as "Le Monde and 4 more": "Also from ". */
    alsoFrom: string;
    /** The end of such a list: "4 more". */
    moreSources(count: number): string;
    /** On an entry whose story was told before and has real news. */
    readonly update: string;
    /** In a channel that wants to hear it. */
    readonly nothingNew: string;
    /** The section for what is in no other. */
    otherNews: string;
    /** Above headlines of what did not become an entry. */
    inBrief: string;
    /** Stories that are not shown, with the command that shows them, if there is one. */
    moreStories(count: number, command: string | null): string;
    narrowDown(command: string): string;
    readOne(command: string): string;
    /** Which of them a page tells: "stories 11 to 20". */
    range(from: number, to: number): string;
    /** On buttons, of at most 75 characters. */
    readonly more: string;
    readonly subscribe: string;
    /** Above topics to choose from. */
    readonly otherTopic: string;
    /** Somebody turned over the last page; `count` is how many stories there are. */
    noMore(count: number): string;
    readonly sinceLook: string;
    /** @param date of the last look */
    nothingSinceLook(date: string): string;
    nothingSince(since: string, newest: string): string;
    noSuchTopic(topic: string): string;
    topicsAre(topics: readonly string[]): string;
    didYouMean(topics: readonly string[]): string;
  };
  /** Why a story stands where it stands. */
  readonly why: {
    /** "1st", with the score: "1st (0.83)". */
    place(place: number, score: string): string;
    /** "1st (0.83): told by 3 sources (0.42)". */
    because(place: string, reasons: string): string;
    toldBy(sources: number): string;
    /** @param date such as "today" or "20 November" */
    latest(date: string): string;
    askedFor(wanted: string): string;
    toldBefore: string;
    like(headline: string): string;
    /** @param by a source or a topic */
    enoughOf(by: string): string;
  };
  /** What kind of news it is, in lower case, as people would type it. */
  readonly topics: Readonly<Record<MediaTopic, string>>;
  readonly article: ArticleWords;
  readonly discussions: DiscussionWords;
  /** Of what was posted and does not hold any more. @property headlines are as they are now, unless they say "before" */
  readonly corrections: {
    /** Small print. @param date such as "22 November at 14:05" */
    corrected(date: string): string;
    withdrawn(date: string): string;
    /** What changed, a line each. */
    newHeadline(before: string, headline: string): string;
    newHeadlineAndText(before: string, headline: string): string;
    newText(headline: string): string;
    newAddress(headline: string): string;
    gone(headline: string): string;
    /** It was withdrawn, and is there again. */
    back(headline: string): string;
  };
  readonly errors: {
    /** `known` are the options that there are. */
    unknownOption(name: string, known: readonly string[]): string;
    noOptions(command: string): string;
    twice(name: string): string;
    openQuote: string;
    /** A value with a space was typed without quotation marks. */
    quotesNeeded(example: string): string;
    /** An option was typed as on a command line: `--size 5`, `size=5`. */
    nameValue(example: string): string;
    extraWords(words: string): string;
    missing(name: string, example: string): string;
    wholeNumber(name: string, value: string, from: number, to: number, example: string): string;
    tooLong(name: string, most: number): string;
    badValue(name: string, value: string, example: string): string;
    /** @param known what can be chosen */
    badChoice(name: string, value: string, known: readonly string[]): string;
    badSince(value: string): string;
    unknownCommand(name: string, known: readonly string[]): string;
    /** To who uses a button or a form that cannot be read any more. */
    readonly outdated: string;
    /** A command was typed without one of its subcommands, or with another word; `typed` is empty for none. */
    subcommand(command: string, typed: string, known: readonly string[]): string;
    /** A platform takes only so many messages in answer to one command. */
    tooMuch: string;
    /** On the button that opens a form as it was typed; at most 75 characters. */
    readonly editAgain: string;
    /** What was typed is forgotten, or somebody else's. */
    readonly draftGone: string;
    /** To who pressed too often for now. */
    tooFast(seconds: number): string;
    /** Likewise when all of a workspace did together. */
    tooBusy(seconds: number): string;
    /** For a bug: the cause is in the log, under this reference. */
    failed(reference: string): string;
  };
  readonly subscriptions: SubscriptionWords;
  readonly saved: SavedWords;
  readonly newsdesk: {
    readonly commands: Readonly<Record<'help' | 'status' | 'about', CommandHelp>>;
    /** Above a line for each command. */
    readonly helpTitle: string;
    readonly examples: string;
    /** How to ask about one of them. */
    moreHelp(command: string): string;
    /** Where else it can be asked: by its name, and in a message's menu. */
    elsewhere(find: string, discuss: string): string;
    readonly statusTitle: string;
    /** How many articles there are, and the date of the newest. */
    holds(count: number, date: string): string;
    /** In a channel without a subscription; the command that makes one. */
    noPosts(command: string): string;
    /** Above the channel's subscriptions. */
    readonly posts: string;
    /** Of a subscription that is paused. */
    readonly rests: string;
    aboutIt(version: string): string;
  };
  /** What can be done with a message that somebody points at. */
  readonly messageActions: {
    /** In its menu; at most 24 characters each (Slack's limit). */
    readonly find: string;
    readonly discuss: string;
    /** There is nothing in it to go by. */
    readonly noLink: string;
    readonly noWords: string;
  };
  readonly terminal: {
    welcome: string;
    /** Somebody typed words and no command. */
    onlyWords(example: string): string;
    /** @param address of the page that shows the same */
    page(address: string): string;
  };
  readonly web: WebWords;
}
