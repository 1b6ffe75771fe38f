/** Signs that always mean something to Discord, unless a backslash stands before them. */
const ALIVE = new Set('*_`~|<>[]()#@:');
/** What makes a list of a line, when it stands at its beginning. */
const LIST = /^\s*(?:[-+]|\d+\.)/m;

/**
 * What Discord shows of markdown in which everything is literal.
 * Source: docs.discord.com/developers/reference#message-formatting
 * @throws Error naming the sign that would do something
 */
export function literally(markdown: string): string {
  if (LIST.test(markdown)) throw new Error(`a line becomes a list item: ${markdown}`);
  let shown = '';
  for (let at = 0; at < markdown.length; at += 1) {
    if (markdown.charAt(at) === '\\') at += 1;
    else if (ALIVE.has(markdown.charAt(at))) throw new Error(`“${markdown.slice(at, at + 20)}” is alive`);
    shown += markdown.charAt(at);
  }
  return shown;
}
