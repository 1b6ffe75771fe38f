import type { Person } from '../core/person.ts';

/** What somebody has typed into a form that was not taken. */
export interface KeptDraft {
  readonly id: string;
  readonly person: Person;
  /** The form and the answers, as JSON. */
  readonly content: string;
}

/** Keeps what was typed, for whoever typed it. Times are milliseconds since the epoch. */
export interface DraftStore {
  /** @param forgetBefore those that were kept before then go */
  keepDraft(draft: KeptDraft, at: number, forgetBefore: number): Promise<void>;
  /** @param since null for what was kept before then, as for what is somebody else's */
  draft(id: string, person: Person, since: number): Promise<string | null>;
}
