import { hash } from 'node:crypto';
import { paragraphsOf } from '../core/body.ts';
import type { Draft } from '../core/draft.ts';

/** Where one statement ends and the next begins, roughly: only both texts of a comparison must agree on it. */
const STATEMENTS = /[.!?。！？।؟\n]+/u;
/** What is no letter, mark or digit: white space and signs, which editors and publishers change without meaning it. */
const NO_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * A fingerprint of what an article says, the same for two texts that differ only in looks: white space, signs, a
 * caption that moved, another date. Statements are taken in any order. 32 hex digits.
 */
export function substanceOf(draft: Draft): string {
  const statements = [draft.caption ?? '', ...paragraphsOf(draft.body)]
    .join('\n')
    .split(STATEMENTS)
    .map(plainWords)
    .filter((statement) => statement !== '')
    .sort();
  const named = [draft.headline, draft.dek ?? '', draft.summary ?? ''].map(plainWords);
  const said = [draft.url ?? '', draft.source ?? '', ...named, ...statements].join('\n');
  return hash('sha256', said).slice(0, 32);
}

function plainWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NO_WORDS, '');
}
