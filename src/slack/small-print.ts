import type { Inline } from '../message/document.ts';
import type { SlackBlock } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { inert, markup, markupLink, plain } from './markup.ts';
import { paragraphOf, renderInline } from './rich-text.ts';

/** Lines of small print; where addresses are too long for it, in the usual size. */
export function smallPrint(lines: readonly (readonly Inline[])[]): SlackBlock {
  if (!lines.flat().some(({ type }) => type === 'link')) {
    return { type: 'context', elements: [plain(joined(lines, ({ text }) => text))] };
  }
  const text = joined(lines, (inline) =>
    inline.type === 'link' ? markupLink(inline.text, inline.url) : inert(inline.text),
  );
  if (text.length <= LIMITS.block) return { type: 'context', elements: [markup(text)] };
  const [first = [], ...others] = lines.map((line) => line.map(renderInline));
  return paragraphOf([
    ...first,
    ...others.flatMap((line) => [renderInline({ type: 'text', text: '\n' }), ...line]),
  ]);
}

function joined(lines: readonly (readonly Inline[])[], said: (inline: Inline) => string): string {
  return lines.map((line) => line.map(said).join('')).join('\n');
}
