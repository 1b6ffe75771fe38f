import { topicKey } from '../../../src/core/topic.ts';
import { READING_VERSION } from '../../../src/reading/version.ts';
import { NOW } from '../../support/articles.ts';
import type { TableRows } from '../rows.ts';
import type { CorpusArticle } from './corpus.ts';

/** Articles that are written at one go. */
const BATCH = 10_000;
/** What the store remembers for mistyped words: see `src/store/search-terms.ts`. */
const TERM = { least: 5, most: 40 } as const;
/** Nothing is put into stories: searching asks for none of it. */
const COMPARISON = '{}';

/** The rows that `Store.save` writes for articles, but for the search index, which is each engine's own. */
export function rowsOf(articles: readonly CorpusArticle[]): TableRows[] {
  const only = articles.map(({ article }) => article);
  return [
    {
      table: 'articles',
      columns: [
        ...[
          'id',
          'path',
          'headline',
          'url',
          'source',
          'published_at',
          'precision',
          'language',
          'dek',
          'summary',
        ],
        ...['body', 'topics', 'media_topics', 'related', 'identity', 'substance', 'revision', 'imported_at'],
        'updated_at',
      ],
      rows: only.map((article) => [
        ...[article.id, article.path, article.headline, article.url, article.source, article.publishedAt],
        ...[article.precision, article.language, article.dek, JSON.stringify(article.summary)],
        ...[JSON.stringify(article.body), JSON.stringify(article.topics), '[]', '[]'],
        ...[article.id, article.id, 1, NOW, NOW],
      ]),
    },
    {
      table: 'article_topics',
      columns: ['article_id', 'topic_key', 'topic', 'published_at'],
      rows: only.flatMap(({ id, topics, publishedAt }) =>
        topics.map((topic) => [id, topicKey(topic), topic, publishedAt]),
      ),
    },
    {
      table: 'tellings',
      columns: ['article_id', 'day', 'comparison'],
      rows: only.map(({ id }) => [id, 0, COMPARISON]),
    },
    {
      table: 'seeds',
      columns: ['path', 'size', 'modified_at', 'content_hash', 'reading_version'],
      rows: only.map(({ path, id }) => [path, 1, 1, id, READING_VERSION]),
    },
    {
      table: 'seed_articles',
      columns: ['path', 'article_id'],
      rows: only.map(({ path, id }) => [path, id]),
    },
  ];
}

/** Words of articles that are remembered, but for those that were met before, which are added to `met`. */
export function newTerms(articles: readonly CorpusArticle[], met: Set<string>): string[] {
  const terms: string[] = [];
  for (const { searchText } of articles) {
    for (const word of `${searchText.headline} ${searchText.summary} ${searchText.labels}`.split(' ')) {
      if (word.length < TERM.least || word.length > TERM.most || met.has(word)) continue;
      met.add(word);
      terms.push(word);
    }
  }
  return terms;
}

/** The articles in parts that are written at one go. */
export function* batches(articles: Iterable<CorpusArticle>): Generator<CorpusArticle[]> {
  let batch: CorpusArticle[] = [];
  for (const article of articles) {
    batch.push(article);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
