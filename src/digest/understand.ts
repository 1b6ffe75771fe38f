import { type Article, articleSchema } from '../core/article.ts';
import { type BodyBlock, paragraphsOf } from '../core/body.ts';
import type { Draft } from '../core/draft.ts';
import type { SearchText } from '../core/search-text.ts';
import { oneLine } from '../core/text.ts';
import { sentences } from '../language/sentences.ts';
import { shorten } from '../language/shorten.ts';
import { indexTokens } from '../language/tokens.ts';

/** Sentences in a summary. */
const SUMMARY_SENTENCES = 3;
/** Characters of a dek and of a sentence in a summary: text without full stops would otherwise fill the screen. */
const LONGEST_DEK = 300;
const LONGEST_SENTENCE = 700;
/** A shorter paragraph without a full stop is a heading or a label. */
const LONGEST_LABEL = 80;

/** An article from what its file says: a summary that the seed brings wins, else its first sentences. */
export function understand(draft: Draft): Article {
  const { language } = draft;
  const own = draft.summary === null ? [] : sentences(draft.summary, language);
  const summary = own.length > 0 ? own : opening(proseOf(draft.body), language);
  return articleSchema.parse({ ...draft, dek: shorten(draft.dek ?? summary[0] ?? '', LONGEST_DEK), summary });
}

/** The paragraphs; in an article without any, whatever has words. */
function proseOf(body: readonly BodyBlock[]): string[] {
  const prose = paragraphsOf(body.filter(({ kind }) => kind === 'paragraph'));
  return prose.length > 0 ? prose : paragraphsOf(body);
}

const ENDS_A_SENTENCE = /[.!?…。！？।؟]["”’»)\]]*$/u;

function opening(body: readonly string[], language: string): string[] {
  const prose = body.filter(
    (paragraph) => paragraph.length > LONGEST_LABEL || ENDS_A_SENTENCE.test(paragraph),
  );
  const found: string[] = [];
  for (const paragraph of prose.length > 0 ? prose : body) {
    for (const sentence of sentences(paragraph, language)) {
      // A line of figures or signs alone, such as a stray year, says nothing.
      if (/\p{L}{2}/u.test(sentence)) found.push(shorten(oneLine(sentence), LONGEST_SENTENCE));
      if (found.length === SUMMARY_SENTENCES) return found;
    }
  }
  return found;
}

/** What the article is found by. */
export function searchText(article: Article): SearchText {
  const tokens = (text: string) => indexTokens(text, article.language).join(' ');
  return {
    headline: tokens(article.headline),
    summary: tokens([article.dek, ...article.summary].join(' ')),
    body: tokens(paragraphsOf(article.body).join(' ')),
    labels: tokens([...article.topics, article.source ?? '', article.byline ?? ''].join(' ')),
  };
}
