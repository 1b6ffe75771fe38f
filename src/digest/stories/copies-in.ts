import { type CopySketch, copyOf } from './copies.ts';

interface Sketched {
  readonly id: string;
  readonly sketch: CopySketch;
}

/**
 * Which articles of a story only repeat another of them.
 * @returns for each the id of the article that it is a copy of; null when it tells the event in its own words
 */
export function copiesIn(articles: readonly Sketched[]): Map<string, string | null> {
  const originals: Sketched[] = [];
  const copies = new Map<string, string | null>();
  for (const article of articles.toSorted(originalsFirst)) {
    const original = originals.find((other) => copyOf(article.sketch, other.sketch));
    if (original === undefined) originals.push(article);
    copies.set(article.id, original?.id ?? null);
  }
  return copies;
}

/** Of one day, the longer text may be what the shorter one was cut from. */
function originalsFirst(a: Sketched, b: Sketched): number {
  return a.sketch.day - b.sketch.day || b.sketch.text.size - a.sketch.text.size || (a.id < b.id ? -1 : 1);
}
