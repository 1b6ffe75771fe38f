import type { Block, Document } from '../../src/message/document.ts';

/** A document of these blocks, in English. */
export function documentOf(...blocks: Block[]): Document {
  return { language: 'en', preview: 'A preview', blocks };
}
