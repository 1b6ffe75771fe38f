import { expect, it } from 'vitest';
import { formatProblem, type Problem } from '../../src/core/problem.ts';

const problem: Problem = {
  severity: 'warning',
  path: 'city/ferry.md',
  line: 7,
  problem: 'it has no date',
  remedy: 'give one',
};

it('writes a problem with a place that editors make clickable', () => {
  expect(formatProblem(problem)).toBe('city/ferry.md:7: it has no date (give one)');
});

it('names only the file when the whole file is meant', () => {
  expect(formatProblem({ ...problem, line: null })).toBe('city/ferry.md: it has no date (give one)');
});

it('lets no escape sequence and no line break of a file’s name reach a terminal', () => {
  const path = 'e\u001b]0;x\u0007\u001b[31m\nforged.md';
  expect(formatProblem({ ...problem, path, line: null })).toBe(
    'e]0;x[31m forged.md: it has no date (give one)',
  );
});
