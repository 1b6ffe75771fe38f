import type { Markup, PlainText } from './blocks.ts';

/**
 * Text in which Slack interprets `mrkdwn`: in the fallback, in small print that holds links, and beside a button.
 * Source: docs.slack.dev/messaging/formatting-message-text
 */

/** Signs that format and that nothing makes literal, each with one that looks like it and means nothing. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };
/** What begins an emoji such as `:smile:`. */
const EMOJI = /:(?=[^\s:]+:)/g;

/** Text with the three signs escaped that Slack asks for: it mentions nobody and links nothing. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text on one line that also formats nothing. */
export function inert(text: string): string {
  // At the beginning of a line, `>` makes a quotation, escaped or not.
  const line = text.replace(/\s/g, ' ').replace(/^( *)>/, '$1›');
  return escaped(line.replace(/[*_~`]/g, (sign) => LOOK_ALIKES[sign] ?? sign).replace(EMOJI, '∶'));
}

/** A link with a label. The address is written so that its end cannot be mistaken. */
export function markupLink(label: string, url: string): string {
  const address = url.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C');
  return `<${address.replaceAll('&', '&amp;')}|${inert(label)}>`;
}

/** What is inert already as a text object. */
export function markup(text: string): Markup {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** Text in which Slack reads nothing. */
export function plain(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}
