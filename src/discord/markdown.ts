/** Everything that Discord's markdown, mentions, emoji, timestamps or automatic links begin with. */
const SIGNS = /[\\`*_~|<>[\]()#@:.+-]/g;
/** Signs that only mean something in some places; elsewhere the escape would be clutter. */
const PLAIN_DOT = /(?<!^\s*\d+)\\\.|(?<!^\s*)\\[-+]/gm;

/**
 * Text that Discord shows as it is: no formatting, no mention, no link of its own.
 * Source: a backslash before any sign makes it literal (docs.discord.com/developers/reference#message-formatting).
 */
export function inert(text: string): string {
  return text.replace(SIGNS, '\\$&').replace(PLAIN_DOT, (escaped) => escaped.slice(1));
}

/** A link with a label. The address is written so that its end cannot be mistaken. */
export function maskedLink(label: string, url: string): string {
  const address = url
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E');
  return `[${inert(label)}](${address})`;
}
