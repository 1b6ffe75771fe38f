import { formatProblem, type Problem } from '../core/problem.ts';
import { renderDiscord } from '../discord/render.ts';
import type { Document } from '../message/document.ts';
import { renderSlack } from '../slack/render.ts';
import { renderTerminal, WIDEST } from '../terminal/render.ts';
import { answerInShell, shellCall } from './in-shell.ts';
import { safeJson } from './safe-json.ts';

export const FORMATS = ['text', 'slack', 'discord', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** JSON that does a terminal no harm, with the same meaning. @param indent spaces a level; one line when it is 0 */
export function jsonText(value: unknown, indent = 0): string {
  return safeJson(JSON.stringify(value, null, indent));
}

/** To standard error, where it does not mix with what was asked for. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A document as a platform would be sent it; `json` is the neutral document itself. */
export function formatDocument(document: Document, format: Format): string {
  switch (format) {
    case 'text':
      return renderTerminal(answerInShell(document), {
        columns: columns(),
        styled: isStyled(),
        typed: shellCall,
      });
    case 'slack':
      return jsonText(renderSlack(document), 2);
    case 'discord':
      return jsonText(renderDiscord(document), 2);
    case 'json':
      return jsonText(document, 2);
  }
}

/** True where styles are wanted. Source: Node's `tty`, which honours NO_COLOR and FORCE_COLOR. */
export function isStyled(): boolean {
  return process.stdout.isTTY === true && process.stdout.hasColors();
}

function columns(): number {
  return Math.min(process.stdout.columns || WIDEST, WIDEST);
}

/** Problems that are named one by one at start; `check` names them all. */
const NAMED_PROBLEMS = 5;

/** The first few problems, those that cost an article before the others, and where to see the rest. */
export function complainOf(problems: readonly Problem[]): void {
  const isWarning = ({ severity }: Problem) => Number(severity === 'warning');
  const worstFirst = problems.toSorted((a, b) => isWarning(a) - isWarning(b));
  for (const problem of worstFirst.slice(0, NAMED_PROBLEMS)) complain(formatProblem(problem));
  if (problems.length > NAMED_PROBLEMS) {
    complain(`… and ${problems.length - NAMED_PROBLEMS} more: “npm run newsdesk -- check” names them all.`);
  }
}
