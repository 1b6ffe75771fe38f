import { sameAddress } from '../app/import-run.ts';
import type { Article } from '../core/article.ts';
import type { Problem } from '../core/problem.ts';
import { oneLine } from '../core/text.ts';
import type { SeedSource } from '../ports/seeds.ts';

/** A file, or a part of one with many articles, read without a store. */
export interface CheckedSeed {
  readonly articles: readonly CheckedArticle[];
  readonly problems: readonly Problem[];
}

export interface CheckedArticle {
  readonly article: Article;
  /** The id of the article that was read before it and is the same one; else null. */
  readonly duplicateOf: string | null;
}

/** What a whole folder came to. */
export interface Checked {
  /** Article files in the folder. */
  readonly files: number;
  /** Without those that are there already. */
  readonly articles: number;
  /** In the order of the paths and lines. */
  readonly problems: readonly Problem[];
}

/**
 * Reads everything in a folder. Of what was read, only the problems are kept, and which file had which article.
 * @param take is given each file as it is read, and waited for
 */
export async function readAll(
  source: SeedSource,
  take: (seed: CheckedSeed) => Promise<void> | void = () => {},
): Promise<Checked> {
  const listing = await source.list();
  const problems = [...listing.problems];
  const owners = new Map<string, string>();
  for await (const seed of source.read(listing.files)) {
    const { path } = seed.file;
    const checked: CheckedArticle[] = [];
    /** Two files that share many articles are one problem. */
    const sameAs = new Set<string>();
    // Not by spreading into arguments, of which a function takes only so many.
    for (const problem of seed.problems) problems.push(problem);
    for (const { article } of seed.articles) {
      const owner = owners.get(article.id);
      checked.push({ article, duplicateOf: owner === undefined ? null : article.id });
      if (owner === undefined) owners.set(article.id, path);
      else if (owner === path) problems.push(sameTwice(article));
      else if (!sameAs.has(owner)) problems.push(sameAddress(path, owner));
      if (owner !== undefined) sameAs.add(owner);
    }
    await take({ articles: checked, problems: seed.problems });
  }
  return { files: listing.files.length, articles: owners.size, problems: problems.sort(byPlace) };
}

/** The second of two articles in one file that say that they are the same one. */
function sameTwice({ path, headline, url }: Article): Problem {
  return {
    severity: 'error',
    path,
    line: null,
    problem: `“${oneLine(headline)}” has the same address as one above it${url === null ? '' : `, ${url}`}`,
    remedy: 'delete one of the two, or give each its own “url:”',
  };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
