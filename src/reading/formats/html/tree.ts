import { decodeEntities } from './entities.ts';
import { Tokenizer } from './tokens.ts';

/** An element of a page. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
  /** Where its tag stands in the file, counted from 1. */
  readonly line: number;
}

export interface Tree {
  readonly root: Element;
  /** How many elements there are. */
  readonly elements: number;
  /** True when there were more than `MOST_ELEMENTS`: the rest is missing. */
  readonly cut: boolean;
}

/** More than any article has. A page of 5 MB can hold a million and more. */
export const MOST_ELEMENTS = 200_000;
/** Elements in each other. Deeper ones are left out, and their text stays. Browsers stop at 512. */
const DEEPEST = 200;

const VOID = new Set(
  'area base basefont br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
/** Elements that end a paragraph which is still open. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html li main menu nav ol p pre section summary table tbody ' +
    'td tfoot th thead tr ul'
  ).split(' '),
);
/** Which open element an opening tag ends, and which elements it does not look beyond. */
const ENDS: Readonly<Record<string, readonly [ended: readonly string[], within: readonly string[]]>> = {
  li: [['li'], ['ul', 'ol', 'menu', 'dir']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  tr: [['tr', 'caption'], ['table']],
  td: [
    ['td', 'th'],
    ['table', 'tr'],
  ],
  th: [
    ['td', 'th'],
    ['table', 'tr'],
  ],
  thead: [['thead', 'tbody', 'tfoot', 'caption'], ['table']],
  tbody: [['thead', 'tbody', 'tfoot', 'caption'], ['table']],
  tfoot: [['thead', 'tbody', 'tfoot', 'caption'], ['table']],
  option: [['option'], ['select']],
  body: [['head'], []],
};

/** A page as a tree, whatever is wrong with its tags. @param line the file's line number of the text's first line */
export function parseTree(source: string, line: number): Tree {
  return new Planter(source, line).plant();
}

class Planter {
  readonly #source: string;
  readonly #tokens: Tokenizer;
  readonly #root: Element;
  readonly #open: Element[];
  /** How many elements of a name are open, so that nobody looks for one in vain. */
  readonly #names = new Map<string, number>();
  /** Elements of a name that were too deep to be opened: their ends end nothing. */
  readonly #ignored = new Map<string, number>();
  #elements = 0;
  #line: number;
  /** The next line's end in the source; -1 on the last line. */
  #newline: number;

  constructor(source: string, line: number) {
    this.#source = source;
    this.#tokens = new Tokenizer(source);
    this.#root = { name: '#root', attributes: new Map(), children: [], line };
    this.#open = [this.#root];
    this.#line = line;
    this.#newline = source.indexOf('\n');
  }

  plant(): Tree {
    for (let token = this.#tokens.next(); token !== null; token = this.#tokens.next()) {
      if (token.kind === 'text') this.#top().children.push(decodeEntities(token.text));
      else if (token.kind === 'close') this.#close(token.name);
      else if (token.kind === 'open') {
        if (this.#elements >= MOST_ELEMENTS) return { root: this.#root, elements: this.#elements, cut: true };
        this.#enter(token.name, token.attributes, token.at);
      }
    }
    return { root: this.#root, elements: this.#elements, cut: false };
  }

  #top(): Element {
    return this.#open.at(-1) ?? this.#root;
  }

  #enter(name: string, attributes: ReadonlyMap<string, string>, at: number): void {
    if (BLOCKS.has(name)) this.#endParagraph();
    const [ended, within] = ENDS[name] ?? [[], []];
    if (ended.length > 0) this.#endOne(ended, within);
    const raw = this.#tokens.raw(name);
    if (this.#open.length > DEEPEST && !VOID.has(name) && raw === null) {
      this.#ignored.set(name, (this.#ignored.get(name) ?? 0) + 1);
      return;
    }
    const element: Element = { name, attributes, children: [], line: this.#lineAt(at) };
    this.#elements += 1;
    this.#top().children.push(element);
    if (VOID.has(name)) return;
    this.#open.push(element);
    this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
    if (raw?.kind === 'raw') {
      element.children.push(name === 'title' || name === 'textarea' ? decodeEntities(raw.text) : raw.text);
      // Its end follows, or is missing.
      this.#pop();
      this.#ignored.set(name, (this.#ignored.get(name) ?? 0) + 1);
    }
  }

  #close(name: string): void {
    if (name === 'br') this.#enter('br', new Map(), 0);
    const ignored = this.#ignored.get(name) ?? 0;
    if (ignored > 0) this.#ignored.set(name, ignored - 1);
    else if ((this.#names.get(name) ?? 0) > 0) this.#closeOpen(name);
  }

  /** An inline element's end does not end the blocks that were opened in it. */
  #closeOpen(name: string): void {
    if (BLOCKS.has(name)) {
      while (this.#top().name !== name) this.#pop();
      this.#pop();
      return;
    }
    for (let depth = this.#open.length - 1; depth > 0; depth -= 1) {
      const element = this.#open[depth];
      if (element === undefined || BLOCKS.has(element.name)) return;
      if (element.name === name) {
        while (this.#open.length > depth) this.#pop();
        return;
      }
    }
  }

  #endParagraph(): void {
    if ((this.#names.get('p') ?? 0) === 0) return;
    for (let depth = this.#open.length - 1; depth > 0; depth -= 1) {
      const name = this.#open[depth]?.name ?? '';
      if (name === 'p') {
        while (this.#open.length > depth) this.#pop();
        return;
      }
      if (BLOCKS.has(name)) return;
    }
  }

  #endOne(ended: readonly string[], within: readonly string[]): void {
    if (!ended.some((name) => (this.#names.get(name) ?? 0) > 0)) return;
    for (let depth = this.#open.length - 1; depth > 0; depth -= 1) {
      const name = this.#open[depth]?.name ?? '';
      if (within.includes(name)) return;
      if (ended.includes(name)) {
        while (this.#open.length > depth) this.#pop();
        return;
      }
    }
  }

  #pop(): void {
    const element = this.#open.pop();
    if (element !== undefined) this.#names.set(element.name, (this.#names.get(element.name) ?? 1) - 1);
  }

  #lineAt(at: number): number {
    while (this.#newline !== -1 && this.#newline < at) {
      this.#line += 1;
      this.#newline = this.#source.indexOf('\n', this.#newline + 1);
    }
    return this.#line;
  }
}

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
