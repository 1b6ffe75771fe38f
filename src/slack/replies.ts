import { wordsFor } from '../i18n/catalogue.ts';
import { type Document, sentence } from '../message/document.ts';
import type { SlackMessage } from './blocks.ts';
import { renderSlack } from './render.ts';

/** A document as at most so many messages; what goes beyond them is said, not dropped in silence. */
export function repliesFor(document: Document, most: number): SlackMessage[] {
  const messages = renderSlack(document);
  if (messages.length <= most) return messages;
  const { errors } = wordsFor(document.language);
  const rest = renderSlack({ ...document, preview: errors.tooMuch, blocks: [sentence(errors.tooMuch)] });
  return [...messages.slice(0, most - rest.length), ...rest];
}
