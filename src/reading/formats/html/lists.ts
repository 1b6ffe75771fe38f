import type { Element } from './elements.ts';

/** Where an item stands: how deep, and its number, or null after a bullet. */
export interface Item {
  readonly level: number;
  readonly number: number | null;
}

interface List {
  /** The next item's number; null in a bullet list. */
  next: number | null;
  readonly step: 1 | -1;
}

/** Numbers beyond this are somebody's joke. */
const HIGHEST_NUMBER = 1_000_000_000;

/** The lists that are open, each in the one before. */
export class Lists {
  readonly #lists: List[] = [];

  /** Whether this is a list; if so, it is open until `close`. */
  open(element: Element): boolean {
    const { name, attributes } = element;
    if (name === 'ol') {
      const step = attributes.has('reversed') ? -1 : 1;
      const first = numberOf(attributes.get('start')) ?? (step === 1 ? 1 : itemsOf(element));
      this.#lists.push({ next: first, step });
      return true;
    }
    if (name !== 'ul' && name !== 'menu' && name !== 'dir') return false;
    this.#lists.push({ next: null, step: 1 });
    return true;
  }

  close(): void {
    this.#lists.pop();
  }

  /** The item that an element begins; null when it is none. */
  item(element: Element): Item | null {
    return wordItem(element) ?? (element.name === 'li' ? this.#next(element.attributes.get('value')) : null);
  }

  #next(value: string | undefined): Item {
    const list = this.#lists.at(-1);
    const level = Math.max(0, this.#lists.length - 1);
    if (list === undefined || list.next === null) return { level, number: null };
    const number = numberOf(value) ?? list.next;
    list.next = Math.max(0, number + list.step);
    return { level, number };
  }
}

function itemsOf({ children }: Element): number {
  return children.filter((child) => typeof child !== 'string' && child.name === 'li').length;
}

function numberOf(value: string | undefined): number | null {
  const number = /^\s*\d{1,10}\s*$/.test(value ?? '') ? Number(value) : null;
  return number === null ? null : Math.min(number, HIGHEST_NUMBER);
}

/** An item as Word writes it: a paragraph whose style says so. */
function wordItem({ name, attributes }: Element): Item | null {
  if (name !== 'p') return null;
  const level = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(attributes.get('style') ?? '');
  return level === null ? null : { level: Math.max(0, Number(level[1]) - 1), number: null };
}
