import { createRequire } from 'node:module';
import type { Element } from './elements.ts';
import { parseTree } from './tree.ts';

/**
 * What Readability is given at most. It looks at the text of an element once for each element that this stands in,
 * several times over; beyond these sums that takes more than half a second.
 */
const MOST_ELEMENTS = 8000;
const MOST_BREAKS = 1500;
/** Signs that must be written as references: the parser makes a node of each. */
const MOST_REFERENCES = 10_000;
const MOST_ELEMENTS_BY_DEPTH = 150_000;
const MOST_TEXT_BY_DEPTH = 8_000_000;

const NAME = /^[a-z][a-z0-9-]*$/;
/** Attributes by which Readability judges an element. */
const TELLING = ['class', 'id', 'rel', 'itemprop', 'role', 'alt'];

type Libraries = {
  // Only what is used of them: their own types need those of a browser.
  parseHTML: (html: string) => { document: unknown };
  Readability: new (
    document: unknown,
    options: object,
  ) => { parse: () => { content?: string | null } | null };
};
let libraries: Libraries | undefined;

/** Loading them takes a tenth of a second, which folders without pages need not pay. */
function load(): Libraries {
  const require = createRequire(import.meta.url);
  libraries ??= { ...require('linkedom'), ...require('@mozilla/readability') };
  return libraries as Libraries;
}

/** Whether a page is small enough to be given to `readablePart`. */
export function isReadable(root: Element): boolean {
  const sums = { elements: 0, breaks: 0, references: 0, depths: 0, text: 0 };
  const walk = (element: Element, depth: number): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        sums.text += child.length * depth;
        sums.references += child.length - child.replace(/[&<>"]/g, '').length;
        continue;
      }
      sums.elements += 1;
      sums.depths += depth;
      if (child.name === 'br') sums.breaks += 1;
      walk(child, depth + 1);
    }
  };
  walk(root, 1);
  return (
    sums.elements <= MOST_ELEMENTS &&
    sums.breaks <= MOST_BREAKS &&
    sums.references <= MOST_REFERENCES &&
    sums.depths <= MOST_ELEMENTS_BY_DEPTH &&
    sums.text <= MOST_TEXT_BY_DEPTH
  );
}

/**
 * The article of a page, without what surrounds it; null when Readability finds none.
 * @throws whatever the libraries throw for pages that their authors have not thought of
 */
export function readablePart(root: Element, title: string): Element | null {
  const { parseHTML, Readability } = load();
  const originals: Element[] = [];
  const html = `<!doctype html><html><head><title>${escaped(title)}</title></head><body>${written(root, originals)}</body></html>`;
  const { document } = parseHTML(html);
  const found = new Readability(document, { disableJSONLD: true, charThreshold: 250 }).parse();
  if (!found?.content) return null;
  return restored(parseTree(found.content, 1).root, originals);
}

/** The tree as HTML that no parser can misread, each element with its place in `originals`. */
function written(element: Element, originals: Element[]): string {
  const parts: string[] = [];
  const write = (within: Element, preformatted: boolean): void => {
    for (const child of within.children) {
      if (typeof child === 'string') {
        parts.push(escaped(spaced(child, preformatted)));
        continue;
      }
      const { name, attributes } = child;
      if (name === 'html' || name === 'body') {
        write(child, preformatted);
        continue;
      }
      const tag = NAME.test(name) ? name : 'span';
      parts.push(`<${tag} data-node="${originals.length}"`);
      originals.push(child);
      for (const attribute of TELLING) {
        const value = attributes.get(attribute);
        if (value !== undefined) parts.push(` ${attribute}="${escaped(value.slice(0, 500))}"`);
      }
      // Only whether a link leads elsewhere matters here, and a picture must have a source.
      if (attributes.has('href'))
        parts.push(` href="${attributes.get('href')?.startsWith('#') ? '#' : 'https://a.invalid/'}"`);
      if (tag === 'img') parts.push(' src="https://a.invalid/a.jpg">');
      else if (tag === 'br' || tag === 'hr' || tag === 'wbr' || tag === 'col') parts.push('>');
      else {
        parts.push('>');
        write(child, preformatted || tag === 'pre');
        parts.push(`</${tag}>`);
      }
    }
  };
  write(element, false);
  return parts.join('');
}

function restored(element: Element, originals: readonly Element[]): Element {
  const original = originals[Number(element.attributes.get('data-node') ?? -1)];
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : restored(child, originals),
  );
  return {
    // A division that Readability made a paragraph is one.
    name: element.name,
    attributes: original?.attributes ?? element.attributes,
    children,
    line: original?.line ?? element.line,
  };
}

/** Readability's patterns take time that grows with the square of a stretch of white space. */
function spaced(text: string, preformatted: boolean): string {
  return preformatted ? text.replace(/(\s{1,80})\s*/g, '$1') : text.replace(/\s+/g, ' ');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
