import { Desk } from './desk.ts';
import type { Result } from './report.ts';
import { repeat, timed } from './sample.ts';

/** Whole processes that import every file of a folder, and then find all of them unchanged. */
export async function importResults(articles: number, runs: number): Promise<Result[]> {
  const desk = new Desk(articles);
  try {
    const fresh = await repeat(runs, async () => {
      desk.clear();
      const milliseconds = await timed(() => desk.run(['import']));
      return articles / (milliseconds / 1000);
    });
    const unchanged = await repeat(runs, () => timed(() => desk.run(['import'])));
    const many = articles.toLocaleString('en');
    return [
      { name: `import of ${many} fresh files`, sample: fresh, unit: 'files/s', target: null },
      { name: `import of ${many} unchanged files`, sample: unchanged, unit: 'ms', target: null },
    ];
  } finally {
    desk.remove();
  }
}
