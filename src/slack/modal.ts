import type { types } from '@slack/bolt';
import { type Block, context, type Document } from '../message/document.ts';
import { plainText } from '../message/plain.ts';
import type { SlackBlock } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { plain } from './markup.ts';
import { repliesFor } from './replies.ts';

/** What is shown until an answer is there: no words, since the language is only known with it. */
export function workingView(title: string): types.ModalView {
  return modal(title, [{ type: 'context', elements: [plain('…')] }]);
}

/** An answer as a modal. What a button would run is said, since a press in a modal has no place to be answered in. */
export function answerView(title: string, answer: Document): types.ModalView {
  const said = { ...answer, blocks: answer.blocks.map(inWords) };
  return modal(
    title,
    repliesFor(said, LIMITS.viewBlocks / LIMITS.blocks).flatMap(({ blocks }) => blocks),
  );
}

function inWords(block: Block): Block {
  if (block.type === 'entry') {
    const { button: _, ...entry } = block;
    return entry;
  }
  return block.type === 'actions' || block.type === 'menu' ? context(plainText({ blocks: [block] })) : block;
}

function modal(title: string, blocks: SlackBlock[]): types.ModalView {
  return { type: 'modal', title: plain(title), blocks };
}
