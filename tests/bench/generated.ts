import type { Article } from '../../src/core/article.ts';
import { understand } from '../../src/digest/understand.ts';
import { readSeed } from '../../src/reading/read-seed.ts';
import { generatedSeeds } from '../support/seed-files.ts';

/** This many different articles as the product understands them; always the same ones. */
export function generatedArticles(count: number): Article[] {
  return Object.entries(generatedSeeds(count)).map(([path, text]) => {
    const { drafts } = readSeed({ path, bytes: new TextEncoder().encode(text), modifiedAt: 0 });
    const [draft] = drafts;
    if (draft === undefined) throw new Error(`${path} is no article`);
    return understand(draft);
  });
}
