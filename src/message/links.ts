import type { Block, Inline } from './document.ts';

/** Where the links of a document lead, in order, each as often as it stands there. */
export function addressesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap(addressesOf);
}

function addressesOf(block: Block): string[] {
  switch (block.type) {
    case 'text':
    case 'context':
      return block.content.flatMap(addressOf);
    case 'list':
      return block.items.flat().flatMap(addressOf);
    case 'entry':
      return [...(block.url === null ? [] : [block.url]), ...block.details.flat().flatMap(addressOf)];
    case 'heading':
    case 'actions':
    case 'menu':
    case 'divider':
      return [];
  }
}

function addressOf(inline: Inline): string[] {
  return inline.type === 'link' ? [inline.url] : [];
}
