/**
 * `npm run bench`: how long the things take that people wait for. It only reports; slow machines do not fail it.
 * `npm run bench -- --large`: the same work on folders of 1,000 to 100,000 files, which takes some minutes.
 */
import { cpus, loadavg } from 'node:os';
import { acknowledgingResults } from './acknowledging.ts';
import { deliveringResults } from './delivering.ts';
import { Desk } from './desk.ts';
import { publishingResults } from './publishing.ts';
import { queueingResults } from './queueing.ts';
import { readingResults } from './reading.ts';
import { tableOf } from './report.ts';
import { growth, type Scale, scaleOf } from './scale.ts';
import { startResults } from './start.ts';
import { understandingResults } from './understanding.ts';
import { importResults, searchResult } from './work.ts';

const ARTICLES = 1000;
const SUBSCRIPTIONS = 5000;
const SIZES = [1000, 10_000, 100_000];
/** That are imported while people press buttons. */
const IMPORTED = 5000;
/** Channels that get a digest at one time. With more of them the time in which the last call is answered counts for less. */
const CHANNELS = { slack: 100, discord: 500, servers: 1 };
const MANY_CHANNELS = { slack: 1000, discord: 1000, servers: 1 };
const MANY_SERVERS = { slack: 0, discord: 1000, servers: 1000 };

console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
if (process.argv.includes('--large')) await large();
else await usual();

async function large(): Promise<void> {
  console.log('');
  const scales: Scale[] = [];
  for (const articles of SIZES) {
    const scale = await scaleOf(articles);
    console.log(`${tableOf(scale.results)}\n`);
    scales.push(scale);
  }
  console.log(`${tableOf([...growth(scales), ...(await publishingResults(100_000))])}\n`);
  const delivering = [
    ...(await deliveringResults(MANY_CHANNELS)),
    ...(await deliveringResults(MANY_SERVERS)),
  ];
  console.log(tableOf([...delivering, ...(await queueingResults())]));
  console.log(`\n${tableOf(await acknowledgingResults(100_000))}`);
}

async function usual(): Promise<void> {
  console.log(`${ARTICLES} articles; each measure after one run that is not counted\n`);
  const desk = new Desk(ARTICLES);
  try {
    const reading = await readingResults();
    const understanding = await understandingResults();
    const imports = await importResults(desk, ARTICLES);
    const { results, bare } = await startResults(desk);
    const search = await searchResult(desk, ARTICLES);
    const publishing = await publishingResults(SUBSCRIPTIONS);
    const delivering = await deliveringResults(CHANNELS);
    const acknowledging = await acknowledgingResults(IMPORTED);
    const work = [...reading, ...understanding, ...results, ...imports, search];
    console.log(tableOf([...work, ...publishing, ...delivering, ...acknowledging]));
    console.log('');
    for (const { name, sample, target } of results) {
      if (target === null) continue;
      console.log(`${name}: ${(sample.median / bare.median).toFixed(1)} times Node alone`);
    }
  } finally {
    desk.remove();
  }
}
