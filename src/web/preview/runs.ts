import { addressOf, type Html, html } from '../html.ts';

/** What a mark does with the text between two of it. */
const TAGS = {
  bold: (inside: readonly Html[]) => html`<strong>${inside}</strong>`,
  italic: (inside: readonly Html[]) => html`<em>${inside}</em>`,
  struck: (inside: readonly Html[]) => html`<s>${inside}</s>`,
  none: (inside: readonly Html[]) => html`${inside}`,
} as const;

/** What a mark means. */
export type Mark = Exclude<keyof typeof TAGS, 'none'>;

/** Text in which marks open and close, as both platforms' markup has them. */
export class Runs {
  #text = '';
  readonly #open: { readonly mark: keyof typeof TAGS; readonly inside: Html[] }[] = [
    { mark: 'none', inside: [] },
  ];

  /** Text as it is. */
  say(text: string): void {
    this.#text += text;
  }

  /** HTML in its place. */
  add(piece: Html): void {
    this.#flush();
    this.#open.at(-1)?.inside.push(piece);
  }

  /** A mark opens; where it is open already, it closes, and what has opened since. */
  mark(mark: Mark): void {
    this.#flush();
    const at = this.#open.findLastIndex((one) => one.mark === mark);
    if (at === -1) this.#open.push({ mark, inside: [] });
    else this.#closeTo(at);
  }

  /** Everything so far; what is open closes. */
  done(): Html {
    this.#flush();
    this.#closeTo(1);
    return html`${this.#open[0]?.inside}`;
  }

  #closeTo(at: number): void {
    while (this.#open.length > at) {
      const last = this.#open.pop();
      if (last !== undefined) this.#open.at(-1)?.inside.push(TAGS[last.mark](last.inside));
    }
  }

  #flush(): void {
    if (this.#text !== '') this.#open.at(-1)?.inside.push(html`${this.#text}`);
    this.#text = '';
  }
}

/** A link. What leads away from the page opens beside it, and learns nothing of it. @param home the page's address */
export function linkTo(url: string, label: Html | string, home: string): Html {
  if (url.startsWith(home)) return html`<a href="/${url.slice(home.length)}">${label}</a>`;
  return html`<a href="${addressOf(url)}" target="_blank" rel="noopener noreferrer">${label}</a>`;
}

/** Text with its lines. */
export function linesOf(text: string): Html[] {
  return text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
}
