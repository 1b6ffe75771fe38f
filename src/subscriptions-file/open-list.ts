import { isSeq, LineCounter, parseDocument } from 'yaml';
import { yamlMistake } from '../reading/formats/yaml-mistake.ts';
import { type Explained, unknownName } from './explain.ts';
import { isNothing, namesIn, startOf } from './nodes.ts';

/** Something that is wrong in the file. */
export interface Remark {
  /** Counted from 1; null when the whole file is meant. */
  readonly line: number | null;
  readonly explained: Explained;
}

/** The list of subscriptions, as YAML. */
export interface OpenedList {
  readonly items: readonly unknown[];
  /** The line of a place that is so many characters from the start. */
  lineAt(offset: number): number;
  readonly remarks: readonly Remark[];
}

const EXAMPLE = 'write “subscriptions:”, and below it a list that begins with “- id: …”';

/** Finds the list in a text; a remark alone when there is none. */
export function openList(text: string): OpenedList | Remark {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  // Of the schemas, the only one that leaves ids, times and “no” as they are. Names given twice are found elsewhere:
  // the parser compares each with each.
  const parsed = parseDocument(text, {
    lineCounter: lines,
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    // When it is silent, a second document is, too.
    logLevel: 'error',
  });
  const second = parsed.errors.find(({ code }) => code === 'MULTIPLE_DOCS');
  if (second !== undefined && parsed.errors.length === 1) {
    const explained: Explained = ['“---” begins a second document', 'make one list of the two'];
    return { line: lineAt(second.pos[0]), explained };
  }
  const mistake = yamlMistake(parsed, text);
  if (mistake !== null) {
    const problem = `it is not valid YAML: ${mistake.problem}`;
    return { line: lineAt(mistake.offset), explained: [problem, mistake.remedy] };
  }
  if (isNothing(parsed.contents)) {
    return { line: null, explained: ['it is empty', 'write “subscriptions: []” when there are none'] };
  }
  const named = namesIn(parsed.contents);
  const strange = named
    .filter(({ name }) => name !== 'subscriptions')
    .map(({ name, offset }) => ({
      line: lineAt(offset),
      explained: unknownName(name, ['subscriptions']),
    }));
  const lists = named.filter(({ name }) => name === 'subscriptions');
  const [list, again] = lists;
  if (list === undefined) {
    return strange[0] ?? { line: 1, explained: ['it does not begin with “subscriptions:”', EXAMPLE] };
  }
  if (again !== undefined) {
    const explained: Explained = ['“subscriptions” is given twice', 'make one list of the two'];
    return { line: lineAt(again.offset), explained };
  }
  if (isNothing(list.node)) return { items: [], lineAt, remarks: strange };
  if (!isSeq(list.node)) {
    return {
      line: lineAt(startOf(list.node) ?? list.offset),
      explained: ['“subscriptions” is no list', EXAMPLE],
    };
  }
  return { items: list.node.items, lineAt, remarks: strange };
}
