import { shorten } from '../language/shorten.ts';
import type { Entry } from '../message/document.ts';
import type { RichTextElement, SlackBlock } from './blocks.ts';
import { renderButton } from './button.ts';
import { LIMITS } from './limits.ts';
import { inert, markup, markupLink } from './markup.ts';
import { headlineOf, paragraphOf } from './rich-text.ts';
import { smallPrint } from './small-print.ts';

/** An entry: its headline and dek, with a button beside them when it has one, and its small print below. */
export function renderEntry(entry: Entry): SlackBlock[] {
  return [...headOf(entry), ...(entry.details.length === 0 ? [] : [smallPrint(entry.details)])];
}

/**
 * Nothing stands beside rich text, only beside a section, which has to be markup. Where an address is too long for that,
 * the button stands below.
 */
function headOf(entry: Entry): SlackBlock[] {
  const { button } = entry;
  if (button === undefined) return [inRichText(entry)];
  const text = inMarkup(entry);
  // Of ten buttons that say the same, each is read aloud with what it is about.
  const accessibility_label = shorten(`${button.label}: ${entry.headline}`, LIMITS.button);
  const accessory = { ...renderButton(button, 0), accessibility_label };
  if (text.length <= LIMITS.block) return [{ type: 'section', text: markup(text), accessory, expand: true }];
  return [inRichText(entry), { type: 'actions', elements: [accessory] }];
}

function inRichText({ headline, url, struck, dek }: Entry): SlackBlock {
  const below: RichTextElement[] = dek === '' ? [] : [{ type: 'text', text: `\n${dek}` }];
  return paragraphOf([headlineOf(headline, url, struck), ...below]);
}

/** Slack takes a star only next to a letter: white space stays outside. */
function inMarkup({ headline, url, struck, dek }: Entry): string {
  const words = headline.trim();
  const bold = `*${url === null ? inert(words) : markupLink(words, url)}*`;
  return [struck ? `~${bold}~` : bold, ...(dek === '' ? [] : [inert(dek)])].join('\n');
}
