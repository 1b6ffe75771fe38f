/** An element of a page. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
  /** Where its tag stands in the file, counted from 1. */
  readonly line: number;
}

/** Elements that end a paragraph which is still open. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html li main menu nav ol p pre section summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
);

const CELLS = ['td', 'th'];
const ROWS = [...CELLS, 'tr', 'caption'];
const SECTIONS = [...ROWS, 'thead', 'tbody', 'tfoot'];

/**
 * Which open elements a tag ends besides a paragraph. The parser ends them too, but only when nothing is open in them:
 * neither a paragraph, which nobody need close, nor bold text that somebody forgot to close.
 */
export const ENDS: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: CELLS,
  th: CELLS,
  tr: ROWS,
  thead: SECTIONS,
  tbody: SECTIONS,
  tfoot: SECTIONS,
};

/** Every element below, in reading order. */
export function elementsIn(element: Element): Element[] {
  const found: Element[] = [];
  const walk = (within: Element): void => {
    for (const child of within.children) {
      if (typeof child === 'string') continue;
      found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
}

/** All text below, as it stands. @param most characters after which nobody needs more */
export function textIn(element: Element, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (within: Element): void => {
    for (const child of within.children) {
      if (length > most) return;
      if (typeof child === 'string') {
        parts.push(child);
        length += child.length;
      } else if (child.name !== 'script' && child.name !== 'style') walk(child);
    }
  };
  walk(element);
  return parts.join('');
}
