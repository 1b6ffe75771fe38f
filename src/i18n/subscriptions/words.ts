import type { CadenceMistake } from '../../core/cadence.ts';
import type { Obstacle } from '../../core/obstacle.ts';
import type { CommandHelp } from '../words.ts';

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

/** What is said about subscriptions. See `Words`. */
export interface SubscriptionWords {
  readonly commands: Readonly<Record<SubscriptionCommand, CommandHelp>>;
  /** What keeps the bot from posting in this channel, and the remedy. */
  readonly obstacles: Readonly<Record<Obstacle['kind'], (names: string) => string>>;
  readonly mistakes: Readonly<Record<CadenceMistake, string>>;
  readonly errors: {
    /** There is no channel to post into where this was typed. */
    readonly noChannel: string;
    /** Guests of a Slack workspace. */
    readonly guests: string;
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
    /** The same wish is there already, under this id. */
    same(id: string): string;
  };
}
