import { z } from 'zod';
import { webAddress } from './address.ts';

const text = z.string().min(1);

/**
 * One block of an article's text. Its words are plain: links are unwrapped, marks are gone. A list is the items that
 * follow each other; a table's first row is its head.
 */
export const bodyBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(6), text }),
  z.strictObject({
    kind: z.literal('item'),
    /** How deep its list is nested in others; 0 for an outermost one. */
    depth: z.int().min(0),
    /** Its number in an ordered list, else null. */
    number: z.int().min(0).nullable(),
    text,
  }),
  z.strictObject({ kind: z.literal('quote'), text }),
  z.strictObject({ kind: z.literal('code'), text }),
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.string())).min(1) }),
  /** A line across the page, between two parts of the text. */
  z.strictObject({ kind: z.literal('rule') }),
  /** `alt` says what it shows, and may be empty. */
  z.strictObject({ kind: z.literal('image'), url: webAddress, alt: z.string() }),
]);

export type BodyBlock = z.infer<typeof bodyBlock>;

/** The words of a body as clean paragraphs in reading order; a row of a table is one. */
export function paragraphsOf(body: readonly BodyBlock[]): string[] {
  return body.flatMap((block) => {
    if (block.kind === 'image' || block.kind === 'rule') return [];
    if (block.kind === 'table') return block.rows.map((row) => row.join(' | '));
    return [block.text];
  });
}
