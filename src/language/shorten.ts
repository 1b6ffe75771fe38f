const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A text of at most `most` UTF-16 units: as it is, or cut after a word and marked by "…". Never inside a character as
 * a reader sees it.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  const space = room.search(/\s+\S*$/);
  if (space > most / 2) return `${room.slice(0, space)}…`;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, most + 40))) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}
