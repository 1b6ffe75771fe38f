import { hash } from 'node:crypto';
import type { Platform } from '../core/channel.ts';
import type { Shown } from '../core/edition.ts';
import type { Piece } from '../digest/compose-edition.ts';
import type { Document } from '../message/document.ts';
import { plainText } from '../message/plain.ts';
import type { SplitParts } from '../ports/chat.ts';
import type { Part } from '../ports/deliveries.ts';
import type { EditionContent } from '../ports/editions.ts';

/** What an edition says, frozen: pieces cut into messages of a platform, with a fingerprint as the id. */
export function freeze(
  pieces: readonly Piece[],
  shown: readonly Shown[],
  platform: Platform,
  split: SplitParts,
): EditionContent {
  const parts: Part[] = [];
  /** Of each piece the number of its first part. */
  const first: number[] = [];
  for (const { document, under, threadName } of pieces) {
    first.push(parts.length);
    const parent = under === null ? null : (first[under] ?? null);
    for (const [index, part] of split(platform, document).entries()) {
      parts.push({ document: index === 0 ? part : goneOn(part), under: parent, threadName });
    }
  }
  return { id: fingerprint(JSON.stringify([platform, parts, shown])), parts, shown };
}

/** A message that goes on where another ended: its notification begins with its own words. */
function goneOn(part: Document): Document {
  const [first = part.preview] = plainText(part, 'hidden').split('\n');
  return { ...part, preview: first };
}

/** The same 32 hexadecimal digits for the same text. */
export function fingerprint(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
