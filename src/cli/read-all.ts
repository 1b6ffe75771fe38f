import { sameAddress } from '../app/import-run.ts';
import type { Problem } from '../core/problem.ts';
import type { ReadSeed, SeedSource } from '../ports/seeds.ts';

/** A seed read without a store, and the article that another file has yielded before it. */
export interface CheckedSeed extends ReadSeed {
  /** The other article's id, or null. */
  readonly duplicateOf: string | null;
}

/** Everything in a folder, and every problem with it, in the order of the files. */
export async function readAll(source: SeedSource): Promise<{ seeds: CheckedSeed[]; problems: Problem[] }> {
  const listing = await source.list();
  const seeds: CheckedSeed[] = [];
  const problems = [...listing.problems];
  const owners = new Map<string, string>();
  for await (const seed of source.read(listing.files)) {
    problems.push(...seed.problems);
    const id = seed.articles[0]?.article.id ?? null;
    const owner = id === null ? undefined : owners.get(id);
    if (owner !== undefined) problems.push(sameAddress(seed.file.path, owner));
    else if (id !== null) owners.set(id, seed.file.path);
    seeds.push({ ...seed, duplicateOf: owner === undefined ? null : id });
  }
  return { seeds, problems: problems.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path))) };
}
