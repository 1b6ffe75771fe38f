import { clusterStories } from '../../src/digest/stories/cluster.ts';
import { comparisonOf } from '../../src/digest/stories/comparison.ts';
import { storyFeatures } from '../../src/digest/stories/features.ts';
import { TermCounts } from '../../src/digest/stories/term-counts.ts';
import { searchText, understand } from '../../src/digest/understand.ts';
import { storyDrafts } from '../quality/story-files.ts';
import { generatedArticles } from './generated.ts';
import type { Result } from './report.ts';
import { repeat, timed } from './sample.ts';

/** Times that all articles are understood in a round. */
const TIMES = 5;

/** From clean text to everything that is stored of an article, and articles to stories, on one thread. */
export async function understandingResults(rounds: number, clustered: number): Promise<Result[]> {
  const drafts = Array.from({ length: TIMES }, () => storyDrafts()).flat();
  const understood = await repeat(rounds, async () => {
    const milliseconds = await timed(async () => {
      for (const draft of drafts) {
        const article = understand(draft);
        searchText(article);
        comparisonOf(article);
      }
    });
    return drafts.length / (milliseconds / 1000);
  });
  const articles = generatedArticles(clustered).map((article) => {
    // As if all were of one week: then each can belong to each.
    const day = Math.floor(article.publishedAt / 86_400_000) % 7;
    return { id: article.id, features: { ...storyFeatures(article), day } };
  });
  const taken = await repeat(rounds, () =>
    timed(async () => clusterStories(articles, TermCounts.of(articles.map(({ features }) => features)))),
  );
  return [
    {
      name: 'articles understood, on one core',
      sample: understood,
      unit: 'articles/s',
      target: { figure: 'median', atLeast: 1000 },
    },
    {
      name: `${clustered.toLocaleString('en')} articles of one week to stories`,
      sample: taken,
      unit: 'ms',
      target: { figure: 'median', atMost: 2000 },
    },
  ];
}
