import type { ArticleBrief } from '../core/article.ts';
import { listPieces } from '../i18n/lists.ts';
import { type Inline, link, text } from '../message/document.ts';
import type { DigestReader } from './details.ts';

/** Sources that are named; of more, the others are counted. "And 1 more" would be as long as its name. */
const NAMED = 3;

/** Who else tells a story, each with a link to its own article: "Also from BBC, Le Monde, El País and 4 more". */
export function otherSources(
  others: readonly ArticleBrief[],
  { words, locale }: Pick<DigestReader, 'words' | 'locale'>,
): Inline[] {
  if (others.length === 0) return [];
  const named = others.length <= NAMED + 1 ? others : others.slice(0, NAMED);
  const labels = named.map(({ source, headline }) => source ?? headline);
  const more = others.length - named.length;
  const listed = more === 0 ? labels : [...labels, words.digest.moreSources(more)];
  return [
    text(words.digest.alsoFrom),
    ...listPieces(listed, locale).map(({ text: label, at }) =>
      at === null ? text(label) : link(label, named[at]?.url ?? null),
    ),
  ];
}
