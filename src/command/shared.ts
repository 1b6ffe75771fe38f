import { context, type Document } from '../message/document.ts';
import type { CommandContext } from './context.ts';

/** An answer for everybody in the channel, with the name of who shows it to them. */
export function shared(
  answer: Document,
  { askerName, words }: Pick<CommandContext, 'askerName' | 'words'>,
): Document {
  const line = askerName === null ? [] : [context(words.sharedBy(askerName))];
  const first = answer.blocks.findIndex(({ type }) => type === 'actions' || type === 'menu');
  const end = first === -1 ? answer.blocks.length : first;
  const blocks = [...answer.blocks.slice(0, end), ...line, ...answer.blocks.slice(end)];
  return { ...answer, blocks, audience: 'channel' };
}
