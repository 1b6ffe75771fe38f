/**
 * Bot, app and interaction tokens that an error of a library may carry in an address or a header, and passwords in
 * addresses.
 */
const TOKENS =
  /\b(?:xox[abeprs]|xapp)-[\w-]+|(?<=\/(?:interactions|webhooks)\/\d+\/)[\w.-]+|(?<=:\/\/[^\s:@/]{0,64}:)[^\s@"/]{1,200}(?=@)/g;

/** Takes secrets out of a line of JSON, or of any text. @param secrets known ones, wherever they stand in it */
export function redactor(secrets: readonly string[]): (line: string) => string {
  // As they are, and as JSON has them.
  const all = [...new Set(secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]))];
  // The longest first: one that begins like another would leave the rest of that.
  all.sort((a, b) => b.length - a.length);
  return (line) =>
    all.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line).replace(TOKENS, '[redacted]');
}
