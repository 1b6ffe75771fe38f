import type { Block, Document, Inline } from './document.ts';

/** A line of plain text before it is wrapped to anybody's width. */
export interface PlainLine {
  readonly text: string;
  /** Spaces before the first line, and before those it is wrapped to. */
  readonly indent: number;
  /** How a terminal may dress it. */
  readonly look: 'title' | 'headline' | 'body' | 'small';
}

/** A document as lines of plain text; an empty line stands between blocks. Links show their address. */
export function plainLines(blocks: readonly Block[]): PlainLine[] {
  const lines: PlainLine[] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    if (before !== null && !closeTogether(before, block)) lines.push({ text: '', indent: 0, look: 'body' });
    lines.push(...blockLines(block));
    before = block;
  }
  return lines;
}

/** The plain-text form of a document: for notifications, screen readers, logs and `--format text`. */
export function plainText(document: Pick<Document, 'blocks'>): string {
  return plainLines(document.blocks)
    .map((line) => ' '.repeat(line.text === '' ? 0 : line.indent) + line.text)
    .join('\n');
}

/** A heading and the small print under it are one thing to the eye. */
function closeTogether(before: Block, block: Block): boolean {
  return (
    before.type === 'heading' && (block.type === 'context' || (block.type === 'list' && before.level === 2))
  );
}

function blockLines(block: Block): PlainLine[] {
  switch (block.type) {
    case 'heading':
      return [
        { text: block.text, indent: 0, look: block.level === 1 ? 'title' : 'headline' },
        ...addressLine(block.url, 0),
      ];
    case 'text':
      return inlineText(block.content)
        .split('\n')
        .map((text) => ({ text, indent: 0, look: 'body' }));
    case 'list':
      return block.items.map((item) => ({ text: `• ${inlineText(item)}`, indent: 0, look: 'body' }));
    case 'entry':
      return [
        { text: block.headline, indent: 0, look: 'headline' },
        ...(block.dek === '' ? [] : [{ text: block.dek, indent: 2, look: 'body' } as const]),
        ...(block.details === '' ? [] : [{ text: block.details, indent: 2, look: 'small' } as const]),
        ...addressLine(block.url, 2),
      ];
    case 'context':
      return [{ text: block.text, indent: 0, look: 'small' }];
    case 'divider':
      return [{ text: '———', indent: 0, look: 'small' }];
  }
}

function addressLine(url: string | null, indent: number): PlainLine[] {
  return url === null ? [] : [{ text: url, indent, look: 'small' }];
}

function inlineText(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.type === 'link' ? `${inline.text} (${inline.url})` : inline.text))
    .join('');
}
