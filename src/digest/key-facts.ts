import type { Article } from '../core/article.ts';
import { proseOf } from './prose.ts';
import { weighSentences } from './weigh-sentences.ts';

const MOST = 3;
/** Characters of one: it is read at a glance. */
const LONGEST = 220;
/** Share of a sentence in quotation marks that makes it somebody's view. */
const QUOTED = 0.5;
const FIGURE = /\p{Nd}/u;

/**
 * Sentences with figures beside the summary, in reading order: who talks about an article wants them at hand. Each stands
 * alone. Linear, and bounded for texts of any length.
 */
export function keyFactsOf({
  body,
  headline,
  language,
  dek,
  summary,
}: Pick<Article, 'body' | 'headline' | 'language' | 'dek' | 'summary'>): string[] {
  const said = new Set([headline, dek, ...summary]);
  return weighSentences(proseOf(body, language), headline, language)
    .filter(
      ({ text, quoted, leaning, worth }) =>
        worth > 0 &&
        leaning === 'none' &&
        quoted <= QUOTED &&
        text.length <= LONGEST &&
        FIGURE.test(text) &&
        !said.has(text),
    )
    .sort((a, b) => b.worth - a.worth || a.at - b.at)
    .slice(0, MOST)
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}
