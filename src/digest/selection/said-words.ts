import type { ArticleBrief } from '../../core/article.ts';
import { primaryLanguage } from '../../core/language-tag.ts';
import { quickWords } from '../../language/content-words.ts';
import { wordTokens } from '../../language/tokens.ts';

/** Languages that join little words to what follows: "l'Élysée", "dell'Italia". */
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca', 'oc']);
const ELIDED = /^\p{L}{1,7}['’](?=\p{L}{2})/u;

/** A phrase in scripts that show where words begin and end only to who can read them. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]{2,}$/u;

/** Words of a text as they are indexed. */
interface Said {
  /** With a space around each, so that a phrase is found as a part of it. */
  readonly spaced: string;
  /** The same of words as people type them without their accents, whose stems can be others. */
  readonly bare: string;
  readonly words: readonly string[];
}

/** What articles say in their headline, dek and summary, worked out once for each. */
export class SaidWords {
  readonly #articles = new Map<string, readonly Said[]>();
  readonly #phrases = new Map<string, Said>();

  /** Works out what articles say, so that asking for it costs nothing later. */
  learn(articles: readonly ArticleBrief[]): void {
    for (const article of articles) this.#of(article, primaryLanguage(article.language));
  }

  /** Whether an article says a word or a phrase, in any form that its language has of them. */
  has(article: ArticleBrief, phrase: string): boolean {
    const language = primaryLanguage(article.language);
    const wanted = this.#phrases.getOrInsertComputed(`${language} ${phrase}`, () => said(phrase, language));
    if (wanted.words.length === 0) return false;
    // No phrase reaches over the end of a text.
    const texts = this.#of(article, language);
    const isSaid = ({ spaced, bare }: Said) => spaced.includes(wanted.spaced) || bare.includes(wanted.spaced);
    if (texts.some(isSaid)) return true;
    return (
      UNSPACED.test(phrase.replace(/\s+/g, '')) &&
      texts.some((text) => hasFromWordOn(text, wanted.words.join('')))
    );
  }

  #of(article: ArticleBrief, language: string): readonly Said[] {
    return this.#articles.getOrInsertComputed(article.id, () =>
      [article.headline, article.dek, ...article.summary].map((text) => said(text, language)),
    );
  }
}

/**
 * Whether a text says something that begins where a word begins. Where it ends says nothing: the same letters are cut into
 * other words when others follow them, and what Korean says with little words hangs on the word.
 */
function hasFromWordOn({ words }: Said, wanted: string): boolean {
  const whole = words.join('');
  let start = 0;
  for (const word of words) {
    if (whole.startsWith(wanted, start)) return true;
    start += word.length;
  }
  return false;
}

function said(text: string, language: string): Said {
  const elides = ELIDING.has(language);
  const tokens = quickWords(text).map((word) => {
    // "U.S." is "US".
    const plain = (elides ? word.replace(ELIDED, '') : word).replaceAll('.', '');
    const found = wordTokens(plain, language);
    return found.length === 0 ? [plain] : found;
  });
  const words = tokens.map(([word = '']) => word);
  const bare = tokens.map((forms) => forms.at(-1) ?? '');
  return { spaced: ` ${words.join(' ')} `, bare: ` ${bare.join(' ')} `, words };
}
