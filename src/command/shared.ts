import { context, type Document } from '../message/document.ts';
import type { CommandContext } from './context.ts';

/** An answer for everybody in the channel, with the name of who shows it to them. */
export function shared(
  answer: Document,
  { askerName, words }: Pick<CommandContext, 'askerName' | 'words'>,
): Document {
  const line = askerName === null ? [] : [context(words.sharedBy(askerName))];
  const buttons = answer.blocks.filter(({ type }) => type === 'actions');
  const said = answer.blocks.filter(({ type }) => type !== 'actions');
  return { ...answer, blocks: [...said, ...line, ...buttons], audience: 'channel' };
}
