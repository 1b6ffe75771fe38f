import type { Article } from '../core/article.ts';
import { paragraphsOf } from '../core/body.ts';
import { containment, shingles } from '../language/shingles.ts';

/** The share of three-word runs that an edited text has in common with what it was. Other articles share hardly any. */
const ENOUGH_IN_COMMON = 0.5;
/** Characters that are compared. */
const COMPARED = 20_000;

/** True when one text is the other after an edit, also under a new address. */
export function isSameArticle(before: Article, after: Article): boolean {
  if (before.headline === after.headline) return true;
  return containment(shingles(textOf(before)), shingles(textOf(after))) >= ENOUGH_IN_COMMON;
}

function textOf({ headline, summary, body }: Article): string {
  return [headline, ...summary, ...paragraphsOf(body)].join('\n').slice(0, COMPARED);
}
