import { wordsFor } from '../i18n/catalogue.ts';
import type { Call } from '../message/call.ts';
import { actions, type Document } from '../message/document.ts';

/** What such a button calls: a name that no command can have. */
const EDIT_AGAIN = 'edit again';

/** A document with a button that opens a form with what was typed into it. @param draft its id */
export function withEditAgain(document: Document, draft: string): Document {
  const { editAgain } = wordsFor(document.language).errors;
  const call: Call = { command: EDIT_AGAIN, subcommand: '', values: { draft } };
  return {
    ...document,
    blocks: [...document.blocks, actions({ ...call, label: editAgain, look: 'primary' })],
  };
}

/** The id of the draft that a button opens; null when it is any other. */
export function draftIn({ command, values }: Call): string | null {
  return command === EDIT_AGAIN ? (values.draft ?? '') : null;
}
