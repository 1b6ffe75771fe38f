import { UserError } from '../core/errors.ts';
import type { Call } from '../message/call.ts';
import type { Block, Document, Inline } from '../message/document.ts';

/** What the command line takes of what chat commands do, and how: as its argument, an option with a value, or a flag. */
const TAKEN: Readonly<Record<string, Readonly<Record<string, 'argument' | 'value' | 'flag'>>>> = {
  digest: { topic: 'value', since: 'value', size: 'value', explain: 'flag', page: 'value' },
  article: { query: 'argument', full: 'flag', page: 'value' },
};

/** A command as a sentence names it, with or without backticks around it: `/digest topic:"human rights" size:5`. */
const NAMED = /(?<=^|[\s`])\/(digest|article)((?: [a-z]+:(?:"[^"]*"|[^\s`"]+))*)/gu;
const OPTION = /([a-z]+):(?:"([^"]*)"|(\S+))/gu;

/** What can be typed at a shell instead of pressing a button; null for what chats alone can do. */
export function shellCall({ command, values }: Pick<Call, 'command' | 'values'>): string | null {
  const taken = TAKEN[command];
  const given = Object.entries(values).filter(([, value]) => value !== '');
  if (taken === undefined || given.some(([name]) => taken[name] === undefined)) return null;
  const typed = given.map(([name, value]) => {
    if (taken[name] === 'argument') return quoted(value);
    return taken[name] === 'flag' ? `--${name}` : `--${name} ${quoted(value)}`;
  });
  return ['npm run newsdesk --', command, ...typed].join(' ');
}

/** One of our own sentences with what it says to type in chat as it is typed at a shell. */
export function sentenceInShell(said: string): string {
  return said.replace(NAMED, (whole, command: string, options: string) => {
    const values = [...options.matchAll(OPTION)].map(([, name = '', inQuotes, bare = '']) => [
      name,
      inQuotes ?? bare,
    ]);
    return shellCall({ command, values: Object.fromEntries(values) }) ?? whole;
  });
}

/** An answer likewise: what it says to type stands in small print, in which nothing is an article's text. */
export function answerInShell(document: Document): Document {
  const said = (inline: Inline): Inline =>
    inline.type === 'text' ? { ...inline, text: sentenceInShell(inline.text) } : inline;
  const blocks = document.blocks.map(
    (block): Block => (block.type === 'context' ? { ...block, content: block.content.map(said) } : block),
  );
  return { ...document, blocks };
}

/** A mistake likewise; anything else that is thrown is returned as it is. */
export function mistakeInShell(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  return new UserError(error.code, sentenceInShell(error.message), { cause: error });
}

function quoted(value: string): string {
  return /^[\p{L}\p{N}._:@-]+$/u.test(value) ? value : `"${value.replace(/["$`\\]/g, '\\$&')}"`;
}
