/** HTML that may be sent as it is: every text in it is escaped. */
export class Html {
  readonly source: string;

  /** Only `html` makes one: whoever calls this vouches for what stands in it. */
  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

/** What can stand in a template; nothing stands for what is null, undefined or false. */
export type Piece = Html | string | number | false | null | undefined | readonly Piece[];

/** A template in which every text is escaped, also between the quotation marks of an attribute. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const [first = '', ...others] = strings;
  return new Html(first + others.map((text, index) => sourceOf(pieces[index]) + text).join(''));
}

/** An address of the web; one that leads nowhere for any other, such as one that would run a script. */
export function addressOf(url: string): string {
  return /^https?:\/\//i.test(url) ? url : '#';
}

function sourceOf(piece: Piece): string {
  if (piece instanceof Html) return piece.source;
  if (Array.isArray(piece)) return piece.map(sourceOf).join('');
  return piece === null || piece === undefined || piece === false ? '' : escaped(String(piece));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
