import type { Finding } from '../../core/finding.ts';
import { oneLine } from '../../core/text.ts';
import { numberOf } from '../number-of.ts';

const MARKS: Readonly<Record<Finding['state'], string>> = { ok: '✓', warning: '!', problem: '✗' };

/** A line for each finding, its remedy below it, and at the end how many are to be looked after. */
export function readable(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ check, state, found, remedy }) => [
    oneLine(`${MARKS[state]} ${check}: ${found}`),
    ...(remedy === null ? [] : [`  ${oneLine(`→ ${remedy}`)}`]),
  ]);
  return [...lines, '', summary(findings)].join('\n');
}

function summary(findings: readonly Finding[]): string {
  const count = (state: Finding['state'], name: string) => {
    const { length } = findings.filter((finding) => finding.state === state);
    return length === 0 ? [] : [numberOf(length, name)];
  };
  const parts = [...count('problem', 'problem'), ...count('warning', 'warning')];
  return parts.length === 0 ? 'Everything is as it should be.' : `${parts.join(', ')}.`;
}
