import type { Size } from '../message/split.ts';
import type { RichTextElement, RichTextPart, SlackBlock, SlackButton, SlackMenu } from './blocks.ts';
import { escaped } from './markup.ts';

/** What a block takes of a message. */
export function sizeOf(block: SlackBlock): Size {
  return { blocks: 1, characters: charactersOf(block) };
}

/** Text is counted as the fallback says it, which escapes it: it must fit the message, too. Addresses are not in it. */
function charactersOf(block: SlackBlock): number {
  switch (block.type) {
    case 'header':
      return escaped(block.text.text).length;
    case 'context':
      return block.elements.reduce(
        (sum, { type, text }) => sum + (type === 'mrkdwn' ? text : escaped(text)).length,
        0,
      );
    case 'actions':
      return block.elements.flatMap(textsOf).reduce((sum, text) => sum + escaped(text).length, 0);
    case 'section':
      return [block.text.text, ...textsOf(block.accessory).map(escaped)].join('').length;
    case 'divider':
      return 0;
    case 'rich_text':
      return block.elements.flatMap(elementsOf).reduce((sum, element) => sum + lengthOf(element), 0);
  }
}

function textsOf(element: SlackButton | SlackMenu): string[] {
  if (element.type === 'button') return [element.text.text, element.value, element.accessibility_label ?? ''];
  const { placeholder, action_id, options } = element;
  return [placeholder.text, action_id, ...options.flatMap(({ text, value }) => [text.text, value])];
}

function elementsOf(part: RichTextPart): RichTextElement[] {
  return part.type === 'rich_text_section'
    ? part.elements
    : part.elements.flatMap(({ elements }) => elements);
}

function lengthOf(element: RichTextElement): number {
  return escaped(element.text).length + (element.type === 'link' ? element.url.length : 0);
}
