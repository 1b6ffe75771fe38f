import { discussButton } from '../../src/digest/discuss-button.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import type { Block, Button, Document, Entry } from '../../src/message/document.ts';

/** The button beside a story. */
export const DISCUSS: Button = discussButton('0123456789abcdef', wordsFor('en'));

export function entriesOf({ blocks }: Pick<Document, 'blocks'>): readonly Entry[] {
  return blocks.filter((block): block is Extract<Block, { type: 'entry' }> => block.type === 'entry');
}

/** Headlines of entries, and what their buttons run. */
export function discussable(
  document: Pick<Document, 'blocks'>,
): readonly (readonly [string, string | null])[] {
  return entriesOf(document).map(({ headline, button }) => [headline, button?.values.query ?? null]);
}
