import { isStopWord } from '../language/stop-words.ts';
import { words, wordTokens } from '../language/tokens.ts';

/** Whether a line only says again what stands in the headline: every word of weight is there already, in some form. */
export function repeatsHeadline(line: string, headline: string, language: string): boolean {
  const said = new Set(words(headline).flatMap((word) => wordTokens(word, language)));
  return words(line).every(
    (word) => isStopWord(word, [language]) || wordTokens(word, language).some((token) => said.has(token)),
  );
}
