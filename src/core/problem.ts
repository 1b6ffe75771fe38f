import { oneLine } from './text.ts';

/**
 * Something about a file that its author should know. An `error` means that something in it is missing: an article of a
 * seed, a subscription of the operator's file; a `warning` means that it is there, with a guess, or that nothing was
 * meant to be read.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Of a seed: inside the seeds folder. Of the operator's file: as the setting names it. */
  readonly path: string;
  /** Counted from 1; null when the whole file is meant. */
  readonly line: number | null;
  /** What is wrong, without a full stop. */
  readonly problem: string;
  /** What to do about it, without a full stop. */
  readonly remedy: string;
}

/** `file:line: problem (remedy)`, the form that editors and terminals make clickable. */
export function formatProblem(problem: Problem): string {
  // A file's name is a stranger's text, too: it must not reach a terminal as it is.
  const path = oneLine(problem.path);
  const place = problem.line === null ? path : `${path}:${problem.line}`;
  return `${place}: ${problem.problem} (${problem.remedy})`;
}
