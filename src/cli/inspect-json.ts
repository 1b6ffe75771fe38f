import { type Article, publishedTime } from '../core/article.ts';
import { paragraphsOf } from '../core/body.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { entitiesOf } from '../digest/entities.ts';
import { keyphrasesOf } from '../digest/keyphrases.ts';
import { copySketch } from '../digest/stories/copies.ts';
import { storyFeatures } from '../digest/stories/features.ts';
import { type ComparedArticle, tellStories } from '../digest/stories/tell-stories.ts';
import { jsonText } from './output.ts';
import type { CheckedArticle } from './read-all.ts';

interface Inspected extends Pick<CheckedArticle, 'duplicateOf'> {
  readonly id: string;
  readonly fields: object;
  readonly warnings: readonly Problem[];
}

/** Collects the articles of a folder: only when all are known is it clear which tell of one event. */
export class Inspection {
  readonly #articles: Inspected[] = [];
  readonly #compared: ComparedArticle[] = [];

  /** @param warnings of the article's file */
  take({ article, duplicateOf }: CheckedArticle, warnings: readonly Problem[]): void {
    this.#articles.push({ id: article.id, fields: fieldsOf(article), duplicateOf, warnings });
    this.#compared.push({ id: article.id, features: storyFeatures(article), sketch: copySketch(article) });
  }

  /** One line of JSON for each article, with every field that `--json` promises. */
  *lines(): Generator<string> {
    const told = tellStories(this.#compared);
    for (const { id, fields, warnings, duplicateOf } of this.#articles) {
      const telling = told.get(id);
      yield jsonText({
        ...fields,
        story: telling?.story ?? id,
        duplicateOf: duplicateOf ?? telling?.copyOf ?? null,
        warnings: warnings.map(formatProblem),
      });
    }
  }
}

function fieldsOf(article: Article): object {
  const { path, id, headline, url, source, byline, caption, language, dek, summary, body, topics, related } =
    article;
  return {
    path,
    id,
    headline,
    url,
    source,
    publishedAt: publishedTime(article),
    byline,
    caption,
    language,
    dek,
    summary,
    body: paragraphsOf(body),
    topics,
    entities: entitiesOf(article),
    keyphrases: keyphrasesOf(article),
    related,
  };
}
