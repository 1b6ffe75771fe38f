import { oneLine } from '../core/text.ts';

/** A message that somebody points at, as a platform shows it. */
export interface PointedMessage {
  /** What is written in it. */
  readonly text: string;
  /** What stands below that, such as blocks and embeds: any JSON, as the platform hands it on. */
  readonly parts: unknown;
}

/** Characters of a message that are looked through, and values of its parts. */
const MOST_CHARACTERS = 20_000;
const MOST_VALUES = 5000;
const DEEPEST = 30;

/** Properties of parts that hold an address to read at, and those that hold words. */
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'title_link', 'from_url', 'original_url']);
const WORDS: ReadonlySet<string> = new Set(['text', 'content', 'title', 'description', 'value', 'fallback']);
/** Addresses in these are of pictures, and of who wrote it. */
const BESIDE: ReadonlySet<string> = new Set([
  ...['image', 'thumbnail', 'video', 'media', 'author', 'provider', 'footer', 'files'],
]);

const ADDRESS = /https?:\/\/[^\s<>"“”«»|`]+/i;
/** What may follow an address in a sentence, and ends none. */
const AFTER = new Set(".,;:!?)]}…'’*_~");

/** The first address of something to read in a message; null when there is none of at most so many characters. */
export function addressIn({ text, parts }: PointedMessage, longest: number): string | null {
  const fits = (address: string) => address !== '' && address.length <= longest;
  const written = addressOf(text.slice(0, MOST_CHARACTERS));
  if (fits(written)) return written;
  const values = valuesIn(parts);
  const links = values.filter(({ name }) => ADDRESSES.has(name)).map(({ value }) => addressOf(value));
  const others = values.filter(({ name }) => WORDS.has(name)).map(({ value }) => addressOf(value));
  return [...links, ...others].find(fits) ?? null;
}

/** The words of a message on one line: those that are written, else those of its parts. May be empty. */
export function wordsIn({ text, parts }: PointedMessage): string {
  const written = oneLine(text.slice(0, MOST_CHARACTERS));
  if (written !== '') return written;
  const words = valuesIn(parts).filter(({ name }) => WORDS.has(name));
  const all = words.map(({ value }) => value).join(' ');
  return oneLine(all.slice(0, MOST_CHARACTERS));
}

/** The first address in a text without what only follows it; empty when there is none. */
function addressOf(text: string): string {
  const [found = ''] = ADDRESS.exec(text) ?? [];
  const bracket = found.indexOf('(');
  let end = found.length;
  // `https://news.example/a_(b)` ends with its bracket.
  const closes = () => bracket !== -1 && bracket < end && found.charAt(end - 1) === ')';
  while (end > 0 && AFTER.has(found.charAt(end - 1)) && !closes()) end -= 1;
  return URL.canParse(found.slice(0, end)) ? found.slice(0, end) : '';
}

interface Named {
  /** The property that it is. */
  readonly name: string;
  readonly value: string;
}

/** Texts of any JSON with the properties that hold them, in reading order. */
function valuesIn(json: unknown): Named[] {
  const found: Named[] = [];
  let left = MOST_VALUES;
  const visit = (value: unknown, name: string, depth: number): void => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) return;
    if (typeof value === 'string') found.push({ name, value: value.slice(0, MOST_CHARACTERS) });
    else if (Array.isArray(value)) for (const one of value) visit(one, name, depth + 1);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) if (!BESIDE.has(key)) visit(one, key, depth + 1);
    }
  };
  visit(json, '', 0);
  return found;
}
