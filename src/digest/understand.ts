import { type Article, articleSchema } from '../core/article.ts';
import { paragraphsOf } from '../core/body.ts';
import type { Draft } from '../core/draft.ts';
import type { SearchText } from '../core/search-text.ts';
import { en } from '../i18n/en.ts';
import { sentences } from '../language/sentences.ts';
import { shorten } from '../language/shorten.ts';
import { indexTokens } from '../language/tokens.ts';
import { dekOf, LONGEST_DEK } from './dek.ts';
import { proseOf } from './prose.ts';
import { summaryOf } from './summary.ts';
import { mediaTopicsOf } from './topics/media-topics.ts';
import { weighSentences } from './weigh-sentences.ts';

/** An article from what its file says: a summary that the seed brings wins, else sentences of its text. */
export function understand(draft: Draft): Article {
  const { language } = draft;
  const own = draft.summary === null ? [] : sentences(draft.summary, language);
  if (own.length > 0) return complete(draft, own[0] ?? '', own);
  const weighed = weighSentences(proseOf(draft.body, language), draft.headline, language);
  return complete(draft, dekOf(weighed, language), summaryOf(weighed));
}

/** @param dek unless the seed brings one */
function complete(draft: Draft, dek: string, summary: readonly string[]): Article {
  const mediaTopics = mediaTopicsOf(draft);
  return articleSchema.parse({
    ...draft,
    // Of what is found only the strongest: what comes after it is beside the point more often than not.
    topics: draft.topics.length > 0 ? draft.topics : mediaTopics.slice(0, 1).map((topic) => en.topics[topic]),
    mediaTopics,
    dek: shorten(draft.dek ?? dek, LONGEST_DEK),
    summary,
  });
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
