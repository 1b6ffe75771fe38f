import type { Inline } from './document.ts';

/** Inlines as two about equal parts; null when there is only one character. */
export function halveInlines(whole: readonly Inline[]): [Inline[], Inline[]] | null {
  const content = withoutBlankEnds(whole);
  const [only] = content;
  if (only === undefined) return null;
  if (content.length > 1) {
    const middle = Math.ceil(content.length / 2);
    return [content.slice(0, middle), content.slice(middle)];
  }
  const pair = halveText(only.text);
  return pair && [[{ ...only, text: pair[0] }], [{ ...only, text: pair[1] }]];
}

/** White space between two pieces stands with neither when they are parted: a platform takes no block of nothing else. */
function withoutBlankEnds(content: readonly Inline[]): readonly Inline[] {
  const isSaid = ({ text }: Inline) => text.trim() !== '';
  return content.slice(Math.max(0, content.findIndex(isSaid)), content.findLastIndex(isSaid) + 1);
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Two texts of about equal length, cut after a sentence, else between words, else between characters as a reader
 * sees them. White space at the cut goes. Null when there is only one character.
 */
export function halveText(text: string): [string, string] | null {
  const middle = Math.ceil(text.length / 2);
  for (const boundary of [/[.!?…。！？]["”’»)]*\s+|\n+/gu, /\s+/gu]) {
    let best: { end: number; next: number } | null = null;
    for (const match of text.matchAll(boundary)) {
      const end = match.index + match[0].trimEnd().length;
      const next = match.index + match[0].length;
      if (end === 0 || next === text.length) continue;
      if (best === null || Math.abs(end - middle) < Math.abs(best.end - middle)) best = { end, next };
    }
    // A cut that is far from the middle would leave crumbs; a finer kind of boundary does better.
    if (best !== null && best.end > middle / 3 && best.end < text.length - middle / 3) {
      return [text.slice(0, best.end), text.slice(best.next)];
    }
  }
  let cut = 0;
  for (const { index } of graphemes.segment(text)) {
    if (index > middle && cut > 0) break;
    cut = index;
  }
  return cut === 0 ? null : [text.slice(0, cut), text.slice(cut)];
}
