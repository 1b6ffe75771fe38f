import type { Plan } from '../../src/core/subscription.ts';
import { composeEdition } from '../../src/digest/compose-edition.ts';
import { correctPart } from '../../src/digest/corrections/correct-part.ts';
import { composeNote } from '../../src/digest/corrections/note.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import type { Document } from '../../src/message/document.ts';
import { NOW } from '../support/articles.ts';
import type { Desk } from './desk.ts';

/** A message, and whether it stands in the thread of the one before. */
export interface Part {
  readonly document: Document;
  readonly isInThread: boolean;
}

const HOUR = 3_600_000;

function readerIn(locale: string) {
  return { words: wordsFor(locale), locale, timeZone: 'Europe/Berlin', now: NOW };
}

/** The messages of an edition. */
export async function editionIn(locale: string, desk: Desk, threads: Plan['threads']): Promise<Part[]> {
  const stories = await desk.stories(3);
  const content = { ...stories, rest: [], exampleTopic: null, explain: false, canDiscuss: true };
  const pieces = composeEdition(content, threads, readerIn(locale));
  return pieces.map(({ document, under }) => ({ document, isInThread: under !== null }));
}

/** The same when its second story was corrected and its third withdrawn, and what its thread is told. */
export async function correctedIn(locale: string, desk: Desk): Promise<{ edition: Part[]; notes: Part[] }> {
  const [first] = await editionIn(locale, desk, 'none');
  const [, second, third] = (await desk.stories(3)).entries.map(({ lead }) => lead);
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few stories');
  const at = NOW + 3 * HOUR;
  const headline = `${second.headline} (2)`;
  const states = new Map([
    [second.id, { article: { ...second, headline }, revision: 2, revisedAt: at, withdrawnAt: null }],
    [third.id, { article: third, revision: 1, revisedAt: null, withdrawnAt: at }],
  ]);
  const reader = readerIn(locale);
  const after = correctPart(first.document, states, { ...reader, since: NOW });
  const told = [
    [second.id, headline],
    [third.id, third.headline],
  ] as const;
  const notes = told.flatMap(([id, said]) => {
    const document = composeNote([first.document], [after], id, said, reader.words);
    return document === null ? [] : [{ document, isInThread: true }];
  });
  return { edition: [{ document: after, isInThread: false }], notes };
}
