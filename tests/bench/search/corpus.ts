import type { Article } from '../../../src/core/article.ts';
import type { SearchText } from '../../../src/core/search-text.ts';
import { indexTokens } from '../../../src/language/tokens.ts';
import { articleId } from '../../../src/reading/identity.ts';
import { NOW } from '../../support/articles.ts';
import { numbersFrom } from '../../support/seed-files.ts';

/** Different words of each language. */
const VOCABULARY = 50_000;
/** The most frequent words of a language are "the" and its like, which nobody looks for: the frequency begins behind them. */
const SKIPPED = 20;
/** Milliseconds over which the articles were published. */
const PERIOD = 3 * 365 * 24 * 60 * 60 * 1000;
/** Of all articles, those in Russian. */
const RUSSIAN = 0.15;
const WORDS = { headline: 8, sentence: 12, sentences: 3, paragraph: 25, paragraphs: 4 } as const;
const TOPICS = 40;
const SOURCES = 200;

/** What syllables begin with, have in the middle, and end with. */
const SOUNDS = {
  en: [
    'b c d f g h j k l m n p r s t v w y br cr dr fl gr pl pr sl st tr th sh',
    'a e i o u ea ou',
    '- - - n r l s t m',
  ],
  ru: [
    'б в г д ж з к л м н п р с т ф х ц ч ш бр гр др кр пл пр сл ст тр вз см',
    'а е и о у ы я',
    '- - - н р л с т м',
  ],
} as const;

export type Language = keyof typeof SOUNDS;

/** A word, and what it is indexed by. */
interface Word {
  readonly text: string;
  readonly tokens: string;
}

/** An article as the store is given it, but for what it is compared by. */
export interface CorpusArticle {
  readonly article: Article;
  readonly searchText: SearchText;
}

const known = new Map<Language, readonly Word[]>();

/** All words of a language, the most frequent first; always the same ones. */
export function vocabularyOf(language: Language): readonly Word[] {
  return known.getOrInsertComputed(language, () => {
    const sounds = SOUNDS[language].map((list) => list.replaceAll('-', '').split(' '));
    const next = numbersFrom(sounds.length);
    const syllable = () => sounds.map((list) => list[Math.floor(next() * list.length)]).join('');
    const texts = new Set<string>();
    while (texts.size < VOCABULARY) {
      texts.add(Array.from({ length: 2 + Math.floor(next() * 3) }, syllable).join(''));
    }
    return [...texts].map((text) => ({ text, tokens: indexTokens(text, language).join(' ') }));
  });
}

/**
 * So many different articles as a newsroom has them, the oldest first; always the same ones. The word of rank r is met
 * in proportion to 1 / r (Zipf), so that the first one stands in two thirds of all articles, and most in hardly any.
 */
export function* corpus(count: number): Generator<CorpusArticle> {
  for (let index = 0; index < count; index += 1) yield articleAt(index, count);
}

/** One of them. @param index from 0 */
export function articleAt(index: number, count: number): CorpusArticle {
  const next = numbersFrom(index);
  const language = next() < RUSSIAN ? 'ru' : 'en';
  const some = (length: number) => wordsFrom(vocabularyOf(language), length, next);
  const headline = some(WORDS.headline);
  const sentences = Array.from({ length: WORDS.sentences }, () => some(WORDS.sentence));
  const paragraphs = Array.from({ length: WORDS.paragraphs }, () => some(WORDS.paragraph));
  const topics = [...new Set([ranked(TOPICS, next), ranked(TOPICS, next)])].map((rank) => `topic${rank}`);
  const source = `paper${ranked(SOURCES, next)}`;
  const [dek = []] = sentences;
  const path = `${String(index).padStart(7, '0')}.md`;
  const url = `https://news.example/${index}`;
  const at = (words: readonly (readonly Word[])[]) =>
    words
      .flat()
      .map(({ tokens }) => tokens)
      .join(' ');
  return {
    article: {
      ...{ id: articleId(url, path), path, url, source, language, topics },
      headline: textOf(headline),
      ...{ byline: null, caption: null, image: null, precision: 'instant', mediaTopics: [], related: [] },
      // What is imported was published lately, on some days earlier than what was imported before.
      publishedAt: Math.floor(NOW - PERIOD + (PERIOD * (index + 100 * next())) / (count + 100)),
      dek: textOf(dek),
      summary: sentences.map(textOf),
      body: paragraphs.map((words) => ({ kind: 'paragraph', text: textOf(words) })),
    },
    searchText: {
      headline: at([headline]),
      summary: at([dek, ...sentences]),
      body: at(paragraphs),
      labels: [...topics, source].join(' '),
    },
  };
}

function wordsFrom(vocabulary: readonly Word[], length: number, next: () => number): Word[] {
  return Array.from(
    { length },
    () => vocabulary[ranked(vocabulary.length, next)] ?? { text: '', tokens: '' },
  );
}

/** A rank from 0, the first ones more often. */
function ranked(count: number, next: () => number): number {
  return Math.floor(SKIPPED * ((count + SKIPPED) / SKIPPED) ** next() - SKIPPED);
}

function textOf(words: readonly Word[]): string {
  const text = words.map((word) => word.text).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
