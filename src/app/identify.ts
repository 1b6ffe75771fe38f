import type { ReadArticle } from '../ports/seeds.ts';
import type { Likeness, Store, StoredSeed } from '../ports/store.ts';
import { anotherId } from '../reading/identity.ts';
import { isSameArticle } from './same-article.ts';

/** An article that a file has just yielded. `article.id` is what the file says that it is: its identity. */
export interface Candidate extends ReadArticle {
  readonly path: string;
  /** What its file yielded before, if it is known. */
  readonly before: StoredSeed | undefined;
  /** True when its file yields nothing else. */
  readonly alone: boolean;
}

/**
 * The id under which an article is kept: the one that it had, whatever became of its file and its address.
 * @param alike articles so far that share its identity or its substance, or whose id is its identity
 * @param isFree whether no other file speaks for an article, by its id
 * @returns null when another file does
 */
export async function identify(
  candidate: Candidate,
  alike: readonly Likeness[],
  isFree: (id: string) => boolean,
  store: Store,
): Promise<string | null> {
  const { article, substance, before, alone } = candidate;
  const identity = article.id;
  const same = alike.filter((other) => other.identity === identity);

  const [former] = alone && before?.articleIds.length === 1 ? before.articleIds : [];

  // What a text says tells more than where it lies: files may swap their names.
  const moved = alike.filter((other) => other.substance === substance && isFree(other.id));
  const isHere = moved.some((other) => other.id === former || other.identity === identity);
  if (article.url === null && moved[0] !== undefined && !isHere) return moved[0].id;

  if (former !== undefined && isFree(former)) {
    const isFormer =
      same.some(({ id }) => id === former) ||
      // Without an address, a file's article is whatever it says.
      article.url === null ||
      (same.length === 0 && (await isEdited(former, candidate, store)));
    if (isFormer) return former;
  }
  const known = same.find(({ id }) => isFree(id));
  if (known !== undefined) return known.id;
  // Two articles at one address are one; two at one path are a renamed file, and the one that took its place.
  if (article.url !== null && same.length > 0) return null;
  if (moved[0] !== undefined) return moved[0].id;
  const isTaken = alike.some(({ id }) => id === identity);
  return isTaken ? anotherId(identity, substance) : identity;
}

async function isEdited(former: string, { article }: Candidate, store: Store): Promise<boolean> {
  const stored = await store.article(former);
  return stored !== null && isSameArticle(stored, article);
}
