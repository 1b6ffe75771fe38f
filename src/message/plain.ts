import type { Call } from './call.ts';
import type { Block, Document, Entry, Inline, Menu } from './document.ts';

/** A line of plain text before it is wrapped to anybody's width. */
export interface PlainLine {
  readonly text: string;
  /** Spaces before it. */
  readonly indent: number;
  /** Spaces before the lines that it is wrapped to. */
  readonly hang: number;
  /** How a terminal may dress it. */
  readonly look: 'title' | 'section' | 'headline' | 'body' | 'small' | 'address' | 'struck';
}

/** What can be typed instead of pressing a button, or choosing from a menu; null for nothing. */
export type Typed = (call: Call) => string | null;

/**
 * A document as lines of plain text; an empty line stands between blocks. Links show their address.
 * @param typed left out in a chat
 */
export function plainLines(blocks: readonly Block[], typed: Typed = typedAs): PlainLine[] {
  const lines: PlainLine[] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    const own = blockLines(block, typed);
    if (own.length === 0) continue;
    if (before !== null && !closeTogether(before, block)) lines.push(line('', 'body'));
    lines.push(...own);
    before = block;
  }
  return lines;
}

/**
 * The plain-text form of a document: for notifications, screen readers, logs and `--format text`.
 * @param addresses hidden where they are only read aloud or shown beside real links
 */
export function plainText(
  document: Pick<Document, 'blocks'>,
  addresses: 'shown' | 'hidden' = 'shown',
): string {
  return plainLines(document.blocks)
    .filter(({ look }) => addresses === 'shown' || look !== 'address')
    .map((line) => ' '.repeat(line.text === '' ? 0 : line.indent) + line.text)
    .join('\n');
}

/** A heading and the small print under it are one thing to the eye, as is what can be done next. */
function closeTogether(before: Block, block: Block): boolean {
  return (
    (isSmall(before) && (block.type === 'actions' || block.type === 'menu')) ||
    (before.type === 'heading' && (block.type === 'context' || (block.type === 'list' && before.level === 2)))
  );
}

function isSmall({ type }: Block): boolean {
  return type === 'context' || type === 'actions' || type === 'menu';
}

function blockLines(block: Block, typed: Typed): PlainLine[] {
  switch (block.type) {
    case 'heading':
      return [line(block.text, block.level === 1 ? 'title' : 'section')];
    case 'text':
      return inlineLines(block.content, 'body');
    case 'list':
      return block.items.flatMap((item) => inlineLines(item, 'body', 2, '• '));
    case 'entry':
      return [
        line(block.headline, block.struck ? 'struck' : 'headline'),
        ...(block.dek === '' ? [] : [line(block.dek, 'body', 2)]),
        ...entryDetails(block),
      ];
    case 'context':
      return inlineLines(block.content, 'small');
    case 'actions':
      return block.buttons.flatMap((button) => callLine(button.label, typed(button), 0));
    case 'menu':
      return menuLines(block, typed);
    case 'divider':
      // The empty line between blocks divides well enough, and a rule is read aloud as "dash, dash, dash".
      return [];
  }
}

/** What is to be typed of a menu stands beside each choice, unless it is the choice itself. */
function menuLines({ label, choices, option, ...call }: Menu, typed: Typed): PlainLine[] {
  if (choices.every((choice) => choice.label === choice.value)) {
    return [line(`${label}: ${choices.map((choice) => choice.label).join(', ')}`, 'small')];
  }
  const lines = choices.flatMap((choice) =>
    callLine(choice.label, typed({ ...call, values: { ...call.values, [option]: choice.value } }), 2),
  );
  return lines.length === 0 ? [] : [line(`${label}:`, 'small'), ...lines];
}

function callLine(label: string, typed: string | null, indent: number): PlainLine[] {
  return typed === null ? [] : [line(`${label}: ${typed}`, 'small', indent)];
}

/** What can be typed in a chat instead of pressing a button, or filling in a form. */
export function typedAs({ command, subcommand, values }: Call): string {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  const options = given.map(([name, value]) => `${name}:${quoted(value)}`);
  return [`/${command}`, ...(subcommand === '' ? [] : [subcommand]), ...options].join(' ');
}

function quoted(value: string): string {
  if (!/[\s"“„«]/.test(value)) return value;
  return value.includes('"') ? `“${value}”` : `"${value}"`;
}

/** The article's own address stands under its source, before the sources that tell the same. */
function entryDetails({ details, url }: Entry): PlainLine[] {
  const [own = [], ...others] = details.map((content) => inlineLines(content, 'small', 2));
  return [...own, ...addressLine(url, 2), ...others.flat()];
}

function addressLine(url: string | null, indent: number): PlainLine[] {
  return url === null ? [] : [line(url, 'address', indent)];
}

/** The words on one line and the addresses of their links below, where wrapping cannot break them up. */
function inlineLines(
  content: readonly Inline[],
  look: PlainLine['look'],
  indent = 0,
  bullet = '',
): PlainLine[] {
  const words = content.map((inline) => inline.text).join('');
  const addresses = content.flatMap((inline) => (inline.type === 'link' ? [inline.url] : []));
  return [
    ...words.split('\n').map((text, index): PlainLine => {
      const first = index === 0 ? bullet : '';
      return { text: first + text, indent: indent - first.length, hang: indent, look };
    }),
    ...addresses.flatMap((url) => addressLine(url, indent)),
  ];
}

function line(text: string, look: PlainLine['look'], indent = 0): PlainLine {
  return { text, indent, hang: indent, look };
}
