import { describe, expect, it } from 'vitest';
import { withFigures } from './benchmarks.ts';
import { readBenchmarks, readResults } from './files.ts';
import type { Machine } from './machine.ts';
import { type Result, tableOf } from './report.ts';
import { merged, resultsSchema, sectionOf } from './results.ts';
import { sampleOf } from './sample.ts';
import { QUICK, SECTIONS, WHOLE } from './sections.ts';

const MACHINE: Machine = { machine: '2 × Chip', node: 'v26', sqlite: '3', postgres: '18', commit: 'abc' };
const AT = Date.UTC(2026, 10, 22, 9);

const aResult = (name: string, given: Partial<Result> = {}): Result => ({
  ...{ name, sample: sampleOf([1, 2, 12.34567]), unit: 'ms', target: null },
  ...given,
});

describe('what was measured', () => {
  it('is recorded with all that a figure has, and with what it was measured on', () => {
    const ratio = { times: 2.5, of: 'Node alone' };
    const target = { figure: 'p99', atMost: 30 } as const;
    const section = sectionOf([aResult('search', { ratio, target })], 1.5, AT, MACHINE);

    expect(section).toEqual({
      ...{ ...MACHINE, at: '2026-11-22T09:00:00.000Z', seconds: 1.5 },
      figures: [
        { name: 'search', unit: 'ms', runs: 3, median: 2, min: 1, max: 12.35, p99: 12.35, target, ratio },
      ],
    });
    expect(resultsSchema.parse({ sections: { search: section } }).sections.search).toEqual(section);
  });

  it('has names that stand alone', () => {
    const { figures } = sectionOf(
      [aResult('import'), aResult('  memory'), aResult('restart'), aResult('  memory')],
      1,
      AT,
      MACHINE,
    );

    expect(figures.map(({ name }) => name)).toEqual([
      'import',
      'import: memory',
      'restart',
      'restart: memory',
    ]);
  });

  it.each([
    ['nothing was measured', []],
    ['two figures are “a”', [aResult('a'), aResult('a')]],
    ['“a” has no figure', [aResult('a', { sample: sampleOf([Number.NaN]) })]],
    ['“a” has no figure', [aResult('a', { sample: sampleOf([]) })]],
  ])('is refused: %s', (reason, results) => {
    expect(() => sectionOf(results, 1, AT, MACHINE)).toThrow(reason);
  });

  it('leaves the other sections as they were', () => {
    const [old, other, next] = ['old', 'other', 'next'].map((name) =>
      sectionOf([aResult(name)], 1, AT, MACHINE),
    );
    if (old === undefined || other === undefined || next === undefined) throw new Error();

    expect(merged({ sections: { search: old, memory: other } }, 'search', next)).toEqual({
      sections: { search: next, memory: other },
    });
  });
});

describe('the page of benchmarks', () => {
  it('shows the figures that are recorded', () => {
    expect(withFigures(readBenchmarks(), readResults())).toBe(readBenchmarks());
  });

  it('has a place for the figures of every section', () => {
    const section = sectionOf([aResult('a')], 1, AT, MACHINE);
    const sections = Object.fromEntries(Object.keys(SECTIONS).map((name) => [name, section]));

    expect(withFigures(readBenchmarks(), { sections }).match(/Measured 2026-11-22/g)).toHaveLength(
      Object.keys(SECTIONS).length,
    );
  });

  it('has its figures replaced, and nothing else', () => {
    const page =
      '# A\n\n<!-- figures: a -->\nold\n<!-- end of figures -->\n\n<!-- figures: b -->\nkept\n<!-- end of figures -->\n';
    const target = { figure: 'median', atMost: 1 } as const;
    const written = withFigures(page, {
      sections: { a: sectionOf([aResult('a', { target })], 61, AT, MACHINE) },
    });

    expect(written).toContain(
      '| a | 3 | 2.0 ms | 1.0 ms | 12 ms | 12 ms |  | median ≤ 1.0 ms | misses its target |',
    );
    expect(written).toContain('Measured 2026-11-22, commit abc, in 61 s, on 2 × Chip;');
    expect(written).not.toContain('old');
    expect(written.endsWith('<!-- figures: b -->\nkept\n<!-- end of figures -->\n')).toBe(true);
    expect(
      withFigures(written, { sections: { a: sectionOf([aResult('a', { target })], 61, AT, MACHINE) } }),
    ).toBe(written);
  });

  it('is not written when it has no place', () => {
    const sections = { c: sectionOf([aResult('a')], 1, AT, MACHINE) };
    expect(() => withFigures('# A\n', { sections })).toThrow('no place for the figures of “c”');
  });
});

it('a table shows what a figure is beside another one', () => {
  const table = tableOf([aResult('start', { ratio: { times: 2.5, of: 'Node alone' } })]);

  expect(table).toContain('2.50 times Node alone');
});

it('a quick bench measures the same sections', () => {
  expect(Object.keys(QUICK)).toEqual(Object.keys(SECTIONS));
  expect(Object.keys(WHOLE)).toEqual(Object.keys(SECTIONS));
});
