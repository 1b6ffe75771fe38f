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

const ADDRESS = /https?:\/\/[^\s<>"“”«»|`]+/gi;
/** What may follow an address in a sentence, and ends none. */
const AFTER = new Set(".,;:!?)]}…'’*_~");

/**
 * The first address of something to read in a message that can be used; null when there is none.
 * @param usable an address as it is used; null when it cannot be
 */
export function addressIn(
  { text, parts }: PointedMessage,
  usable: (address: string) => string | null,
): string | null {
  const firstOf = (addresses: Iterable<string>): string | null => {
    for (const address of addresses) {
      const used = usable(address);
      if (used !== null) return used;
    }
    return null;
  };
  const written = firstOf(addressesOf(text.slice(0, MOST_CHARACTERS)));
  if (written !== null) return written;
  const values = valuesIn(parts);
  const named = (names: ReadonlySet<string>) =>
    values.filter(({ name }) => names.has(name)).flatMap(({ value }) => [...addressesOf(value).take(1)]);
  return firstOf([...named(ADDRESSES), ...named(WORDS)]);
}

/** The words of a message on one line: those that are written, else those of its parts. May be empty. */
export function wordsIn({ text, parts }: PointedMessage): string {
  const written = oneLine(text.slice(0, MOST_CHARACTERS));
  if (written !== '') return written;
  const words = valuesIn(parts).filter(({ name }) => WORDS.has(name));
  const all = words.map(({ value }) => value).join(' ');
  return oneLine(all.slice(0, MOST_CHARACTERS));
}

/** The addresses in a text, without what only follows them. */
function addressesOf(text: string): IteratorObject<string> {
  return text
    .matchAll(ADDRESS)
    .map(([found]) => withoutEnd(found))
    .filter((address) => URL.canParse(address));
}

function withoutEnd(found: string): string {
  const bracket = found.indexOf('(');
  let end = found.length;
  // `https://news.example/a_(b)` ends with its bracket.
  const closes = () => bracket !== -1 && bracket < end && found.charAt(end - 1) === ')';
  while (end > 0 && AFTER.has(found.charAt(end - 1)) && !closes()) end -= 1;
  return found.slice(0, end);
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
