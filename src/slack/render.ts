import type { Block, Document } from '../message/document.ts';
import { plainText } from '../message/plain.ts';
import { addSizes, type Measure, splitDocument } from '../message/split.ts';
import type { SlackBlock, SlackMessage } from './blocks.ts';
import { renderButton, renderMenu } from './button.ts';
import { renderEntry } from './entry.ts';
import { LIMITS } from './limits.ts';
import { escaped, plain } from './markup.ts';
import { bulletsOf, headlineOf, paragraphOf, renderInline } from './rich-text.ts';
import { sizeOf } from './size.ts';
import { smallPrint } from './small-print.ts';

/** A document as parts that each fit one message. */
export function splitForSlack(document: Document): Document[] {
  return splitDocument(document, MEASURE);
}

/**
 * A document as Slack messages, as many as its limits ask for.
 *
 * Text goes into rich text and plain text, where Slack reads no markup. Only small print with links, and an entry with a
 * button, have to be markup, and are made inert.
 */
export function renderSlack(document: Document): SlackMessage[] {
  const unfurls = document.linkPreview === true;
  return splitForSlack(document).map((part, index) => ({
    text: fallback(part, index === 0),
    blocks: part.blocks.flatMap(renderBlock),
    unfurl_links: unfurls,
    unfurl_media: unfurls,
  }));
}

const MEASURE: Measure = {
  size: (block) => renderBlock(block).map(sizeOf).reduce(addSizes),
  // An entry, its button where it does not fit beside it, and its small print.
  perBlock: { blocks: 3, characters: LIMITS.block },
  perMessage: { blocks: LIMITS.blocks, characters: LIMITS.message },
};

function renderBlock(block: Block): SlackBlock[] {
  switch (block.type) {
    case 'heading':
      return block.level === 1 && block.text.length <= LIMITS.header
        ? [{ type: 'header', text: plain(block.text) }]
        : [paragraphOf([headlineOf(block.text, null)])];
    case 'text':
      return [paragraphOf(block.content.map(renderInline))];
    case 'list':
      return [bulletsOf(block.items)];
    case 'entry':
      return renderEntry(block);
    case 'context':
      return [smallPrint([block.content])];
    case 'actions':
      return [{ type: 'actions', elements: block.buttons.map(renderButton) }];
    case 'menu':
      return [{ type: 'actions', elements: [renderMenu(block)] }];
    case 'divider':
      return [{ type: 'divider' }];
  }
}

/** The fallback begins with the line that makes sense in a notification, and says everything after it. */
function fallback(part: Document, first: boolean): string {
  const whole = plainText(part, 'hidden');
  if (whole === '') return escaped(part.preview);
  const said = first && !whole.startsWith(part.preview) ? `${part.preview}\n\n${whole}` : whole;
  return escaped(said);
}
