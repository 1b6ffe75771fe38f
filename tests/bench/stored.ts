import { digest } from '../../commands/digest.ts';
import { operator } from '../../src/app/asker.ts';
import { StoryPlacement } from '../../src/app/place-stories.ts';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { newId } from '../../src/system.ts';
import { storyThread } from '../../src/workers/story-thread.ts';
import { aSeedArticle, batchOf } from '../support/articles.ts';
import { NO_LOG, runnerOn } from '../support/runner-on.ts';
import { generatedArticles } from './generated.ts';
import type { Result } from './report.ts';
import { repeat, timed } from './sample.ts';

const RUNS = 100;
/** Half of what a person notices: with the way to the platform, the answer is there at once. */
const AT_MOST = { figure: 'median', atMost: 50 } as const;

/** What a store that holds so many articles takes for one more, and for a digest of what it holds. */
export async function storedResults(databaseUrl: string, articles: number): Promise<Result[]> {
  const store = await openStore(databaseUrl, 'owner', { now: () => Date.now() });
  try {
    const many = articles.toLocaleString('en');
    return [
      {
        name: `/digest over ${many} articles, from the command to its document`,
        sample: await digestSample(store, ''),
        unit: 'ms',
        target: AT_MOST,
      },
      {
        name: '  on one topic',
        sample: await digestSample(store, 'topic:science'),
        unit: 'ms',
        target: AT_MOST,
      },
      {
        name: `one more article among ${many}: saved, and in its story`,
        sample: await moreSample(store),
        unit: 'ms',
        target: AT_MOST,
      },
    ];
  } finally {
    await store.close();
  }
}

function digestSample(store: Store, text: string) {
  const runner = runnerOn(store, NO_LOG);
  return repeat(RUNS, () => timed(() => runner.perform(digest, { text }, operator(null))));
}

function moreSample(store: Store) {
  const stories = new StoryPlacement({ store, placer: storyThread(), newStoryId: newId });
  // Another number of articles makes other articles.
  const more = generatedArticles(RUNS + 7).values();
  return repeat(RUNS, () => {
    const { value } = more.next();
    if (value === undefined) throw new Error('there are not enough articles');
    const seed = aSeedArticle({ ...value, path: `more-${value.path}` });
    return timed(async () => {
      await store.save(batchOf(seed), Date.now());
      await stories.run();
    });
  });
}
