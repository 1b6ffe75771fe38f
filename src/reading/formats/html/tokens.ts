import { decodeEntities } from './entities.ts';

export type HtmlToken =
  | {
      readonly kind: 'open';
      /** In lower case. */
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** Where it begins in the source. */
      readonly at: number;
      readonly end: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly at: number; readonly end: number }
  /** As written: entities are still in it. */
  | { readonly kind: 'text'; readonly text: string; readonly at: number; readonly end: number }
  /** The contents of a script, a style sheet or a title. */
  | { readonly kind: 'raw'; readonly text: string; readonly at: number; readonly end: number }
  | { readonly kind: 'comment'; readonly at: number; readonly end: number };

/** Elements whose contents are no tags. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);

/** What anybody here wants to know of an element. Others are not kept: there may be a million. */
const KEPT = new Set(
  (
    'href src srcset data-src data-srcset data-original data-lazy-src class id style hidden role aria-hidden alt ' +
    'content name property itemprop rel datetime pubdate lang xml:lang start value reversed charset type data-node width height'
  ).split(' '),
);

const LETTER = /[a-z]/i;
const SPACE = /\s/;

/** Cuts HTML into tags and text, as browsers do, in one pass and linear time whatever the text is. */
export class Tokenizer {
  readonly #source: string;
  /** What has been looked for without finding it, so that nobody looks again. */
  readonly #absent = new Set<string>();
  #at: number;

  constructor(source: string, from = 0) {
    this.#source = source;
    this.#at = from;
  }

  /** The next token, or null at the end. */
  next(): HtmlToken | null {
    const at = this.#at;
    if (at >= this.#source.length) return null;
    const tag = this.#source[at] === '<' ? this.tagAt(at) : null;
    if (tag !== null) {
      this.#at = tag.end;
      return tag;
    }
    let end = at + 1;
    while (end < this.#source.length && !(this.#source[end] === '<' && this.#beginsTag(end))) {
      end = this.#source.indexOf('<', end + (this.#source[end] === '<' ? 1 : 0));
      if (end === -1) end = this.#source.length;
    }
    this.#at = end;
    return { kind: 'text', text: this.#source.slice(at, end), at, end };
  }

  /** The contents of the element that was just opened, when they are no tags. */
  raw(name: string): HtmlToken | null {
    if (!RAW.has(name)) return null;
    const at = this.#at;
    const closing = new RegExp(`</${name}(?=[\\s/>]|$)`, 'gi');
    closing.lastIndex = at;
    const found = this.#absent.has(name) ? null : closing.exec(this.#source);
    if (found === null) this.#absent.add(name);
    // A title that never ends is a slip; a script that never ends is nothing to show.
    const end =
      found?.index ?? (name === 'script' || name === 'style' ? this.#source.length : this.#find('<', at));
    this.#at = end;
    return { kind: 'raw', text: this.#source.slice(at, end), at, end };
  }

  /** The tag or comment that begins here, or null. */
  tagAt(at: number): HtmlToken | null {
    if (!this.#beginsTag(at)) return null;
    const next = this.#source[at + 1] ?? '';
    if (next === '!' || next === '?') return { kind: 'comment', at, end: this.#commentEnd(at) };
    if (next === '/') {
      const end = this.#find('>', at) + 1;
      const name = /^[^\s/>]*/.exec(this.#source.slice(at + 2, Math.min(end, at + 80)))?.[0] ?? '';
      return { kind: 'close', name: name.toLowerCase().replace(/>$/, ''), at, end };
    }
    return this.#openTag(at);
  }

  #beginsTag(at: number): boolean {
    const next = this.#source[at + 1] ?? '';
    if (LETTER.test(next) || next === '!' || next === '?') return true;
    return next === '/' && LETTER.test(this.#source[at + 2] ?? '');
  }

  #commentEnd(at: number): number {
    if (this.#source.startsWith('<!--', at)) {
      if (this.#source.startsWith('>', at + 4)) return at + 5;
      const end = this.#search('-->', at + 2);
      if (end !== -1) return end + 3;
    } else if (this.#source.startsWith('<![CDATA[', at)) {
      const end = this.#search(']]>', at);
      if (end !== -1) return end + 3;
    }
    // One that never ends must not take the whole text with it.
    if (this.#source.startsWith('<!--', at)) return this.#find('\n', at);
    return this.#find('>', at) + 1;
  }

  #openTag(at: number): HtmlToken {
    const source = this.#source;
    let here = at + 1;
    while (here < source.length && !/[\s/>]/.test(source[here] ?? '')) here += 1;
    const name = source.slice(at + 1, Math.min(here, at + 80)).toLowerCase();
    const attributes = new Map<string, string>();
    while (here < source.length && source[here] !== '>') {
      if (SPACE.test(source[here] ?? '') || source[here] === '/') {
        here += 1;
        continue;
      }
      const nameAt = here;
      here += 1;
      while (here < source.length && !/[\s/>=]/.test(source[here] ?? '')) here += 1;
      const attribute = source.slice(nameAt, Math.min(here, nameAt + 40)).toLowerCase();
      const value = this.#valueAt(here);
      here = value.end;
      if (KEPT.has(attribute) && !attributes.has(attribute))
        attributes.set(attribute, decodeEntities(value.text));
    }
    return { kind: 'open', name, attributes, at, end: Math.min(here + 1, source.length) };
  }

  #valueAt(from: number): { text: string; end: number } {
    const source = this.#source;
    let here = from;
    while (SPACE.test(source[here] ?? '')) here += 1;
    // The white space before what is no "=" is passed over once: it belongs to no value.
    if (source[here] !== '=') return { text: '', end: here };
    here += 1;
    while (SPACE.test(source[here] ?? '')) here += 1;
    const quote = source[here] ?? '';
    if (quote === '"' || quote === "'") {
      const end = this.#search(quote, here + 1);
      if (end !== -1) return { text: source.slice(here + 1, end), end: end + 1 };
    }
    const start = here;
    while (here < source.length && !/[\s>]/.test(source[here] ?? '')) here += 1;
    return { text: source.slice(start, here), end: here };
  }

  #search(what: string, from: number): number {
    if (this.#absent.has(what)) return -1;
    const found = this.#source.indexOf(what, from);
    if (found === -1) this.#absent.add(what);
    return found;
  }

  /** Where this stands next, or the end. */
  #find(what: string, from: number): number {
    const found = this.#search(what, from);
    return found === -1 ? this.#source.length : found;
  }
}
