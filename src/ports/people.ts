import type { Person, SavedPage } from '../core/person.ts';

/** What is kept for people; nobody else is shown it. Times are milliseconds since the epoch. */
export interface PeopleStore {
  /** @returns false when they have saved it already */
  saveFor(person: Person, articleId: string, at: number): Promise<boolean>;
  /** @returns false when they have not saved it */
  unsaveFor(person: Person, articleId: string): Promise<boolean>;
  /** Without withdrawn ones, which show again when they come back. */
  savedBy(person: Person, offset: number, limit: number): Promise<SavedPage>;
  /** When they last asked for a digest; null when they never have. */
  lastLook(person: Person): Promise<number | null>;
  looked(person: Person, at: number): Promise<void>;
  /**
   * Remembers that something is done now.
   * @param act who does what, where
   * @param within milliseconds
   * @returns false when it was done so lately already: of several at the same moment, one is told true
   */
  actOnce(act: string, at: number, within: number): Promise<boolean>;
}
