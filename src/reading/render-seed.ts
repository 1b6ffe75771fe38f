import { stringify } from 'yaml';
import { publishedTime } from '../core/article.ts';
import type { BodyBlock } from '../core/body.ts';
import type { Draft } from '../core/draft.ts';

type Item = Extract<BodyBlock, { kind: 'item' }>;

/**
 * An article as a clean seed: front matter with all that is known, and its text in Markdown. Read again, at the same
 * path, it gives the same article.
 */
export function renderSeed(draft: Draft): string {
  const { headline, url, source, byline, caption, image, language, dek, summary, topics } = draft;
  const published = publishedTime(draft);
  const fields = { headline, url, source, byline, caption, image, published, language, topics, dek, summary };
  const given = Object.entries(fields).filter(([, value]) => value !== null && value.length > 0);
  const frontMatter = stringify(Object.fromEntries(given), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  const related = draft.related.map((other) => `Related: ${linkTo(other.headline, other.url ?? '#')}`);
  const text = [...bodyText(draft.body), ...related].map((block) => `\n${block}\n`).join('');
  return `---\n${frontMatter}---\n${text}`;
}

function bodyText(body: readonly BodyBlock[]): string[] {
  const list = new ListWriter();
  return body.map((block) => {
    if (block.kind === 'item') return list.item(block);
    list.end();
    return blockText(block);
  });
}

function blockText(block: Exclude<BodyBlock, Item>): string {
  switch (block.kind) {
    case 'paragraph':
      return escaped(block.text);
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text.replaceAll('\n', ' '))}`;
    case 'quote':
      return escaped(block.text).replace(/^/gm, '> ');
    case 'code':
      return fenced(block.text);
    case 'table':
      return tableText(block.rows);
    case 'rule':
      return '***';
    case 'image':
      return `!${linkTo(block.alt, block.url)}`;
  }
}

/** Writes the items of lists in lists, one after the other. */
class ListWriter {
  /** Of each list that is open, outermost first: how wide its last marker was, and its last number. */
  #open: { readonly width: number; readonly number: number | null }[] = [];

  item({ depth, number, text }: Item): string {
    const indent = ' '.repeat(this.#open.slice(0, depth).reduce((sum, { width }) => sum + width, 0));
    const before = this.#open[depth];
    const marker = number === null ? '- ' : `${number}. `;
    this.#open = [...this.#open.slice(0, depth), { width: marker.length, number }];
    // Lists count on: a comment ends the one before.
    const ended = before !== undefined && !goesOn(before.number, number) ? `${indent}<!-- -->\n\n` : '';
    const lines = escaped(text).replaceAll('\n', `\n${indent}${' '.repeat(marker.length)}`);
    return `${ended}${indent}${marker}${lines}`;
  }

  end(): void {
    this.#open = [];
  }
}

function goesOn(before: number | null, number: number | null): boolean {
  return before === null || number === null ? before === number : number === before + 1;
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function tableText([head = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')).replaceAll('\\', ''), ...rows.map(row)].join('\n');
}

function linkTo(text: string, address: string): string {
  return `[${escaped(text)}](<${address}>)`;
}

/** What means something to Markdown anywhere, at the beginning of a line, or behind a number there. */
const SIGNS = /[\\`*_[\]<>&#|~]|^[-+=]|(?<=^\d{1,9})[.)]/gm;

/** Text that Markdown takes for text and nothing else; a line break stays one. */
function escaped(text: string): string {
  return text.replace(SIGNS, '\\$&').replaceAll('\n', '\\\n');
}
