import type {
  Markup,
  PlainText,
  RichTextElement,
  RichTextPart,
  SlackBlock,
  SlackButton,
  SlackMenu,
  SlackMessage,
} from '../../src/slack/blocks.ts';
import { element, escapeHtml, lines } from './html.ts';

/** A message as Slack's client draws it, with the line of its notification above. */
export function slackHtml({ text, blocks }: SlackMessage): string {
  const [notification = ''] = text.split('\n');
  return [
    // The fallback is escaped for Slack as HTML is.
    element('div.notification', notification),
    element('div.from', 'Newsdesk'),
    ...blocks.map(block),
  ].join('');
}

function block(one: SlackBlock): string {
  switch (one.type) {
    case 'header':
      return element('div.header', escapeHtml(one.text.text));
    case 'divider':
      return '<hr>';
    case 'context':
      return element('div.context', one.elements.map(words).join(' '));
    case 'actions':
      return element('div.actions', one.elements.map(pressable).join(''));
    case 'section':
      return element('div.section', element('div.words', words(one.text)) + pressable(one.accessory));
    case 'rich_text':
      return element('div.rich', one.elements.map(part).join(''));
  }
}

function pressable(one: SlackButton | SlackMenu): string {
  if (one.type === 'static_select') return element('span.select', escapeHtml(one.placeholder.text));
  return element(`span.button.${one.style ?? 'plain'}`, escapeHtml(one.text.text));
}

/** Markup is escaped already, as HTML is. */
function words(one: PlainText | Markup): string {
  if (one.type === 'plain_text') return lines(one.text);
  return one.text
    .replace(/<[^|<>]*\|([^<>]*)>/g, '<a>$1</a>')
    .replace(/\*([^*\n]+)\*/g, '<b>$1</b>')
    .replace(/~([^~\n]+)~/g, '<s>$1</s>')
    .replaceAll('\n', '<br>');
}

function part(one: RichTextPart): string {
  if (one.type === 'rich_text_section') return element('div', one.elements.map(piece).join(''));
  return element(
    'ul',
    one.elements.map(({ elements }) => element('li', elements.map(piece).join(''))).join(''),
  );
}

function piece({ type, text, style = {} }: RichTextElement): string {
  const tags = [
    ...(type === 'link' ? ['a'] : []),
    ...(style.bold ? ['b'] : []),
    ...(style.italic ? ['i'] : []),
    ...(style.strike ? ['s'] : []),
    ...(style.code ? ['code'] : []),
  ];
  return tags.reduce((inside, tag) => element(tag, inside), lines(text));
}
