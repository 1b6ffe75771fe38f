import { article } from '../../commands/article.ts';
import { operator } from '../../src/app/asker.ts';
import { openStore } from '../../src/store/open.ts';
import { NO_LOG, runnerOn } from '../support/runner-on.ts';
import { generatedSeeds } from '../support/seed-files.ts';
import type { Desk } from './desk.ts';
import type { Result } from './report.ts';
import { repeat, sampleOf, timed } from './sample.ts';

const IMPORTS = 5;
const SEARCHES = 500;
const ASKER = operator();

/** Whole processes that import every file, and then find all of them unchanged. Leaves them imported. */
export async function importResults(desk: Desk, articles: number): Promise<Result[]> {
  const fresh = await repeat(IMPORTS, async () => {
    desk.clear();
    const milliseconds = await timed(() => desk.run(['import']));
    return articles / (milliseconds / 1000);
  });
  const unchanged = await repeat(IMPORTS, () => timed(() => desk.run(['import'])));
  return [
    { name: `import of ${articles} fresh files`, sample: fresh, unit: 'files/s', target: null },
    { name: `import of ${articles} unchanged files`, sample: unchanged, unit: 'ms', target: null },
  ];
}

/** `/article` with words from different headlines, from the command to its document. */
export async function searchResult(desk: Desk, articles: number): Promise<Result> {
  const store = await openStore(desk.databaseUrl, 'reader', { now: () => Date.now() });
  try {
    const runner = runnerOn(store, NO_LOG);
    const search = (text: string) => timed(() => runner.perform(article, { text }, ASKER));
    const [first = '', ...queries] = someQueries(articles, SEARCHES + 1);
    await search(first);
    const taken: number[] = [];
    for (const query of queries) taken.push(await search(query));
    return {
      name: `/article among ${articles}`,
      sample: sampleOf(taken),
      unit: 'ms',
      // Ours for whatever is answered from local state: see ARCHITECTURE.md, “How a command is answered”.
      target: { figure: 'p99', atMost: 100 },
    };
  } finally {
    await store.close();
  }
}

/** Three words each, from headlines spread over all articles. */
function someQueries(articles: number, count: number): string[] {
  const headlines = Object.values(generatedSeeds(articles)).map(
    (seed) => /^headline: (.+)$/m.exec(seed)?.[1] ?? '',
  );
  return Array.from({ length: count }, (_, index) => {
    const words = (headlines[(index * 7) % headlines.length] ?? '').split(' ');
    return [words[1 + (index % 3)], words.at(-3), words.at(-2)].join(' ');
  });
}
