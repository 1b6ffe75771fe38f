import type { Parser } from 'htmlparser2';
import { BLOCKS, type Element, ENDS } from './elements.ts';
import { parserFor } from './parser.ts';

export interface Tree {
  readonly root: Element;
  /** How many elements there are, and would be if none were too deep. */
  readonly elements: number;
  /** Why the rest is missing: more than `MOST_ELEMENTS`, or too many in each other; null when nothing is. */
  readonly cut: 'many' | 'deep' | null;
}

/** More than any article has. A page of 5 MB can hold a million and more. */
export const MOST_ELEMENTS = 100_000;
/** Elements in each other. Deeper ones are left out, and their text stays. Browsers stop at 512. */
const DEEPEST = 200;
/** Elements that may be open at once. For each one that opens or ends, the parser moves all that are open. */
const MOST_OPEN = 50_000;
/** For each end of what was never opened, it looks at all that are open: more than this takes over a second. */
const MOST_LOOKS = 500_000_000;

/** At the bottom too: without these tags, a script were text. */
const LEAVES = new Set(['script', 'style', 'title', 'textarea', 'img', 'br', 'hr']);

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** A page as a tree, whatever is wrong with its tags. @param line the file's line number of the text's first line */
export function parseTree(source: string, line: number): Tree {
  return new Planter(source, line).plant();
}

/** Grows a tree from what the parser reports. */
class Planter {
  readonly #source: string;
  readonly #parser: Parser;
  /** From the root to where the next text goes. */
  readonly #path: [Element, ...Element[]];
  /** What the parser has open: null for what was too deep. */
  readonly #open: (Element | null)[] = [];
  readonly #mostOpen: number;
  #elements = 0;
  #cut: 'many' | 'deep' | null = null;
  #line: number;
  /** The next line's end in the source; -1 on the last line. */
  #newline: number;

  constructor(source: string, line: number) {
    this.#source = source;
    this.#path = [{ name: '#root', attributes: NO_ATTRIBUTES, children: [], line }];
    this.#mostOpen = Math.min(MOST_OPEN, MOST_LOOKS / source.split('</').length);
    this.#line = line;
    this.#newline = source.indexOf('\n');
    this.#parser = parserFor({
      onopentag: (name, attributes) => this.#begin(name, attributes),
      onclosetag: () => this.#end(),
      ontext: (text) => this.#text(text),
    });
  }

  plant(): Tree {
    this.#parser.end(this.#source);
    return { root: this.#path[0], elements: this.#elements, cut: this.#cut };
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#elements >= MOST_ELEMENTS) this.#cut = 'many';
    else if (this.#open.length >= this.#mostOpen) this.#cut = 'deep';
    if (this.#cut !== null) {
      this.#parser.pause();
      return;
    }
    this.#elements += 1;
    this.#endUnclosed(name);
    if (this.#path.length > DEEPEST && !LEAVES.has(name)) {
      this.#open.push(null);
      return;
    }
    const element: Element = {
      name,
      attributes: new Map(Object.entries(attributes)),
      children: [],
      line: this.#lineAt(this.#parser.startIndex),
    };
    this.#top().children.push(element);
    this.#path.push(element);
    this.#open.push(element);
  }

  #end(): void {
    const element = this.#open.pop() ?? null;
    const depth = element === null ? -1 : this.#path.lastIndexOf(element);
    if (depth > 0) this.#path.length = depth;
  }

  #text(text: string): void {
    const { children } = this.#top();
    const last = children.at(-1);
    // It comes in parts, one for each entity.
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  #endUnclosed(name: string): void {
    if (!BLOCKS.has(name)) return;
    const ended = ENDS[name] ?? [];
    let keep = this.#path.length;
    for (let depth = this.#path.length - 1; depth > 0; depth -= 1) {
      const open = this.#path[depth]?.name ?? '';
      if (open === 'p' || ended.includes(open)) keep = depth;
      else if (BLOCKS.has(open)) break;
    }
    this.#path.length = keep;
  }

  #top(): Element {
    return this.#path.at(-1) ?? this.#path[0];
  }

  #lineAt(at: number): number {
    while (this.#newline !== -1 && this.#newline < at) {
      this.#line += 1;
      this.#newline = this.#source.indexOf('\n', this.#newline + 1);
    }
    return this.#line;
  }
}
