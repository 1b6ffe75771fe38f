/**
 * Lists a folder and reads all of its files in the reading thread, as often as told, and keeps nothing of them.
 * Arguments: the folder, and how often. Says as JSON what that took.
 */
import { seedsIn } from '../../src/bot.ts';
import { keepThreadsSmall } from '../../src/cli/small-heaps.ts';

export interface ReadingProcess {
  /** Files that were read, each as often as it was. */
  readonly files: number;
  /** Megabytes that the process had at its most. */
  readonly peak: number;
}

const [, , folder = '', times = ''] = process.argv;
keepThreadsSmall();
const seeds = seedsIn(folder);
let files = 0;
for (let time = 0; time < Number(times); time += 1) {
  const listed = await seeds.list();
  for await (const { complete } of seeds.read(listed.files)) files += complete ? 1 : 0;
}
await seeds.close();
console.log(JSON.stringify({ files, peak: process.resourceUsage().maxRSS / 1024 } satisfies ReadingProcess));
