import type { Block, Document, Inline } from '../message/document.ts';
import { plainText } from '../message/plain.ts';
import { addSizes, type Measure, splitDocument } from '../message/split.ts';
import type { Markup, PlainText, RichTextElement, RichTextPart, SlackBlock, SlackMessage } from './blocks.ts';
import { renderButton, renderMenu } from './button.ts';
import { LIMITS } from './limits.ts';
import { escaped, inert, markupLink } from './markup.ts';
import { sizeOf } from './size.ts';

/** A document as parts that each fit one message. */
export function splitForSlack(document: Document): Document[] {
  return splitDocument(document, MEASURE);
}

/**
 * A document as Slack messages, as many as its limits ask for.
 *
 * Text goes into rich text and plain text, where Slack reads no markup: nothing needs escaping in it, and no article
 * can ping, format or link. Only small print with links has to be markup, and is made inert.
 */
export function renderSlack(document: Document): SlackMessage[] {
  return splitForSlack(document).map((part, index) => ({
    text: fallback(part, index === 0),
    blocks: part.blocks.flatMap(renderBlock),
    unfurl_links: false,
    unfurl_media: false,
  }));
}

const MEASURE: Measure = {
  size: (block) => renderBlock(block).map(sizeOf).reduce(addSizes),
  perBlock: { blocks: 2, characters: LIMITS.block },
  perMessage: { blocks: LIMITS.blocks, characters: LIMITS.message },
};

function renderBlock(block: Block): SlackBlock[] {
  switch (block.type) {
    case 'heading':
      return block.level === 1 && block.text.length <= LIMITS.header
        ? [{ type: 'header', text: plain(block.text) }]
        : [section([headline(block.text, null)])];
    case 'text':
      return [section(block.content.map(renderInline))];
    case 'list':
      return [richText({ type: 'rich_text_list', style: 'bullet', elements: block.items.map(listItem) })];
    case 'entry': {
      const dek: RichTextElement[] = block.dek === '' ? [] : [{ type: 'text', text: `\n${block.dek}` }];
      const head = section([headline(block.headline, block.url, block.struck), ...dek]);
      return block.details.length === 0 ? [head] : [head, smallPrint(block.details)];
    }
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

function renderInline(inline: Inline): RichTextElement {
  switch (inline.type) {
    case 'text':
      return { type: 'text', text: inline.text };
    case 'strong':
      return { type: 'text', text: inline.text, style: { bold: true } };
    case 'emphasis':
      return { type: 'text', text: inline.text, style: { italic: true } };
    case 'struck':
      return { type: 'text', text: inline.text, style: { strike: true } };
    case 'code':
      return { type: 'text', text: inline.text, style: { code: true } };
    case 'link':
      return { type: 'link', text: inline.text, url: inline.url };
  }
}

function headline(text: string, url: string | null, struck?: true): RichTextElement {
  const style = struck ? ({ bold: true, strike: true } as const) : ({ bold: true } as const);
  return url === null ? { type: 'text', text, style } : { type: 'link', text, url, style };
}

function listItem(item: readonly Inline[]): { type: 'rich_text_section'; elements: RichTextElement[] } {
  return { type: 'rich_text_section', elements: item.map(renderInline) };
}

function section(elements: RichTextElement[]): SlackBlock {
  return richText({ type: 'rich_text_section', elements });
}

function richText(part: RichTextPart): SlackBlock {
  return { type: 'rich_text', elements: [part] };
}

/** Lines of small print; where addresses are too long for it, in the usual size. */
function smallPrint(lines: readonly (readonly Inline[])[]): SlackBlock {
  if (!lines.flat().some(({ type }) => type === 'link')) {
    return { type: 'context', elements: [plain(joined(lines, ({ text }) => text))] };
  }
  const text = joined(lines, (inline) =>
    inline.type === 'link' ? markupLink(inline.text, inline.url) : inert(inline.text),
  );
  if (text.length <= LIMITS.block) return { type: 'context', elements: [markup(text)] };
  const [first = [], ...others] = lines.map((line) => line.map(renderInline));
  return section([
    ...first,
    ...others.flatMap((line) => [renderInline({ type: 'text', text: '\n' }), ...line]),
  ]);
}

function joined(lines: readonly (readonly Inline[])[], said: (inline: Inline) => string): string {
  return lines.map((line) => line.map(said).join('')).join('\n');
}

function markup(text: string): Markup {
  return { type: 'mrkdwn', text, verbatim: true };
}

function plain(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}

/** The fallback begins with the line that makes sense in a notification, and says everything after it. */
function fallback(part: Document, first: boolean): string {
  const whole = plainText(part, 'hidden');
  if (whole === '') return escaped(part.preview);
  const said = first && !whole.startsWith(part.preview) ? `${part.preview}\n\n${whole}` : whole;
  return escaped(said);
}
