import { z } from 'zod';
import type { TypedForm } from '../command/form.ts';
import { UserError } from '../core/errors.ts';
import type { Words } from '../i18n/words.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Asker } from './asker.ts';

/** Milliseconds for which what was typed is kept. */
const KEPT_FOR = 86_400_000;

const values = z.record(z.string(), z.string());
const content = z.strictObject({
  command: z.string(),
  subcommand: z.string(),
  given: values,
  answers: values,
}) satisfies z.ZodType<TypedForm>;

/** Where what was typed is kept. */
export interface DraftSettings {
  readonly store: Store;
  readonly clock: Clock;
  newDraftId(): string;
}

/** Keeps what somebody typed. @returns its id; null where nobody knows who it is */
export async function keepDraft(
  { store, clock, newDraftId }: DraftSettings,
  form: TypedForm,
  { person }: Asker,
): Promise<string | null> {
  if (person === null) return null;
  const id = newDraftId();
  const now = clock.now();
  await store.keepDraft({ id, person, content: JSON.stringify(form) }, now, now - KEPT_FOR);
  return id;
}

/** What somebody typed, from the store's reading side. @throws UserError when it is gone, or somebody else's */
export async function draftOf(
  { store, clock }: DraftSettings,
  id: string,
  { person }: Asker,
  words: Words,
): Promise<TypedForm> {
  const kept = person === null ? null : await store.draft(id, person, clock.now() - KEPT_FOR);
  if (kept === null) throw new UserError('draft-gone', words.errors.draftGone);
  return content.parse(JSON.parse(kept));
}
