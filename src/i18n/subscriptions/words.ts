import type { CadenceMistake } from '../../core/cadence.ts';
import type { DeliveryState } from '../../core/edition.ts';
import type { Obstacle } from '../../core/obstacle.ts';
import type { CommandHelp } from '../command-help.ts';
import type { CadenceWords } from './cadence-words.ts';

/** The subcommands of `/subscription`. */
export type SubscriptionCommand =
  | 'add'
  | 'list'
  | 'edit'
  | 'pause'
  | 'resume'
  | 'remove'
  | 'preview'
  | 'test';

/** What is said of a plan. Lists are put in as the language writes them. */
export interface PlanWords {
  /** @param time "Weekdays at 08:30, Berlin time" @param content "the 10 best new stories" */
  sentence(time: string, content: string): string;
  /** A word or phrase, in quotation marks. */
  quoted(words: string): string;
  /** In whose time: "Berlin time". @param city as the IANA database spells it */
  zone(city: string): string;
  /** "the 10 best new stories". */
  stories(most: number): string;
  on(topics: string): string;
  saying(keywords: string): string;
  /** A story that is on the topics, or says the keywords. */
  either(onTopics: string, sayingKeywords: string): string;
  without(words: string): string;
  from(sources: string): string;
  inLanguages(languages: string): string;
  /** By what a subscription is named when commands are typed. */
  id(id: string): string;
  /** A line is posted when there is nothing new. */
  readonly sayNothing: string;
}

/** What became of a subscription, and how it is. Dates are such as "Monday 23 November at 08:30 CET". */
export interface StateWords {
  readonly added: string;
  readonly changed: string;
  readonly paused: string;
  readonly resumed: string;
  readonly removed: string;
  /** @param command one that makes the same again */
  again(command: string): string;
  /** Above the list of a channel's subscriptions. */
  readonly here: string;
  /** @param count of subscriptions */
  readonly moreHere: (count: number) => string;
  /** Above the next three times. */
  readonly nextPosts: string;
  next(date: string): string;
  /** No time comes any more. */
  readonly never: string;
  /** What may be misspelt, each in quotation marks: "“a” or “b”". */
  noneOn(topics: string): string;
  noneFrom(sources: string): string;
  pausedSince(date: string): string;
  readonly fromFile: string;
  /** How the last post went. */
  readonly last: Readonly<Record<DeliveryState, (date: string) => string>>;
  readonly noneYet: string;
  /** Leads to a message. */
  readonly open: string;
  /** Above what would be posted, for the asker alone. */
  preview(date: string): string;
  /** The same for a time at which no post is due. */
  notDue(date: string): string;
  /** The same while it is paused. */
  ifResumed(date: string): string;
  /** @param date the last that can be foreseen */
  notForeseen(date: string): string;
  nothingNew(date: string): string;
  readonly tested: string;
  readonly nothingToTest: string;
}

/** What became of an article in a channel, a sentence each. */
export interface FateWords {
  sent(date: string): string;
  /** It is not known whether it arrived. */
  uncertain(date: string): string;
  sending(date: string): string;
  waiting(date: string): string;
  /** The subscription rests. @param command that ends it */
  resting(command: string): string;
  /** Why the plan keeps it out. @param wanted what the plan names */
  readonly filtered: Readonly<
    Record<'topics' | 'without' | 'sources' | 'languages', (wanted: string) => string>
  >;
  /** @param command that changes the plan */
  change(command: string): string;
  copy(headline: string): string;
  below(date: string): string;
  told(date: string): string;
  before(imported: string, since: string): string;
  withdrawn(date: string): string;
  failed(date: string, why: string): string;
  /** One of several subscriptions, with its sentence. */
  of(subscription: string, sentence: string): string;
}

/** What is said about subscriptions. See `Words`. */
export interface SubscriptionWords {
  readonly commands: Readonly<Record<SubscriptionCommand, CommandHelp>>;
  /** What keeps the bot from posting in this channel, and the remedy. */
  readonly obstacles: Readonly<Record<Obstacle['kind'], (names: string) => string>>;
  readonly mistakes: Readonly<Record<CadenceMistake, string>>;
  readonly cadence: CadenceWords;
  readonly plan: PlanWords;
  readonly state: StateWords;
  readonly why: FateWords;
  /** At most 75 characters each (Slack's limit). */
  readonly buttons: Readonly<
    Record<'change' | 'articles' | 'looks' | 'pause' | 'resume' | 'preview' | 'remove', string>
  >;
  readonly errors: {
    /** There is no channel to post into where this was typed. */
    readonly noChannel: string;
    /** Guests of a Slack workspace. */
    readonly guests: string;
    /** Members of the workspace who are not in the channel. */
    readonly outsiders: string;
    /** Where only admins may. */
    readonly admins: string;
    /** Members without Manage Channels on Discord. */
    readonly managers: string;
    /** Who may could not be found out. */
    readonly unknownPerson: string;
    /** No subscription here. @param example a command that makes one */
    none(example: string): string;
    unknown(id: string, known: string): string;
    /** Several are here, and none was named. @param known as a list */
    which(known: string): string;
    readonly fromFile: string;
    readonly changedMeanwhile: string;
    tooMany(most: number): string;
    /** No zone is known. @param example an option with a zone */
    zoneMissing(example: string): string;
    /** Nothing was given to change. */
    readonly nothingGiven: string;
    /** The platform did not answer when the channel was looked at. */
    readonly unreachable: string;
    badLanguage(value: string, known: string): string;
    badAt(value: string): string;
    /** A time that is over. */
    pastAt(value: string): string;
    /** A language of articles that nobody knows. */
    noLanguage(value: string): string;
    /** A list is too long, or one of its parts. */
    tooManyNames(option: string, most: number): string;
    nameTooLong(option: string, most: number): string;
    /** The same wish is there already, under this id. */
    same(id: string): string;
  };
}
