import type { Inline } from '../message/document.ts';
import type { RichTextElement, RichTextPart, SlackBlock } from './blocks.ts';

/** Text in which Slack reads no markup: nothing needs escaping in it, and no article can ping, format or link. */
export function paragraphOf(elements: RichTextElement[]): SlackBlock {
  return richText({ type: 'rich_text_section', elements });
}

/** A list with a bullet before each item, likewise without markup. */
export function bulletsOf(items: readonly (readonly Inline[])[]): SlackBlock {
  return richText({
    type: 'rich_text_list',
    style: 'bullet',
    elements: items.map((item) => ({ type: 'rich_text_section', elements: item.map(renderInline) })),
  });
}

/** A headline, linked when it has an address. */
export function headlineOf(text: string, url: string | null, struck?: true): RichTextElement {
  const style = struck ? ({ bold: true, strike: true } as const) : ({ bold: true } as const);
  return url === null ? { type: 'text', text, style } : { type: 'link', text, url, style };
}

/** A piece of text as an element of rich text. */
export function renderInline(inline: Inline): RichTextElement {
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

function richText(part: RichTextPart): SlackBlock {
  return { type: 'rich_text', elements: [part] };
}
