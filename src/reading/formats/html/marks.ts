import { oneLine } from '../../../core/text.ts';
import { type Element, textIn } from './elements.ts';

/** What the marks of a page say, by the names that they have. */
export class Marks {
  readonly scripts: string[] = [];
  readonly headings: string[] = [];
  readonly address: string[] = [];
  readonly base: string[] = [];
  readonly times: string[] = [];
  readonly authors: string[] = [];
  title: string | null = null;
  language: string | null = null;
  readonly #metas = new Map<string, string[]>();

  constructor(elements: readonly Element[]) {
    for (const element of elements) this.#take(element);
    this.address.push(...this.meta('og:url'));
  }

  /** The values of these names, in the order of the names. */
  meta(...names: readonly string[]): string[] {
    return names.flatMap((name) => this.#metas.get(name) ?? []);
  }

  #take(element: Element): void {
    const { name, attributes } = element;
    const value = (attribute: string) => attributes.get(attribute)?.trim() ?? '';
    if (name === 'meta') {
      const key = (
        value('property') ||
        value('name') ||
        value('itemprop') ||
        value('http-equiv')
      ).toLowerCase();
      const content = value('content');
      if (key === '' || content === '') return;
      const known = this.#metas.get(key);
      if (known === undefined) this.#metas.set(key, [content]);
      else if (known.length < 50) known.push(content);
    } else if ((name === 'html' || name === 'body') && this.language === null)
      this.language = value('lang') || value('xml:lang') || null;
    else if (name === 'title') this.title ??= oneLine(textIn(element, 2000));
    else if (name === 'base' && value('href') !== '') this.base.push(value('href'));
    else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(value('rel')))
      this.address.push(value('href'));
    else if (name === 'script' && /^application\/ld\+json/i.test(value('type')))
      this.scripts.push(String(element.children[0] ?? ''));
    else if (name === 'h1' && this.headings.length < 20)
      this.#push(this.headings, oneLine(textIn(element, 2000)));
    else if (name === 'time' && this.times.length < 20) this.#push(this.times, value('datetime'));
    else if (
      this.authors.length < 5 &&
      name !== 'link' &&
      (value('rel') === 'author' || value('itemprop') === 'author')
    ) {
      this.#push(this.authors, oneLine(textIn(element, 200)));
    }
  }

  #push(list: string[], text: string): void {
    if (text !== '') list.push(text);
  }
}
