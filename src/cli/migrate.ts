import { searchText } from '../digest/understand.ts';
import type { Moved } from '../store/move/move.ts';
import { moveBetween } from '../store/move/open.ts';
import { systemClock } from '../system.ts';
import { jsonText, print } from './output.ts';
import { writtenProgress } from './progress.ts';

/** Moves everything from one database to another, and prints what has been compared. @throws UserError */
export async function migrate(from: string, to: string, json: boolean): Promise<void> {
  const sentence = (done: number, total: number) => `Moving, ${Math.floor((done / total) * 100)} % …`;
  const progress = json ? () => {} : writtenProgress(process.stderr, systemClock, sentence);
  const moved = await moveBetween(from, to, { searchText, progress, now: systemClock.now() });
  print(json ? jsonText(moved, 2) : asTable(moved));
}

/** "articles  1,204  same", a line for each table, and what comes next. */
function asTable({ from, to, tables, searchable }: Moved): string {
  const lines = [...tables, { name: 'search index', rows: searchable }].map(
    ({ name, rows }) => [name, rows.toLocaleString('en')] as const,
  );
  const widest = (column: 0 | 1) => Math.max(...lines.map((line) => line[column].length));
  return [
    ...lines.map(([name, rows]) => `${name.padEnd(widest(0))}  ${rows.padStart(widest(1))}  same`),
    `Everything has moved from ${from} to ${to}. Set DATABASE_URL to the new database and start the bot; the old one is as it was.`,
  ].join('\n');
}
