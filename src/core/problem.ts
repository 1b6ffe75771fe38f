import { oneLine } from './text.ts';

/**
 * Something about a seed that its author should know. An `error` means that an article is missing: the file's, or one of
 * its several; a `warning` means that there is one, with a guess, or that nothing was meant to be read.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** The seed's path inside the seeds folder. */
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
