import type { ArticleBrief } from '../../core/article.ts';
import { primaryLanguage } from '../../core/language-tag.ts';
import { quickWords } from '../../language/content-words.ts';
import { wordTokens } from '../../language/tokens.ts';

/** Words of a text as they are indexed, with a space around each, so that a phrase is found as a part of it. */
type Said = string;

/** What articles say in their headline, dek and summary, worked out once for each. */
export class SaidWords {
  readonly #articles = new Map<string, Said>();
  readonly #phrases = new Map<string, Said>();

  /** Whether an article says a word or a phrase, in any form that its language has of them. */
  has(article: ArticleBrief, phrase: string): boolean {
    const language = primaryLanguage(article.language);
    const wanted = this.#phrases.getOrInsertComputed(`${language} ${phrase}`, () => said(phrase, language));
    return wanted !== ' ' && this.#of(article, language).includes(wanted);
  }

  #of(article: ArticleBrief, language: string): Said {
    return this.#articles.getOrInsertComputed(article.id, () =>
      // A sign that is no word keeps a phrase from reaching over the end of a text.
      [article.headline, article.dek, ...article.summary].map((text) => said(text, language)).join('|'),
    );
  }
}

function said(text: string, language: string): Said {
  return ` ${quickWords(text)
    .map((word) => wordTokens(word, language)[0] ?? word)
    .join(' ')} `.replace(/^ {2}$/, ' ');
}
