/**
 * Text that people typed, as Slack hands it on: addresses, people and channels in angle brackets.
 * Source: docs.slack.dev/messaging/formatting-message-text.
 */

const BRACKETS = /<([^<>]*)>/g;

/** What somebody typed: addresses as they are, names without their sign, nothing for what has no name. */
export function typedText(text: string): string {
  return unescaped(text.replace(BRACKETS, (_, inside: string) => meant(inside)));
}

/** Slack sends `&`, `<` and `>` in typed text as entities. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What is said to somebody: what follows their name, or, when nothing does, what stands before it. */
export function saidTo(user: string, text: string): string {
  const start = text.indexOf(`<@${user}`);
  const end = text.indexOf('>', start);
  if (start === -1 || end === -1) return typedText(text).trim();
  return typedText(text.slice(end + 1)).trim() || typedText(text.slice(0, start)).trim();
}

function meant(inside: string): string {
  const [target = '', label = ''] = inside.split('|');
  if (/^[@#!]/.test(target)) return label.replace(/^[@#]/, '');
  return target.startsWith('mailto:') || target.startsWith('tel:') ? label : target;
}
