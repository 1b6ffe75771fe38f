import type { Problem } from '../core/problem.ts';
import type { FiledSubscription, FiledSubscriptions } from '../ports/subscription-file.ts';
import type { Explained } from './explain.ts';
import { openList, type Remark } from './open-list.ts';
import { type Defaults, type ReadEntry, readEntry } from './read-entry.ts';

/** Problems of one file that are named; then nobody looks for more. */
const NAMED_PROBLEMS = 100;

/**
 * What the text of the operator's file says. One that is no YAML, or has no list of subscriptions, says nothing of any.
 * @param text decoded: line feeds only
 * @param path as problems name it
 */
export function parseSubscriptions(text: string, path: string, defaults: Defaults): FiledSubscriptions {
  const opened = openList(text);
  if (!('items' in opened)) return unusable(path, opened.explained, opened.line);
  const remarks: Remark[] = [...opened.remarks];
  const mistaken: (string | null)[] = remarks.length > 0 ? [null] : [];
  const entries: ReadEntry[] = [];
  for (const item of opened.items) {
    if (remarks.length > NAMED_PROBLEMS) {
      // Nobody has looked at the rest.
      mistaken.push(null);
      break;
    }
    const entry = readEntry(item, opened.lineAt, defaults);
    entries.push(entry);
    // Not by spreading into arguments: there may be thousands.
    for (const remark of entry.remarks) remarks.push(remark);
  }
  const owners = Map.groupBy(entries, ({ id }) => id);
  owners.delete(null);
  for (const [id, [first, ...others]] of owners) {
    for (const { line } of others) remarks.push({ line, explained: sameId(id, first?.line) });
  }
  const subscriptions: FiledSubscription[] = [];
  for (const { id, wanted, line } of entries) {
    if (id === null || wanted === null || owners.get(id)?.length !== 1) mistaken.push(id);
    else subscriptions.push({ id, ...wanted, line });
  }
  return { path, subscriptions, mistaken, problems: fewOf(path, remarks) };
}

/** A file of which nothing is known, so that nothing is changed. */
export function unusable(path: string, explained: Explained, line: number | null = null): FiledSubscriptions {
  return { path, subscriptions: [], mistaken: [null], problems: [problemAt(path, { line, explained })] };
}

function problemAt(path: string, { line, explained: [problem, remedy] }: Remark): Problem {
  return { severity: 'error', path, line, problem, remedy };
}

/** Nobody knows which of them is meant, so that neither is. */
function sameId(id: string | null, line: number | undefined): Explained {
  return [`the id “${id}” stands in line ${line} already`, 'give each subscription an id of its own'];
}

/** In the order of the lines. */
function fewOf(path: string, remarks: readonly Remark[]): Problem[] {
  const problems = remarks.map((remark) => problemAt(path, remark)).sort(byLine);
  const more = problemAt(path, { line: null, explained: ['it has more problems', 'mend the others first'] });
  return problems.length > NAMED_PROBLEMS ? [...problems.slice(0, NAMED_PROBLEMS), more] : problems;
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY);
}
