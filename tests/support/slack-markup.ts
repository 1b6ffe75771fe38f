/** What stands for a sign that Slack would take as markup. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '∗': '*',
  ˍ: '_',
  '∼': '~',
  ˋ: '`',
  '∶': ':',
  '›': '>',
};

/**
 * What Slack shows of markup in which everything but links is literal.
 * Source: docs.slack.dev/messaging/formatting-message-text
 * @throws Error naming the sign that would do something
 */
export function literally(mrkdwn: string): string {
  const words = mrkdwn.replace(/<https:[^|<>]*\|([^<>]*)>/g, '$1');
  const alive = /[<>*_~`]|:[^\s:∶]+:|&(?!(?:amp|lt|gt);)|^ *&gt;/m.exec(words);
  if (alive !== null) throw new Error(`“${alive[0]}” is alive in ${mrkdwn}`);
  const shown = words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return shown.replace(/[∗ˍ∼ˋ∶›]/g, (sign) => LOOKS_LIKE[sign] ?? sign);
}

/**
 * What Slack shows of an entry beside a button: its headline stands bold on the first line, linked or not.
 * @throws Error naming the sign that would do something
 */
export function literalEntry(mrkdwn: string): string {
  const bold = /^(~?)\*(<https:[^|<>]*\|[^<>]*>|[^<>*\s](?:[^<>*\n]*[^<>*\s])?)\*\1(?=\n|$)/;
  const [whole, , headline = ''] = bold.exec(mrkdwn) ?? [];
  if (whole === undefined) throw new Error(`no headline is bold in ${mrkdwn}`);
  return literally(headline + mrkdwn.slice(whole.length));
}
