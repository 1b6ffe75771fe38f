import { oneLine } from '../core/text.ts';
import type { Document } from '../message/document.ts';
import type { Called } from './called.ts';

/** A document with a command below it as Discord itself writes it, to be copied into the line where one types. */
export function withTyped(document: Document, { command, subcommand, values }: Called): Document {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  const options = given.map(([name, value]) => `${name}:${oneLine(String(value))}`);
  const text = [`/${command}`, subcommand, ...options].filter((word) => word !== '').join(' ');
  return {
    ...document,
    blocks: [...document.blocks, { type: 'context', content: [{ type: 'code', text }] }],
  };
}
