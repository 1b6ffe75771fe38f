import { oneLine, withoutInvisible } from '../../../core/text.ts';
import type { Piece, Run } from '../../page.ts';
import { removeUnseen } from './furniture.ts';
import { sourceOf } from './images.ts';
import { parserFor } from './parser.ts';
import { piecesOf } from './pieces.ts';
import { parseTree } from './tree.ts';

/** What a tag in the middle of a Markdown text does to the text around it. */
export interface InlineTag {
  /** What stands in its place: nothing, a line break, or itself when it is no tag of HTML. */
  readonly text: string;
  /** By how much bold text begins or ends. */
  readonly strong: 1 | 0 | -1;
  /** By how much text that is not shown begins or ends. */
  readonly silent: 1 | 0 | -1;
  /** By how much text above the line begins or ends. */
  readonly raised: 1 | 0 | -1;
  readonly link: { readonly href: string } | 'end' | null;
  readonly image: Run | null;
}

/** Elements of HTML that stand within lines, or that people put there. `<name>` is no tag, but what somebody wrote. */
const KNOWN = new Set(
  (
    'a abbr acronym address article aside audio b bdi bdo big blockquote body br button canvas caption center cite ' +
    'code col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav noscript ' +
    'object ol p path picture pre q rp rt ruby s samp script section small source span strike strong style sub ' +
    'summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);
const SILENT = new Set([
  'del',
  's',
  'strike',
  'script',
  'style',
  'template',
  'svg',
  'iframe',
  'video',
  'audio',
  'object',
]);
/** "a<b and c>d": words without a value are a tag's only when they are of these. */
const BARE_WORDS = /^<[a-z]\w*(?:\s+[a-z][\w-]*)+\s*>$/i;
const BARE_ATTRIBUTES =
  /\s(?:hidden|download|async|defer|controls|open|disabled|checked|reversed|allowfullscreen)\b/i;

const NOTHING: InlineTag = { text: '', strong: 0, silent: 0, raised: 0, link: null, image: null };

/** How a tag begins. An end alone is nothing to the parser, and most beginnings have no attributes to look for. */
const TAG = /^<(\/?)([a-z][^\s/>]*)/i;

/** @param source one tag or comment, as Markdown has it */
export function inlineTag(source: string): InlineTag {
  const [, slash, written] = TAG.exec(source) ?? [];
  if (written === undefined) return NOTHING;
  const name = written.toLowerCase();
  const opens = slash === '';
  const words = BARE_WORDS.test(source) && !BARE_ATTRIBUTES.test(source);
  // What follows a hyphen is an element that somebody has made.
  if ((!KNOWN.has(name) && !name.includes('-')) || words)
    return { ...NOTHING, text: withoutInvisible(source) };
  const step = opens ? 1 : -1;
  if (name === 'b' || name === 'strong') return { ...NOTHING, strong: step };
  if (SILENT.has(name)) return source.endsWith('/>') ? NOTHING : { ...NOTHING, silent: step };
  if (name === 'sup') return { ...NOTHING, raised: step };
  if (name === 'br') return { ...NOTHING, text: '\n' };
  if (name === 'a')
    return { ...NOTHING, link: opens ? { href: attributesOf(source).get('href') ?? '' } : 'end' };
  if (name === 'img' && opens) return { ...NOTHING, image: imageOf(attributesOf(source)) };
  return NOTHING;
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (tag.includes('=')) parserFor({ onattribute: (name, value) => found.set(name, value) }).end(tag);
  return found;
}

function imageOf(attributes: ReadonlyMap<string, string>): Run | null {
  const href = sourceOf(attributes);
  return href === null ? null : { text: oneLine(attributes.get('alt') ?? ''), strong: false, href };
}

/** The pieces of HTML that stands between paragraphs. @param line where it begins in the file */
export function piecesOfHtml(source: string, line: number): readonly Piece[] {
  const { root } = parseTree(source, line);
  removeUnseen(root);
  return piecesOf(root, null).pieces;
}
